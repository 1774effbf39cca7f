import { Show } from "solid-js";
import { Empty } from "../../ui/empty.tsx";
import { useLiveWords } from "../../words/live.ts";
import type { Ask } from "./asking.tsx";
import { ById } from "./by-id.tsx";
import type { Run } from "./create-run.ts";
import { useDeskKeys } from "./desk-keys.ts";
import { DeskQuestion } from "./desk-question.tsx";
import { OnStage } from "./on-stage.tsx";
import { PairsPart } from "./pairs-part.tsx";
import { Review } from "./review.tsx";
import { createSteady } from "./steady-list.ts";

/** What wants a decision, from the top: what waits for review, what may be the same, then all questions by votes. */
export function DeskQuestions(props: { run: Run; onAsk: Ask }) {
  const words = useLiveWords();
  const text = () => words().run.desk;
  useDeskKeys(props.run, (what, one) => props.onAsk(what, one));
  const open = createSteady(() => props.run.lanes()?.open ?? []);
  const over = () => props.run.lanes()?.over ?? [];
  const none = () => (props.run.room()?.questions.length ?? 0) === 0;
  return (
    <div class="desk-grid">
      <div class="desk-main stack" data-gap="wide">
        <Review run={props.run} />
        <PairsPart run={props.run} />
        <section aria-labelledby="desk-open">
          <div class="between">
            <h2 id="desk-open">
              {text().questions} · {text().byVotes}
            </h2>
            <Show when={open.resting()}>
              <p class="meta">{text().settled}</p>
            </Show>
          </div>
          <Show
            when={open.items().length > 0}
            fallback={<Empty>{none() ? text().noQuestions : text().noneOpen}</Empty>}
          >
            <div class="asks" {...open.hands}>
              <ById each={open.items()}>
                {(one) => <DeskQuestion run={props.run} question={one()} onAsk={props.onAsk} />}
              </ById>
            </div>
          </Show>
        </section>
        <Show when={over().length > 0}>
          <details class="desk-over">
            <summary>{text().over(over().length)}</summary>
            <div class="asks">
              <ById each={over()}>
                {(one) => <DeskQuestion run={props.run} question={one()} onAsk={props.onAsk} />}
              </ById>
            </div>
          </details>
        </Show>
      </div>
      <OnStage run={props.run} onAsk={props.onAsk} />
    </div>
  );
}

import { Show } from "solid-js";
import { useLiveWords } from "../../words/live.ts";
import type { Ask } from "./asking.tsx";
import { ById } from "./by-id.tsx";
import type { Run } from "./create-run.ts";
import { DeskQuestion } from "./desk-question.tsx";
import { PollCard } from "./poll-card.tsx";

/** What the whole room looks at: the question that is being answered, an open poll, and what comes next. */
export function OnStage(props: { run: Run; onAsk: Ask }) {
  const words = useLiveWords();
  const text = () => words().run.desk;
  const polls = () => props.run.room()?.polls.filter(({ state }) => state === "open") ?? [];
  return (
    <aside class="desk-side stack" data-gap="wide" aria-label={text().stage}>
      <section class="desk-stage" aria-labelledby="desk-stage">
        <h2 id="desk-stage">{text().stage}</h2>
        <Show when={props.run.lanes()?.stage} fallback={<p class="meta">{text().stageEmpty}</p>}>
          {(one) => <DeskQuestion run={props.run} question={one()} onAsk={props.onAsk} compact />}
        </Show>
      </section>
      <section aria-labelledby="desk-next">
        <h2 id="desk-next">{text().next}</h2>
        <div class="asks">
          <ById each={props.run.lanes()?.next} fallback={<p class="meta">{text().nextEmpty}</p>}>
            {(one) => <DeskQuestion run={props.run} question={one()} onAsk={props.onAsk} compact />}
          </ById>
        </div>
      </section>
      <ById each={polls()}>{(poll) => <PollCard run={props.run} poll={poll()} />}</ById>
    </aside>
  );
}

import { A } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { isUnknown } from "#journal/model";
import type { Case, Decide } from "#safety/model";
import { createAttempt } from "../ui/attempt.ts";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Problem } from "../ui/problem.tsx";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { useCareWords } from "../words/care.ts";
import { HideDialog } from "./hide-dialog.tsx";

/** One thing that was reported: whose, what it says, why it was reported, and what can be decided. */
export function CaseItem(props: { case: Case; onDecide: (decision: Decide) => Promise<void> }) {
  const words = useCareWords();
  const text = () => words().care.review;
  const [hiding, setHiding] = createSignal(false);
  const { busy, problem, attempt } = createAttempt();
  const target = () => props.case.target;
  const href = () => {
    const one = target();
    if (one.kind === "message") return undefined;
    return one.kind === "reply" ? `/entries/${one.entry}#${one.reply}` : `/entries/${one.entry}`;
  };
  const decide = (decision: "leave" | "restore") =>
    attempt(async () => {
      await props.onDecide({ decision, revision: props.case.revision });
    });
  return (
    <li class="case" data-state={props.case.state}>
      <Byline
        person={props.case.author}
        size="small"
        {...(!isUnknown(props.case.author.id) && { href: `/people/${props.case.author.id}` })}
      >
        {text().kinds[target().kind]}
        <Show when={props.case.audience}>{(audience) => <> · {text().audience[audience()]}</>}</Show>
        {" · "}
        <Time at={props.case.firstAt} as="moment" />
      </Byline>
      <Show when={target().kind === "reply" && props.case.title}>
        {(title) => (
          <p class="meta" dir="auto">
            {text().to(title())}
          </p>
        )}
      </Show>
      <blockquote class="case-words">
        <Words text={props.case.words} lines={8} />
      </blockquote>
      <Show when={props.case.now}>
        {(now) => (
          <details>
            <summary>{text().now}</summary>
            <blockquote class="case-words">
              <Words text={now()} lines={8} />
            </blockquote>
          </details>
        )}
      </Show>
      <div class="case-said">
        <p class="meta">{text().by(props.case.reports)}</p>
        <ul>
          <For each={props.case.said}>
            {(said) => (
              <li>
                <b>{words().care.report.reasons[said.reason]}</b>
                <Show when={said.words}>
                  {(own) => (
                    <>
                      {text().colon}
                      <q dir="auto">{own()}</q>
                    </>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
      <Show when={props.case.state === "hidden" && props.case.decided}>
        {(decided) => (
          <p class="meta">
            {text().hiddenBy(decided().by.name)} <q dir="auto">{decided().why}</q>
          </p>
        )}
      </Show>
      <Show when={props.case.readable} fallback={<p class="meta">{text().unseen}</p>}>
        <p>
          <A href={href() ?? ""}>{text().open}</A>
        </p>
      </Show>
      <Show when={problem()}>
        <Problem error={problem()} title={text().notDone} />
      </Show>
      <div class="row">
        <Show
          when={props.case.state === "hidden"}
          fallback={
            <>
              <Button busy={busy()} onClick={() => void decide("leave")}>
                {target().kind === "message" ? text().settle : text().leave}
              </Button>
              <Show when={target().kind !== "message"}>
                <Button onClick={() => setHiding(true)}>{text().hide}</Button>
              </Show>
            </>
          }
        >
          <Button kind="voice" busy={busy()} onClick={() => void decide("restore")}>
            {text().restore}
          </Button>
        </Show>
      </div>
      <Show when={hiding()}>
        <HideDialog
          author={props.case.author.name}
          onHide={(why) => props.onDecide({ decision: "hide", why, revision: props.case.revision })}
          onClose={() => setHiding(false)}
        />
      </Show>
    </li>
  );
}

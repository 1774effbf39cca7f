import { Show } from "solid-js";
import type { Shown } from "#backchannel/model";
import { Time } from "../../ui/time.tsx";
import { useLiveWords } from "../../words/live.ts";

/** What somebody said, and in small print who, when, and how it stands. Nobody is named who gave no name. */
export function Said(props: { one: Shown; id?: string; votes?: boolean; why?: string | undefined }) {
  const words = useLiveWords();
  // Where it stands says whether it waits, is open or comes next; what is over says so itself.
  const state = () =>
    ["asked", "shown", "next"].includes(props.one.state) ? undefined : words().run.states[props.one.state];
  return (
    <>
      <p class="said" id={props.id} dir="auto">
        {props.one.text}
      </p>
      <Show when={props.one.url}>
        {(url) => (
          <p class="meta said-url">
            <a href={url()} rel="noopener noreferrer nofollow" target="_blank">
              {url()}
            </a>
          </p>
        )}
      </Show>
      <p class="meta">
        {props.one.by?.name ?? words().run.unnamed} · <Time at={props.one.at} as="clock" />
        <Show when={props.votes}> · {words().run.votes(props.one.votes)}</Show>
        <Show when={props.why}> · {props.why}</Show>
        <Show when={props.one.ways > 1}> · {words().run.ways(props.one.ways)}</Show>
        <Show when={state()}>
          {(now) => (
            <>
              {" · "}
              <b class="said-state">{now()}</b>
            </>
          )}
        </Show>
      </p>
      <Show when={props.one.answer}>
        {(answer) => (
          <div class="note said-answer">
            <p dir="auto">{answer().text}</p>
            <small>
              {answer().by ? words().run.answering.already(answer().by) : words().run.answering.inWriting}
            </small>
          </div>
        )}
      </Show>
    </>
  );
}

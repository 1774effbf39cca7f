import { type JSX, Show } from "solid-js";
import type { Shown } from "#backchannel/model";
import { Time } from "../../ui/time.tsx";
import { useLiveWords } from "../../words/live.ts";

/** A question as it is read afterwards: what it asked, who and how many wanted to know, and what was answered when. */
export function AskedItem(props: { one: Shown; children?: JSX.Element }) {
  const words = useLiveWords();
  const text = () => words().after;
  return (
    <li class="asked">
      <p class="said" dir="auto">
        {props.one.text}
      </p>
      <p class="meta">
        {props.one.by ? text().by(props.one.by.name) : text().unnamed} · {text().votes(props.one.votes)}
        <Show when={props.one.ways > 1}> · {text().ways(props.one.ways)}</Show>
        <Show when={props.one.moments.answered}>
          {(at) => (
            <>
              {" · "}
              <b class="listen">
                {text().answeredAt} <Time at={at()} as="clock" />
              </b>
            </>
          )}
        </Show>
      </p>
      <Show when={props.one.answer}>
        {(answer) => (
          <div class="note">
            <p dir="auto">{answer().text}</p>
            <Show when={answer().by}>{(by) => <small>{text().answerOf(by())}</small>}</Show>
          </div>
        )}
      </Show>
      {props.children}
    </li>
  );
}

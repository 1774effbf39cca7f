import { For, Show } from "solid-js";
import type { Room } from "#backchannel/model";
import { useLiveWords } from "../../words/live.ts";
import { clock } from "../../words/when.ts";
import { comingUp, lanes } from "../run/lanes.ts";

const TOP = 5;

/** The room as it stood at a moment: what was on stage, and what was wanted most. */
export function RoomThen(props: { room: Room; at: number }) {
  const words = useLiveWords();
  const text = () => words().after.time;
  const then = () => lanes(props.room);
  const top = () => comingUp(then()).slice(0, TOP);
  const polls = () => props.room.polls.filter(({ state }) => state === "open");
  return (
    <section class="then stack" aria-label={text().at(clock(new Date(props.at)))}>
      <Show when={then().stage}>
        {(one) => (
          <div class="then-stage">
            <h3>{text().stage}</h3>
            <p class="said" dir="auto">
              {one().text}
            </p>
            <p class="meta">{words().after.votes(one().votes)}</p>
          </div>
        )}
      </Show>
      <For each={polls()}>
        {(poll) => (
          <p class="note" dir="auto">
            {text().poll(poll.question)}
          </p>
        )}
      </For>
      <div>
        <h3>{text().top}</h3>
        <ol class="then-top">
          <For each={top()} fallback={<li class="meta">{text().quiet}</li>}>
            {(one) => (
              <li>
                <span class="ask-votes" aria-hidden="true">
                  {one.votes}
                </span>
                <span class="aloud">{words().after.votes(one.votes)}</span>
                <p dir="auto">{one.text}</p>
              </li>
            )}
          </For>
        </ol>
      </div>
    </section>
  );
}

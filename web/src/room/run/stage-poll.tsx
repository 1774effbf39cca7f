import { For, Match, Switch } from "solid-js";
import type { Poll, SessionId } from "#backchannel/model";
import { areFew } from "#people/model";
import { useLiveWords } from "../../words/live.ts";
import { bars } from "./bars.ts";
import { PollBars } from "./poll-bars.tsx";
import { usePollResults } from "./poll-results.ts";

/** A poll on the wall: what is asked, how many have answered, and the answers as they come. */
export function StagePoll(props: { session: SessionId; poll: Poll }) {
  const words = useLiveWords();
  const text = () => words().run;
  const poll = usePollResults(
    () => props.session,
    () => props.poll,
  );
  const weight = (count: number) => count / Math.max(1, ...bars(poll()).map((bar) => bar.count));
  return (
    <section class="wall-poll">
      <p class="wall-votes">
        <span class="wall-now">{poll().state === "open" ? text().wall.pollOpen : text().wall.pollOver}</span>
        {text().poll.answers(poll().answers)}
      </p>
      <h1 dir="auto">{poll().question}</h1>
      <Switch fallback={<PollBars poll={poll()} />}>
        <Match when={poll().form.type === "cloud" && !areFew(poll().answers)}>
          <ul class="wall-cloud" aria-label={text().poll.results(poll().question)}>
            <For each={bars(poll())}>
              {(bar) => (
                <li style={{ "--weight": weight(bar.count) }}>
                  <span dir="auto">{bar.label}</span> <small>{bar.count}</small>
                </li>
              )}
            </For>
          </ul>
        </Match>
      </Switch>
    </section>
  );
}

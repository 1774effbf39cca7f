import { For, Show } from "solid-js";
import type { Room, Shown } from "#backchannel/model";
import { areFew } from "#people/model";
import { Empty } from "../../ui/empty.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { Time } from "../../ui/time.tsx";
import { useLiveWords } from "../../words/live.ts";
import { newestFirst } from "../run/lanes.ts";
import { PollBars } from "../run/poll-bars.tsx";
import { AnswerBox } from "./answer-box.tsx";
import { AskedItem } from "./asked-item.tsx";
import { KeepSaid } from "./keep-said.tsx";
import { outcome } from "./outcome.ts";

interface Left {
  readonly room: Room;
  /** Whether who reads it may write answers, and may keep things on the shelf of its cohort. */
  readonly answering: boolean;
  readonly keeping: boolean;
  readonly onAnswered: () => void;
}

/** What a session has left: what was answered, what waits for an answer, the links and the polls. */
export function LeftBehind(props: Left) {
  const words = useLiveWords();
  const text = () => words().after;
  const left = () => outcome(props.room);
  let place: HTMLDivElement | undefined;
  // What was answered stands in another list: the box that had the focus is gone.
  const answered = () => {
    props.onAnswered();
    keepFocus(place);
  };
  const askeds = (some: readonly Shown[]) => (
    <ol class="askeds">
      <For each={some}>
        {(one) => (
          <AskedItem one={one}>
            <Gestures {...props} onAnswered={answered} one={one} />
          </AskedItem>
        )}
      </For>
    </ol>
  );
  return (
    <div class="stack left-behind" data-gap="wide" tabindex="-1" ref={place}>
      <section aria-labelledby="after-answered">
        <h2 id="after-answered">
          {text().answered} · {left().answered.length}
        </h2>
        <Show when={left().answered.length > 0} fallback={<Empty>{text().noneAnswered}</Empty>}>
          {askeds(left().answered)}
        </Show>
      </section>
      <section aria-labelledby="after-waiting">
        <h2 id="after-waiting">
          {text().unanswered} · {left().waiting.length}
        </h2>
        <Show when={left().waiting.length > 0} fallback={<p class="meta">{text().allAnswered}</p>}>
          <Show when={props.answering}>
            <p class="meta">{text().unansweredLead}</p>
          </Show>
          {askeds(left().waiting)}
        </Show>
      </section>
      <section aria-labelledby="after-links">
        <h2 id="after-links">
          {text().links} · {left().links.length}
        </h2>
        <ul class="askeds">
          <For each={left().links} fallback={<li class="meta">{text().noLinks}</li>}>
            {(one) => (
              <li class="asked">
                <a class="said" href={one.url} rel="noopener noreferrer nofollow" target="_blank" dir="auto">
                  {one.text}
                </a>
                <p class="meta">
                  {one.by ? text().by(one.by.name) : text().unnamed} · {text().sharedAt}{" "}
                  <Time at={one.at} as="clock" />
                </p>
                <Show when={props.keeping}>
                  <div class="row gestures">
                    <KeepSaid session={props.room.session} one={one} />
                  </div>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={props.room.polls.length > 0}>
        <section aria-labelledby="after-polls">
          <h2 id="after-polls">{text().polls}</h2>
          <ul class="askeds">
            <For each={newestFirst(props.room.polls).toReversed()}>
              {(poll) => (
                <li class="asked poll-card stack">
                  <div>
                    <h3 dir="auto">{poll.question}</h3>
                    <p class="meta">{words().run.poll.answers(poll.answers)}</p>
                  </div>
                  <Show when={poll.results || areFew(poll.answers)}>
                    <PollBars poll={poll} />
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  );
}

function Gestures(props: Left & { one: Shown }) {
  return (
    <Show when={props.answering || props.keeping}>
      <div class="row gestures">
        <Show when={props.answering}>
          <AnswerBox session={props.room.session.id} question={props.one} onGiven={props.onAnswered} />
        </Show>
        <Show when={props.keeping}>
          <KeepSaid session={props.room.session} one={props.one} />
        </Show>
      </div>
    </Show>
  );
}

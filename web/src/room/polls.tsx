import { createEffect, createSignal, For, Match, Show, Switch } from "solid-js";
import type { Poll } from "#backchannel/model";
import { areFew } from "#people/model";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { wear } from "../ui/wear.ts";
import { useAudienceWords } from "../words/audience.ts";
import { useHere } from "./here.ts";
import { PollForm } from "./poll-form.tsx";
import { PollResults } from "./poll-results.tsx";
import styles from "./polls.css?inline";

wear(styles);

/** What the room is asked, the newest first; the numbers are for those who have answered. */
export function Polls() {
  const words = useAudienceWords();
  const here = useHere();
  const polls = () =>
    (here.live.room()?.polls ?? []).toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
  return (
    <Show when={polls().length > 0} fallback={<Empty>{words().room.polls.none}</Empty>}>
      <div class="room-list">
        <For each={polls()}>{(poll) => <OnePoll poll={poll} />}</For>
      </div>
    </Show>
  );
}

function OnePoll(props: { poll: Poll }) {
  const words = useAudienceWords();
  const here = useHere();
  const text = () => words().room.polls;
  const [changing, setChanging] = createSignal(false);
  let heading: HTMLHeadingElement | undefined;
  const isComing = () => here.isAnswering(props.poll.id);
  const answered = () => here.hasAnswered(props.poll.id);
  const open = () => props.poll.state === "open" && here.live.room()?.session.state === "open";
  const mayAnswer = () => open() && here.live.own.me()?.role !== "stage" && (!answered() || changing());
  const results = () => here.polls.resultsOf(props.poll);
  createEffect(() => {
    const { id, answers, results: shown, state } = props.poll;
    if (answered() || state === "closed") here.polls.watch({ id, answers, results: shown, state });
  });
  return (
    <section class="room-poll" aria-labelledby={`poll-${props.poll.id}`}>
      <h2 id={`poll-${props.poll.id}`} tabindex="-1" ref={heading} dir="auto">
        {props.poll.question}
      </h2>
      <p class="meta">
        {text().answers(props.poll.answers)}
        <Show when={props.poll.state === "closed"}> · {text().closed}</Show>
      </p>
      <Switch>
        <Match when={mayAnswer()}>
          <PollForm
            poll={props.poll}
            onAnswer={(answer) => {
              void here.outbox.give({ do: "answer", about: props.poll.id, answer });
              setChanging(false);
              heading?.focus();
            }}
          />
          <p class="meta">{text().hidden}</p>
        </Match>
        <Match when={isComing()}>
          <p role="status">{text().sent}</p>
        </Match>
        <Match when={results()}>
          {(counted) => (
            <PollResults form={props.poll.form} results={counted()} answers={props.poll.answers} />
          )}
        </Match>
        <Match when={areFew(props.poll.answers)}>
          <p class="meta">{text().few[props.poll.state]}</p>
        </Match>
      </Switch>
      <Show when={open() && answered() && !changing() && !isComing()}>
        <div>
          <Button size="small" kind="quiet" onClick={() => setChanging(true)}>
            {text().change}
          </Button>
        </div>
      </Show>
    </section>
  );
}

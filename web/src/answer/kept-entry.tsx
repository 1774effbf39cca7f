import { A } from "@solidjs/router";
import { createEffect, Show } from "solid-js";
import type { CohortPage, Member } from "#cohort/model";
import type { Kept } from "#feedback/model";
import { AskBlock } from "../feedback/ask-block.tsx";
import { createOpening, PassageNotes } from "../feedback/passage-notes.tsx";
import { Passages } from "../feedback/passages.ts";
import { ReplyBox } from "../feedback/reply-box.tsx";
import { spokenOf } from "../feedback/spoken.ts";
import { useThread } from "../feedback/thread-query.ts";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { useAnswerWords } from "../words/answer.ts";

/** What is kept for somebody to answer: its question, its words with passages marked, and the box; it follows along live. */
export function KeptEntry(props: {
  kept: Kept;
  page: CohortPage | undefined;
  members: readonly Member[] | undefined;
  onAnswered: () => void;
  onPass: () => void;
  onStop: () => void;
  /** They go on with it elsewhere: it stays theirs. */
  onElsewhere: () => void;
  /** There is nothing to answer here any more. */
  onGone: () => void;
}) {
  const words = useAnswerWords();
  const thread = useThread(() => props.kept.entry.id);
  const entry = () => thread.entry() ?? props.kept.entry;
  const answeredMeanwhile = () => entry().answers > props.kept.entry.answers;
  const spoken = () => spokenOf(entry(), thread.replies());
  const opening = createOpening();
  const passages = new Passages(opening.press);
  createEffect(() => passages.mark(spoken()));
  return (
    <Show
      when={!thread.gone()}
      fallback={
        <div class="stack" role="status">
          <p>{words().answer.gone}</p>
          <p class="row">
            <Button kind="voice" onClick={() => props.onGone()}>
              {words().answer.next}
            </Button>
          </p>
        </div>
      }
    >
      <article class="entry kept-entry" tabindex="-1">
        <p class="meta">
          {words().answer.ring[props.kept.ring]}
          <Show when={props.kept.topics.length > 0}> · {words().answer.both(props.kept.topics)}</Show>
          <Show when={props.kept.organisation}>{(from) => <> · {words().answer.elsewhere(from())}</>}</Show>
        </p>
        <AskBlock
          entry={entry()}
          mine={false}
          passages={passages}
          open={false}
          onOpen={() => undefined}
          onDone={() => undefined}
          onChanged={() => void thread.again()}
        />
        <Byline person={entry().author}>
          <Time at={entry().sharedAt ?? entry().writtenAt} as="moment" />
        </Byline>
        <Show when={entry().title}>
          <h2 class="kept-title" dir="auto">
            {entry().title}
          </h2>
        </Show>
        <div class="entry-text">
          <Words
            text={entry().text}
            level={3}
            onRendered={(root) => {
              opening.close();
              passages.attach(root, spoken());
            }}
          />
          <PassageNotes opening={opening} spoken={spoken()} passages={passages} />
        </div>
      </article>
      <p class="meta" role="status">
        {answeredMeanwhile() ? words().answer.meanwhile : ""}
      </p>
      <ReplyBox
        entry={entry()}
        writing={props.page?.writing}
        members={props.members}
        passages={passages}
        onReplied={(more) => !more && props.onAnswered()}
      />
      <p class="row answer-foot">
        <Button kind="quiet" onClick={() => props.onPass()}>
          {words().answer.pass}
        </Button>
        <Button kind="quiet" onClick={() => props.onStop()}>
          {words().answer.stop}
        </Button>
        <A href={`/entries/${entry().id}`} onClick={() => props.onElsewhere()}>
          {words().answer.whole}
        </A>
        <span class="meta">
          {words().answer.until} <Time at={props.kept.until} as="clock" />
        </span>
      </p>
    </Show>
  );
}

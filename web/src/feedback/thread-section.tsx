import { createMemo, For, Show, Suspense } from "solid-js";
import type { CohortPage, Member } from "#cohort/model";
import type { Reply } from "#feedback/model";
import type { Entry } from "#journal/model";
import { closedTo } from "../cohort/closed-to.ts";
import { useMe } from "../people/me.ts";
import { inOrder } from "../safety/in-order.ts";
import { FoldedLine, WithheldLine } from "../safety/in-place.tsx";
import { isKeepable } from "../shelf/keepable.ts";
import { Button } from "../ui/button.tsx";
import { later } from "../ui/later.ts";
import { useWords } from "../words/reader.ts";
import type { Passages } from "./passages.ts";
import { ReplyItem } from "./reply-item.tsx";
import type { useThread } from "./thread-query.ts";
import { LoopInvitation, WhatChanged } from "./what-changed.tsx";

/** One reads before one answers: the box follows the words. */
const ReplyBox = later(async () => (await import("./reply-box.tsx")).ReplyBox);

/** What was said to an entry, and what came of it: what changed, the answers, live, and the box for one's own. */
export function ThreadSection(props: {
  entry: Entry;
  thread: ReturnType<typeof useThread>;
  page: CohortPage | undefined;
  members: readonly Member[] | undefined;
  cityFor: (author: string) => string | undefined;
  passages: Passages;
  mine: boolean;
  /** Somebody came here to answer. */
  autofocus: boolean;
  /** Whether the author is saying what they changed. */
  closing: boolean;
  onClosing: () => void;
  onClosed: () => void;
}) {
  const words = useWords();
  const me = useMe();
  const again = () => void props.thread.again();
  // By their ids: an answer that was marked or put better keeps its place, the focus in it and the words being changed.
  const said = createMemo(
    () => new Map(inOrder(props.thread.replies(), props.thread.withheld()).map((one) => [one.id, one])),
  );
  const replyOf = (id: Reply["id"]) => {
    const one = said().get(id);
    return one && "text" in one ? one : undefined;
  };
  const answers = () => props.thread.replies().filter(({ author }) => author.id !== props.entry.author.id);
  const mayTell = () => props.mine && !closedTo(props.page?.writing, props.entry.beat !== undefined);
  const closing = () => props.closing && mayTell();
  const loop = {
    get entry() {
      return props.entry;
    },
    get answers() {
      return answers();
    },
    get mayTell() {
      return mayTell();
    },
    get open() {
      return closing();
    },
    onOpen: () => props.onClosing(),
    onDone: () => props.onClosed(),
  };
  return (
    <section class="thread" aria-labelledby="thread">
      <WhatChanged {...loop} />
      <h2 id="thread" class="quiet">
        {words().ui.replies(props.entry.replies)}
      </h2>
      <div role="log" aria-live="polite" aria-labelledby="thread">
        <For each={[...said().keys()]}>
          {(id) => (
            <Show when={replyOf(id)} fallback={<WithheldLine />}>
              {(reply) => (
                <ReplyItem
                  reply={reply()}
                  city={props.cityFor(reply().author.id)}
                  own={reply().author.id === me.data?.person.id}
                  byAuthor={reply().author.id === props.entry.author.id}
                  entryAuthor={props.entry.author.name}
                  mayMark={mayTell()}
                  passages={props.passages}
                  cohort={props.entry.cohort}
                  shelf={isKeepable(props.entry, props.page?.cohort.state) ? props.entry.cohort : undefined}
                  onChanged={again}
                />
              )}
            </Show>
          )}
        </For>
      </div>
      <Show when={props.thread.folded() > 0}>
        <FoldedLine count={props.thread.folded()} onShow={props.thread.unfold} />
      </Show>
      <Show when={props.thread.query.hasNextPage}>
        <Button
          busy={props.thread.query.isFetchingNextPage}
          onClick={() => void props.thread.query.fetchNextPage()}
        >
          {words().entry.moreReplies}
        </Button>
      </Show>
      <LoopInvitation {...loop} />
      {/* One box at a time: what is in this one stays a draft. */}
      <Show when={!closing()}>
        <Suspense>
          <ReplyBox
            entry={props.entry}
            writing={props.page?.writing}
            members={props.members}
            passages={props.passages}
            autofocus={props.autofocus}
            onReplied={again}
          />
        </Suspense>
      </Show>
    </section>
  );
}

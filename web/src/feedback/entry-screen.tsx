import { useParams, useSearchParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import type { Entry } from "#journal/model";
import { useCohort, useMembers } from "../cohort/cohort-queries.ts";
import { EditEntry } from "../journal/edit-entry.tsx";
import { EntryAudience } from "../journal/entry-audience.tsx";
import { EntryHistory } from "../journal/entry-history.tsx";
import { useMe } from "../people/me.ts";
import { isKeepable } from "../shelf/keepable.ts";
import { useKeeping } from "../shelf/keeping.ts";
import { Screen } from "../shell/screen.tsx";
import { Byline } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { Words } from "../ui/words.tsx";
import { useWords } from "../words/reader.ts";
import { cityOf } from "../words/when.ts";
import { EntryMenu } from "./entry-menu.tsx";
import { EntrySignals } from "./entry-signals.tsx";
import { Margin } from "./margin.tsx";
import { Passages } from "./passages.ts";
import { ReplyBox } from "./reply-box.tsx";
import { ReplyItem } from "./reply-item.tsx";
import { useThread } from "./thread-query.ts";
import "./entry.css";

/** One entry: its text with passages marked, who may read it, light signals, and the thread, live. */
export function EntryScreen() {
  const words = useWords();
  const route = useParams<{ entry: string }>();
  const me = useMe();
  const thread = useThread(() => route.entry);
  const entry = thread.entry;
  const page = useCohort(() => entry()?.cohort);
  const members = useMembers(() => entry()?.cohort);
  // Whoever comes to answer, or to go on changing their words, finds the box open.
  const [query] = useSearchParams<{ reply?: string; edit?: string }>();
  const [view, setView] = createSignal<"reading" | "editing" | "history" | "audience">(
    query.edit === undefined ? "reading" : "editing",
  );
  const passages = new Passages();
  let article: HTMLElement | undefined;
  // The box one changed it in is gone, and with it what had the focus.
  const done = () => {
    setView("reading");
    void thread.again();
    keepFocus(article);
  };
  const keeping = useKeeping(() => entry()?.cohort ?? "");
  const [problem, setProblem] = createSignal<unknown>();
  const keepable = (one: { audience: Entry["audience"]; cohort?: Entry["cohort"] }) =>
    isKeepable(one, page.data?.cohort.state);
  const keep = (id: Entry["id"]) => {
    setProblem(undefined);
    keeping.keep({ kind: "entry", entry: id }, { elsewhere: true }).catch(setProblem);
  };
  const mine = () => entry()?.author.id === me.data?.person.id;
  const city = (author: string) => {
    const zone = members.data?.find(({ id }) => id === author)?.zone;
    return zone && cityOf(zone);
  };
  const title = () => entry()?.title || words().entry.by(entry()?.author.name ?? "");
  const beside = () => thread.replies().filter(({ quote }) => quote);

  return (
    <Show
      when={entry()}
      fallback={
        thread.query.isError ? (
          <Screen title={words().shell.notHere}>
            <Problem error={thread.query.error} onRetry={() => void thread.query.refetch()} />
          </Screen>
        ) : (
          <Skeleton as="entry" />
        )
      }
    >
      {(one) => (
        <Screen
          title={title()}
          up={
            one().cohort
              ? { href: `/cohorts/${one().cohort}`, label: page.data?.cohort.title ?? "" }
              : { href: "/", label: words().shell.home }
          }
          margin={beside().length > 0 ? <Margin replies={beside()} passages={passages} /> : undefined}
        >
          <article class="entry" tabindex="-1" ref={article}>
            <div class="entry-head">
              <Byline person={one().author}>
                <Show when={city(one().author.id)}>{(place) => <>{place()} · </>}</Show>
                <Time at={one().sharedAt ?? one().writtenAt} as="moment" />
                <Show when={one().kind}>{(kind) => <> · {words().journal.kinds[kind()]}</>}</Show>
                <Show when={one().editedAt}>
                  {" · "}
                  <Button kind="link" onClick={() => setView("history")}>
                    {words().journal.edited}
                  </Button>
                </Show>
              </Byline>
              <EntryMenu
                entry={one()}
                mine={mine()}
                hushed={thread.hushed()}
                onKeep={keepable(one()) ? () => keep(one().id) : undefined}
                onEdit={() => setView("editing")}
                onHistory={() => setView("history")}
                onAudience={() => setView("audience")}
                onChanged={() => void thread.again()}
              />
            </div>
            <Show when={problem()}>
              <Problem error={problem()} title={words().shelf.notKept} />
            </Show>
            <EntryAudience
              entry={one()}
              page={page.data}
              members={members.data}
              open={view() === "audience"}
              mine={mine()}
              onOpen={() => setView("audience")}
              onDone={done}
            />
            <Show when={view() !== "editing" || !mine()} fallback={<EditEntry entry={one()} onDone={done} />}>
              <div class="entry-text">
                <Words text={one().text} level={2} onRendered={(root) => passages.attach(root, beside())} />
              </div>
            </Show>
            <Show when={view() === "history"}>
              <EntryHistory entry={one()} onClose={() => setView("reading")} />
            </Show>
            <EntrySignals
              entry={one()}
              signals={thread.signals()}
              mine={mine()}
              onChanged={() => void thread.again()}
            />
          </article>
          <section class="thread" aria-labelledby="thread">
            <h2 id="thread" class="quiet">
              {words().ui.replies(one().replies)}
            </h2>
            <div role="log" aria-live="polite" aria-labelledby="thread">
              <For each={thread.replies()}>
                {(reply) => (
                  <ReplyItem
                    reply={reply}
                    city={city(reply.author.id)}
                    own={reply.author.id === me.data?.person.id}
                    byAuthor={reply.author.id === one().author.id}
                    shelf={keepable(one()) ? one().cohort : undefined}
                    onChanged={() => void thread.again()}
                  />
                )}
              </For>
            </div>
            <Show when={thread.query.hasNextPage}>
              <Button
                busy={thread.query.isFetchingNextPage}
                onClick={() => void thread.query.fetchNextPage()}
              >
                {words().entry.moreReplies}
              </Button>
            </Show>
            <ReplyBox
              entry={one()}
              writing={page.data?.writing}
              members={members.data}
              passages={passages}
              autofocus={query.reply !== undefined}
              onReplied={() => void thread.again()}
            />
          </section>
        </Screen>
      )}
    </Show>
  );
}

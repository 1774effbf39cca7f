import { useParams, useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, Show, Suspense } from "solid-js";
import { useCohort, useMembers } from "../cohort/cohort-queries.ts";
import { EntryAudience } from "../journal/entry-audience.tsx";
import { isUnopened, Unopened } from "../journal/unopened.tsx";
import { AdaptedFrom } from "../lineage/adapted-from.tsx";
import { useMe } from "../people/me.ts";
import { isKeepable } from "../shelf/keepable.ts";
import { Absent } from "../shell/not-here.tsx";
import { Screen } from "../shell/screen.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { later } from "../ui/later.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Words } from "../ui/words.tsx";
import { useWords } from "../words/reader.ts";
import { cityOf } from "../words/when.ts";
import { AskBlock } from "./ask-block.tsx";
import { EntryHead } from "./entry-head.tsx";
import { EntrySignals } from "./entry-signals.tsx";
import { createOpening, PassageNotes } from "./passage-notes.tsx";
import { Passages } from "./passages.ts";
import { spokenOf } from "./spoken.ts";
import { useThread } from "./thread-query.ts";
import { ThreadSection } from "./thread-section.tsx";
import "./entry.css";

const EditEntry = later(async () => (await import("../journal/edit-entry.tsx")).EditEntry);
const EntryHistory = later(async () => (await import("../journal/entry-history.tsx")).EntryHistory);
const Margin = later(async () => (await import("./margin.tsx")).Margin);
const LineagePart = later(async () => (await import("../lineage/lineage-part.tsx")).LineagePart);

/** What is said of a name that a round hides, to whose entry it is and to the others. */
const hiding = (blind: "author" | "both", mine: boolean) =>
  mine ? "mine" : blind === "both" ? "both" : "theirs";

/** What of an entry is open: its text, or something one does to it. */
export type View = "reading" | "editing" | "history" | "audience" | "asking" | "closing";

/** What somebody comes to go on with: `?edit`. */
const OPENS = { edit: "editing", ask: "asking", loop: "closing" } as const;

/** One entry: its text with passages marked, what its author asks, who may read it, light signals, and the thread, live. */
export function EntryScreen() {
  const words = useWords();
  const route = useParams<{ entry: string }>();
  const me = useMe();
  const thread = useThread(() => route.entry);
  const entry = thread.entry;
  const page = useCohort(() => entry()?.cohort);
  const members = useMembers(() => entry()?.cohort);
  // Whoever comes to answer, or to go on changing their words, finds the box open.
  const [query] = useSearchParams<Record<keyof typeof OPENS | "reply", string | undefined>>();
  const [view, setView] = createSignal<View>(
    Object.entries(OPENS).find(([name]) => query[name as keyof typeof OPENS] !== undefined)?.[1] ?? "reading",
  );
  const opening = createOpening();
  const passages = new Passages(opening.press);
  let article: HTMLElement | undefined;
  const again = () => void thread.again();
  // The box one changed it in is gone, and with it what had the focus.
  const done = () => {
    setView("reading");
    again();
    keepFocus(article);
  };
  const mine = () => entry()?.author.id === me.data?.person.id;
  const cityFor = (author: string) => {
    const zone = members.data?.find(({ id }) => id === author)?.zone;
    return zone && cityOf(zone);
  };
  const title = () => entry()?.title || words().entry.by(entry()?.author.name ?? "");
  const spoken = () => {
    const one = entry();
    return one ? spokenOf(one, thread.replies()) : [];
  };
  createEffect(() => passages.mark(spoken()));

  return (
    <Show
      when={entry()}
      fallback={
        thread.query.isError ? (
          <Absent error={thread.query.error} onRetry={() => void thread.query.refetch()} />
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
          margin={
            spoken().length > 0 ? (
              <Suspense>
                <Margin spoken={spoken()} passages={passages} />
              </Suspense>
            ) : undefined
          }
        >
          <article class="entry" tabindex="-1" ref={article}>
            <EntryHead
              entry={one()}
              mine={mine()}
              hushed={thread.hushed()}
              city={cityFor(one().author.id)}
              keepable={isKeepable(one(), page.data?.cohort.state)}
              onView={setView}
              onChanged={again}
            />
            <AdaptedFrom origin={one().origin} />
            <Show when={one().blind}>
              {(blind) => <p class="meta">{words().journal.hides[hiding(blind(), mine())]}</p>}
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
            <Show when={isUnopened(one())}>
              <Unopened entry={one()} />
            </Show>
            <Show
              when={view() !== "editing" || !mine()}
              fallback={
                <Suspense>
                  <EditEntry entry={one()} onDone={done} />
                </Suspense>
              }
            >
              <div class="entry-text">
                <Words
                  text={one().text}
                  level={2}
                  onRendered={(root) => {
                    opening.close();
                    passages.attach(root, spoken());
                  }}
                />
                <PassageNotes opening={opening} spoken={spoken()} passages={passages} />
              </div>
            </Show>
            <Show when={view() === "history"}>
              <Suspense>
                <EntryHistory entry={one()} onClose={() => setView("reading")} />
              </Suspense>
            </Show>
            <AskBlock
              entry={one()}
              mine={mine()}
              passages={passages}
              open={view() === "asking"}
              onOpen={() => setView("asking")}
              onDone={done}
              onChanged={again}
            />
            <Show when={!isUnopened(one())}>
              <EntrySignals entry={one()} signals={thread.signals()} mine={mine()} onChanged={again} />
            </Show>
          </article>
          <Suspense>
            <LineagePart entry={one().id} />
          </Suspense>
          <Show when={!isUnopened(one())}>
            <ThreadSection
              entry={one()}
              thread={thread}
              page={page.data}
              members={members.data}
              cityFor={cityFor}
              passages={passages}
              mine={mine()}
              autofocus={query.reply !== undefined}
              closing={view() === "closing"}
              onClosing={() => setView("closing")}
              onClosed={done}
            />
          </Show>
        </Screen>
      )}
    </Show>
  );
}

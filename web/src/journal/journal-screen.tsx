import { useSearchParams } from "@solidjs/router";
import { useInfiniteQuery } from "@tanstack/solid-query";
import { createMemo, For, Show, Suspense } from "solid-js";
import type { Audience, Entry } from "#journal/model";
import { api, read } from "../api/client.ts";
import { grouped, mondayOf } from "../inbox/by-day.ts";
import { useMyCohorts } from "../people/me.ts";
import { Screen } from "../shell/screen.tsx";
import { EntryCard } from "../stream/entry-card.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Empty } from "../ui/empty.tsx";
import { later } from "../ui/later.ts";
import { Problem } from "../ui/problem.tsx";
import { STEPS } from "../ui/rings.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { now } from "../words/clock.ts";
import { reader, useWords } from "../words/reader.ts";
import { dayIn } from "../words/wall.ts";
import { day } from "../words/when.ts";
import { DraftList, useDrafts } from "./journal-screen-draft-list.tsx";
import "./journal-screen.css";

const WEEK = 7 * 24 * 3600_000;
const LONG = 1_200;
type Filter = Audience | "all";
const TABS = ["entries", "drafts", "trying"] as const;
const TryingList = later(async () => (await import("../trying/trying-list.tsx")).TryingList);

/** Everything I wrote, week by week, and what I have not finished. */
export function JournalScreen() {
  const words = useWords();
  const [query, setQuery] = useSearchParams<{ tab?: string; for?: string }>();
  const drafts = useDrafts();
  const tab = () => TABS.find((name) => name === query.tab) ?? "entries";
  const filter = (): Filter => STEPS.find((step) => step === query.for) ?? "all";
  return (
    <Screen title={words().mine.title} lead={<p>{words().mine.lead}</p>}>
      <Tabs
        label={words().mine.tabs}
        tabs={[
          { name: "entries", label: words().mine.entries },
          {
            name: "drafts",
            label: `${words().mine.drafts}${drafts.data?.length ? ` ${drafts.data.length}` : ""}`,
          },
          { name: "trying", label: words().mine.trying },
        ]}
        value={tab()}
        onChange={(name) => setQuery({ tab: name === "entries" ? undefined : name })}
      >
        {(name) => (
          <Show
            when={name === "entries"}
            fallback={
              name === "drafts" ? (
                <DraftList />
              ) : (
                <Suspense>
                  <TryingList />
                </Suspense>
              )
            }
          >
            <div class="journal-filter">
              <Choice
                kind="segmented"
                hideLabel
                label={words().mine.filter}
                options={[
                  { value: "all" as Filter, label: words().mine.all },
                  ...STEPS.map((step) => ({
                    value: step as Filter,
                    label: step === "self" ? words().mine.self : words().ui.ladder[step],
                  })),
                ]}
                value={filter()}
                onChange={(value) =>
                  setQuery({ for: value === "all" ? undefined : value }, { replace: true })
                }
              />
            </div>
            <Mine audience={filter()} />
          </Show>
        )}
      </Tabs>
    </Screen>
  );
}

function Mine(props: { audience: Filter }) {
  const words = useWords();
  const cohorts = useMyCohorts();
  const mine = useInfiniteQuery(() => ({
    queryKey: ["mine", props.audience],
    queryFn: ({ pageParam }: { pageParam: string }) =>
      read(
        api.entries.mine.$get({
          query: {
            limit: "20",
            ...(props.audience !== "all" && { audience: props.audience }),
            ...(pageParam && { cursor: pageParam }),
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last: { next?: string | undefined }) => last.next,
  }));
  const entries = () => (mine.data?.pages ?? []).flatMap(({ items }) => items) as Entry[];
  const weeks = createMemo(() =>
    grouped(entries(), ({ writtenAt }) => mondayOf(dayIn(writtenAt, reader.zone()))),
  );
  const titleOf = (id: string | undefined) => cohorts.data?.find((cohort) => cohort.id === id)?.title;
  return (
    <Show
      when={mine.data}
      fallback={
        mine.isError ? (
          <Problem error={mine.error} onRetry={() => void mine.refetch()} />
        ) : (
          <Skeleton as="entry" count={3} />
        )
      }
    >
      <For each={weeks().map(({ key }) => key)}>
        {(monday) => (
          <section class="journal-week" aria-labelledby={`week-${monday}`}>
            <h2 id={`week-${monday}`}>{weekName(monday)}</h2>
            <For each={weeks().find(({ key }) => key === monday)?.items}>
              {(entry) => (
                <EntryCard
                  card={{ ...entry, more: entry.text.length > LONG }}
                  place={titleOf(entry.cohort)}
                />
              )}
            </For>
          </section>
        )}
      </For>
      <Show
        when={mine.hasNextPage}
        fallback={<End empty={entries().length === 0} audience={props.audience} />}
      >
        <Button busy={mine.isFetchingNextPage} onClick={() => void mine.fetchNextPage()}>
          {words().mine.older}
        </Button>
      </Show>
    </Show>
  );
}

function End(props: { empty: boolean; audience: Filter }) {
  const words = useWords();
  return (
    <Show when={props.empty} fallback={<p class="meta">{words().mine.end}</p>}>
      <Show when={props.audience === "all"} fallback={<Empty>{words().mine.emptyFor}</Empty>}>
        <Empty
          action={
            <ButtonLink kind="voice" href="/write">
              {words().mine.write}
            </ButtonLink>
          }
        >
          {words().mine.empty}
        </Empty>
      </Show>
    </Show>
  );
}

/** "This week", "Last week", else the week of its Monday. */
function weekName(monday: string) {
  const words = useWords();
  const today = now();
  if (monday === mondayOf(dayIn(today, reader.zone()))) return words().mine.thisWeek;
  if (monday === mondayOf(dayIn(new Date(today.getTime() - WEEK), reader.zone())))
    return words().mine.lastWeek;
  return words().mine.weekOf(day(new Date(`${monday}T12:00:00Z`), today, "UTC"));
}

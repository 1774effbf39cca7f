import { A } from "@solidjs/router";
import { Show } from "solid-js";
import type { Member } from "#cohort/model";
import type { Waiting } from "#feedback/model";
import { isUnknown } from "#journal/model";
import { beginningOf } from "../journal/journal-screen-drafts.ts";
import { NudgeButton } from "../safety/nudge-button.tsx";
import { Byline } from "../ui/avatar.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { WaitingRing } from "../ui/waiting-ring.tsx";
import { now } from "../words/clock.ts";
import { useDeskWords } from "../words/desk.ts";
import { cityOf, clock, span } from "../words/when.ts";
import { useWaiting } from "./desk-queries.ts";

/** Who waits for a human, how long, and why nobody has answered yet; those who should not wait any longer are on top. */
export function WaitingTable(props: { cohort: string; members: readonly Member[] }) {
  const words = useDeskWords();
  const waiting = useWaiting(() => props.cohort);
  const rows = () => (waiting.data?.pages ?? []).flatMap(({ items }) => items);
  const zoneOf = (author: string) => props.members.find(({ id }) => id === author)?.zone;
  const waited = ({ since }: Waiting) => span(Math.max(0, now().getTime() - Date.parse(since)));
  const reason = ({ reason: why }: Waiting) => {
    const { reasons } = words().desk.waiting;
    return why.kind === "at-it" ? reasons["at-it"](clock(new Date(why.until))) : reasons[why.kind];
  };
  const columns = (): Column<Waiting>[] => [
    {
      name: "who",
      label: words().desk.waiting.who,
      as: "title",
      cell: ({ entry }) => (
        <Byline person={entry.author} size="small">
          <Show when={zoneOf(entry.author.id)}>
            {(zone) => `${cityOf(zone())} · ${clock(now(), zone())}`}
          </Show>
        </Byline>
      ),
    },
    {
      name: "words",
      label: words().desk.waiting.words,
      cell: (one) => (
        <>
          <A class="desk-words" href={`/entries/${one.entry.id}`} dir="auto">
            {one.entry.ask?.question || one.entry.title || beginningOf(one.entry.text)}
          </A>
          <p class="meta">{reason(one)}</p>
        </>
      ),
    },
    {
      name: "since",
      label: words().desk.waiting.since,
      as: "number",
      cell: (one) => (
        <>
          <WaitingRing replies={0}>{waited(one)}</WaitingRing>
          <p class="meta desk-stage" data-stage={one.stage}>
            {words().desk.waiting.stages[one.stage]}
          </p>
        </>
      ),
    },
    {
      name: "action",
      label: words().desk.waiting.action,
      as: "action",
      cell: ({ entry }) => (
        <span class="row desk-actions">
          <ButtonLink
            size="small"
            href={`/entries/${entry.id}?reply`}
            aria-label={words().desk.answerTo(entry.author.name)}
          >
            {words().desk.answer}
          </ButtonLink>
          <Show when={!isUnknown(entry.author.id)}>
            <NudgeButton cohort={props.cohort} person={entry.author} />
          </Show>
        </span>
      ),
    },
  ];
  return (
    <Show
      when={waiting.data}
      fallback={
        waiting.isError ? (
          <Problem error={waiting.error} onRetry={() => void waiting.refetch()} />
        ) : (
          <Skeleton as="table" />
        )
      }
    >
      <DataTable
        caption={words().desk.human}
        columns={columns()}
        rows={rows()}
        empty={<Empty>{words().desk.nobodyWaits}</Empty>}
      />
      <Show when={waiting.hasNextPage}>
        <Button busy={waiting.isFetchingNextPage} onClick={() => void waiting.fetchNextPage()}>
          {words().desk.moreWaiting}
        </Button>
      </Show>
    </Show>
  );
}

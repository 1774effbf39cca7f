import { A } from "@solidjs/router";
import { Show } from "solid-js";
import type { Member } from "#cohort/model";
import type { Card } from "#stream/model";
import { beginningOf } from "../journal/journal-screen-drafts.ts";
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

/** Who waits for a human and how long, the longest first. What one wrote oneself is for the others to answer. */
export function WaitingTable(props: { cohort: string; me: string; members: readonly Member[] }) {
  const words = useDeskWords();
  const waiting = useWaiting(() => props.cohort);
  const rows = () =>
    (waiting.data?.pages ?? []).flatMap(({ items }) => items).filter(({ author }) => author.id !== props.me);
  const zoneOf = (author: string) => props.members.find(({ id }) => id === author)?.zone;
  const waited = (card: Card) =>
    span(Math.max(0, now().getTime() - Date.parse(card.sharedAt ?? card.writtenAt)));
  const columns = (): Column<Card>[] => [
    {
      name: "who",
      label: words().desk.waiting.who,
      as: "title",
      cell: (card) => (
        <Byline person={card.author} size="small">
          <Show when={zoneOf(card.author.id)}>{(zone) => `${cityOf(zone())} · ${clock(now(), zone())}`}</Show>
        </Byline>
      ),
    },
    {
      name: "words",
      label: words().desk.waiting.words,
      cell: (card) => (
        <A class="desk-words" href={`/entries/${card.id}`} dir="auto">
          {card.title || beginningOf(card.text)}
        </A>
      ),
    },
    {
      name: "since",
      label: words().desk.waiting.since,
      as: "number",
      cell: (card) => <WaitingRing replies={0}>{waited(card)}</WaitingRing>,
    },
    {
      name: "action",
      label: words().desk.waiting.action,
      as: "action",
      cell: (card) => (
        <ButtonLink
          size="small"
          href={`/entries/${card.id}?reply`}
          aria-label={words().desk.answerTo(card.author.name)}
        >
          {words().desk.answer}
        </ButtonLink>
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

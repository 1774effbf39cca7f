import { Show } from "solid-js";
import type { LogLine } from "#cadence/model";
import { Button } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Time } from "../ui/time.tsx";
import { useDeskWords } from "../words/desk.ts";
import { useLog } from "./desk-queries.ts";
import { logSentence } from "./log-sentence.ts";

/** What the clock did and what was done to it, the newest first. */
export function ClockDone(props: { cohort: string }) {
  const words = useDeskWords();
  const log = useLog(() => props.cohort);
  const lines = () => (log.data?.pages ?? []).flatMap(({ items }) => items);
  const columns = (): Column<LogLine>[] => [
    {
      name: "when",
      label: words().desk.when,
      as: "small",
      cell: (line) => <Time at={line.at} as="moment" />,
    },
    { name: "what", label: words().desk.what, cell: (line) => logSentence(line, words()).text },
    {
      name: "note",
      label: words().desk.remark,
      as: "small",
      cell: (line) => logSentence(line, words()).note,
    },
  ];
  return (
    <Show
      when={log.data}
      fallback={
        log.isError ? (
          <Problem error={log.error} onRetry={() => void log.refetch()} />
        ) : (
          <Skeleton as="table" />
        )
      }
    >
      <DataTable
        caption={words().desk.done}
        showCaption
        columns={columns()}
        rows={lines()}
        empty={<p class="meta">{words().desk.nothingDone}</p>}
      />
      <Show when={log.hasNextPage}>
        <Button size="small" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {words().desk.olderLog}
        </Button>
      </Show>
    </Show>
  );
}

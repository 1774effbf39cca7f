import { useSearchParams } from "@solidjs/router";
import { Show, Suspense } from "solid-js";
import { useCounts } from "../stream/counts.ts";
import { StreamList } from "../stream/stream-list.tsx";
import { later } from "../ui/later.ts";
import { Tabs } from "../ui/tabs.tsx";
import { useWords } from "../words/reader.ts";
import { cityOf } from "../words/when.ts";
import { useMembers } from "./cohort-queries.ts";

const CircleLine = later(async () => (await import("../circle/circle-line.tsx")).CircleLine);

/** What the people of a cohort write, and for who sits in a circle beside it what that circle writes. */
export function CohortStream(props: { cohort: string; circle: string | undefined }) {
  const words = useWords();
  const [query, setQuery] = useSearchParams<{ view?: string }>();
  const members = useMembers(() => props.cohort);
  const counts = useCounts();
  const placeOf = (author: string) => {
    const zone = members.data?.find(({ id }) => id === author)?.zone;
    return zone ? cityOf(zone) : undefined;
  };
  const view = () => (query.view === "circle" && props.circle ? "circle" : "everyone");
  return (
    <Show
      when={props.circle}
      fallback={<StreamList of={props.cohort} empty={words().journal.empty.cohort} cityOf={placeOf} />}
    >
      {(mine) => (
        <Tabs
          label={words().cohort.views}
          tabs={[
            {
              name: "everyone",
              label: words().cohort.everyone,
              count: view() === "everyone" ? 0 : counts.of(props.cohort),
            },
            {
              name: "circle",
              label: words().cohort.circle,
              count: view() === "circle" ? 0 : counts.of(mine()),
            },
          ]}
          value={view()}
          onChange={(name) => setQuery({ view: name === "circle" ? "circle" : undefined })}
        >
          {(name) => (
            <>
              <Show when={name === "circle"}>
                <Suspense>
                  <CircleLine cohort={props.cohort} />
                </Suspense>
              </Show>
              <StreamList
                of={name === "circle" ? mine() : props.cohort}
                empty={words().journal.empty[name === "circle" ? "circle" : "cohort"]}
                cityOf={placeOf}
              />
            </>
          )}
        </Tabs>
      )}
    </Show>
  );
}

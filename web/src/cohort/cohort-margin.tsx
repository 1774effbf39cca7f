import { A } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import type { CohortPage } from "#cohort/model";
import { weekNow } from "../people/week-now.ts";
import { later } from "../ui/later.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Words } from "../ui/words.tsx";
import { useWords } from "../words/reader.ts";

const AnswerInvite = later(async () => (await import("../answer/answer-invite.tsx")).AnswerInvite);
const CircleMargin = later(async () => (await import("../circle/circle-margin.tsx")).CircleMargin);
const CalendarFeed = later(async () => (await import("../cadence/calendar-feed.tsx")).CalendarFeed);
const MutePlace = later(async () => (await import("./mute-place.tsx")).MutePlace);

/** Beside a cohort: my circle, what to read before, and the calendar. */
export function CohortMargin(props: { page: CohortPage | undefined }) {
  const words = useWords();
  const cohort = () => props.page?.cohort;
  const reading = () => {
    const one = cohort();
    if (!one) return [];
    const week = weekNow({ ...one, weeks: one.design.weeks.length });
    return one.state === "lobby"
      ? one.design.lobby.reading
      : (one.design.weeks[(week ?? 0) - 1]?.reading ?? []);
  };
  return (
    <>
      <Show when={cohort()?.state === "running" && cohort()?.id}>
        {(id) => (
          <Suspense>
            <AnswerInvite cohort={id()} in="margin" />
          </Suspense>
        )}
      </Show>
      <Show when={props.page?.membership.circle && cohort()?.id}>
        {(id) => (
          <Suspense fallback={<Skeleton />}>
            <CircleMargin cohort={id()} />
          </Suspense>
        )}
      </Show>
      <Show when={reading().length > 0}>
        <section class="stack" aria-labelledby="reading">
          <h2 id="reading" class="quiet">
            {words().cohort.reading}
          </h2>
          <For each={reading()}>
            {(item) => (
              <details class="reading">
                <summary>{item.title}</summary>
                <Words text={item.note} />
                <Show when={item.url}>
                  {(url) => (
                    <a href={url()} rel="noopener noreferrer" target="_blank">
                      {new URL(url()).hostname}
                    </a>
                  )}
                </Show>
              </details>
            )}
          </For>
        </section>
      </Show>
      <section class="stack" aria-labelledby="more">
        <h2 id="more" class="quiet">
          {words().cohort.more}
        </h2>
        <A href={`/cohorts/${cohort()?.id}/people`}>{words().cohort.people}</A>
        <A href={`/cohorts/${cohort()?.id}/shelf`}>{words().cohort.shelf}</A>
        <Show when={props.page?.membership.role === "facilitator"}>
          <A href={`/cohorts/${cohort()?.id}/circles`}>{words().cohort.circles}</A>
          <A href={`/cohorts/${cohort()?.id}/desk`}>{words().shell.desk}</A>
        </Show>
        <Suspense>
          <CalendarFeed />
        </Suspense>
      </section>
      <Show when={cohort()?.state !== "draft" && cohort()?.id}>
        {(place) => (
          <Suspense>
            <MutePlace place={place()} />
          </Suspense>
        )}
      </Show>
    </>
  );
}

import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { AllCircles } from "#cohort/model";
import { useBeats, useCohort } from "../cohort/cohort-queries.ts";
import { Screen } from "../shell/screen.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useCircleWords } from "../words/circle.ts";
import { now } from "../words/clock.ts";
import { moment } from "../words/when.ts";
import { CircleList } from "./circle-list.tsx";
import { useAllCircles } from "./circle-queries.ts";
import { FormCircles } from "./form-circles.tsx";
import { nextForming } from "./next-forming.ts";
import "./circle.css";

/** For who hosts: all circles with why each is as it is, when they were formed and will be, and forming them anew. */
export function CirclesScreen() {
  const words = useCircleWords();
  const text = () => words().circle.all;
  const route = useParams<{ cohort: string }>();
  const page = useCohort(() => route.cohort);
  const hosting = () => page.data?.membership.role === "facilitator";
  const all = useAllCircles(() => route.cohort, hosting);
  const circles = () =>
    ((all.data as AllCircles | undefined)?.circles ?? []).filter(({ members }) => members.length > 0);
  const people = () => circles().reduce((sum, { members }) => sum + members.length, 0);
  const failed = () => page.error ?? all.error;
  return (
    <Screen
      title={text().title}
      width="wide"
      up={{ href: `/cohorts/${route.cohort}/desk`, label: words().shell.desk }}
      aside={
        <Show when={circles().length > 0}>
          <small>{text().count(circles().length, people())}</small>
        </Show>
      }
      lead={<p>{text().lead}</p>}
    >
      <Show when={page.data} fallback={failed() ? <Problem error={failed()} /> : <Skeleton as="table" />}>
        {(shown) => (
          <Show when={hosting()} fallback={<OnlyHosts cohort={route.cohort} />}>
            <Show
              when={all.data as AllCircles | undefined}
              fallback={
                all.isError ? (
                  <Problem error={all.error} onRetry={() => void all.refetch()} />
                ) : (
                  <Skeleton as="table" />
                )
              }
            >
              {(seats) => (
                <Show when={circles().length > 0} fallback={<Nobody cohort={route.cohort} />}>
                  <Standing cohort={route.cohort} all={seats()} />
                  <Show when={shown().cohort.state !== "closed"}>
                    <FormCircles cohort={route.cohort} />
                  </Show>
                  <section class="stack" aria-labelledby="circles-now">
                    <h2 id="circles-now">{text().standing}</h2>
                    <CircleList circles={circles()} />
                  </section>
                </Show>
              )}
            </Show>
          </Show>
        )}
      </Show>
    </Screen>
  );
}

/** How these circles came about, and what the clock will do. */
function Standing(props: { cohort: string; all: AllCircles }) {
  const words = useCircleWords();
  const text = () => words().circle.all;
  const beats = useBeats(() => props.cohort);
  const when = (at: string) => moment(new Date(at), now());
  return (
    <p class="circles-standing" role="status">
      <Show when={props.all.formed} fallback={text().asTheyCame}>
        {(formed) => (
          <>
            {text().formed(when(formed().at), formed().by?.name)}
            <Show when={!formed().seated}> {text().seating}</Show>
          </>
        )}
      </Show>
      <Show when={nextForming(beats.data ?? [], now())}>
        {(beat) => <> {text().next(when(beat().at))}</>}
      </Show>
    </p>
  );
}

function OnlyHosts(props: { cohort: string }) {
  const words = useCircleWords();
  return (
    <Empty
      action={<ButtonLink href={`/cohorts/${props.cohort}/circle`}>{words().circle.all.toMine}</ButtonLink>}
    >
      {words().circle.all.onlyHosts}
    </Empty>
  );
}

function Nobody(props: { cohort: string }) {
  const words = useCircleWords();
  return (
    <Empty
      action={<ButtonLink href={`/cohorts/${props.cohort}/desk`}>{words().circle.all.invite}</ButtonLink>}
    >
      {words().circle.all.nobody}
    </Empty>
  );
}

import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { MyCircle } from "#cohort/model";
import { useBeats, useCohort } from "../cohort/cohort-queries.ts";
import { Screen } from "../shell/screen.tsx";
import { StreamList } from "../stream/stream-list.tsx";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useCircleWords } from "../words/circle.ts";
import { now } from "../words/clock.ts";
import { cityOf, moment } from "../words/when.ts";
import { CirclePeople } from "./circle-people.tsx";
import { useMyCircle } from "./circle-queries.ts";
import { FormerCircles } from "./former-circles.tsx";
import { nextForming } from "./next-forming.ts";
import { Reason } from "./reason.tsx";
import "./circle.css";

/** My circle: who reads me first and why, what their clocks show, what we write for each other, and the circles before. */
export function CircleScreen() {
  const words = useCircleWords();
  const text = () => words().circle.mine;
  const route = useParams<{ cohort: string }>();
  const page = useCohort(() => route.cohort);
  const mine = useMyCircle(() => route.cohort);
  const beats = useBeats(() => route.cohort);
  const next = () => nextForming(beats.data ?? [], now());
  return (
    <Screen
      title={text().title}
      up={{ href: `/cohorts/${route.cohort}`, label: page.data?.cohort.title ?? words().shell.cohort }}
      lead={
        <>
          <Show when={mine.data?.circle}>
            {(circle) => (
              <p class="circle-reason">
                <Reason reason={circle().reason} />
              </p>
            )}
          </Show>
          <Show when={next()}>
            {(beat) => <p class="meta">{text().next(moment(new Date(beat().at), now()))}</p>}
          </Show>
        </>
      }
    >
      <Show
        when={mine.data}
        fallback={
          mine.isError ? (
            <Problem error={mine.error} onRetry={() => void mine.refetch()} />
          ) : (
            <Skeleton as="entry" count={2} />
          )
        }
      >
        {(seats) => (
          <>
            <Show
              when={seats().circle}
              fallback={
                <NoCircle cohort={route.cohort} hosting={page.data?.membership.role === "facilitator"} />
              }
            >
              {(circle) => (
                <Circle
                  cohort={route.cohort}
                  circle={circle() as NonNullable<MyCircle["circle"]>}
                  open={page.data?.writing === "open"}
                />
              )}
            </Show>
            <FormerCircles before={seats().before as MyCircle["before"]} />
          </>
        )}
      </Show>
    </Screen>
  );
}

function NoCircle(props: { cohort: string; hosting: boolean }) {
  const words = useCircleWords();
  return (
    <Show when={props.hosting} fallback={<Empty>{words().circle.mine.none}</Empty>}>
      <Empty
        action={<ButtonLink href={`/cohorts/${props.cohort}/circles`}>{words().circle.all.open}</ButtonLink>}
      >
        {words().circle.mine.hosting}
      </Empty>
    </Show>
  );
}

function Circle(props: { cohort: string; circle: NonNullable<MyCircle["circle"]>; open: boolean }) {
  const words = useCircleWords();
  const text = () => words().circle.mine;
  const placeOf = (author: string) => {
    const zone = props.circle.members.find(({ id }) => id === author)?.zone;
    return zone ? cityOf(zone) : undefined;
  };
  return (
    <>
      <section class="stack" data-gap="tight" aria-labelledby="circle-who">
        <h2 id="circle-who">{text().who}</h2>
        <CirclePeople members={props.circle.members} whole />
      </section>
      <section class="stack circle-wrote" aria-labelledby="circle-wrote">
        <div class="between">
          <h2 id="circle-wrote">{text().wrote}</h2>
          <Show when={props.open}>
            <ButtonLink kind="voice" size="small" href={`/write?place=${props.cohort}&for=circle`}>
              {text().write}
            </ButtonLink>
          </Show>
        </div>
        <StreamList of={props.circle.id} empty={text().nothing} cityOf={placeOf} />
      </section>
    </>
  );
}

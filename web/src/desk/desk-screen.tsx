import { useParams } from "@solidjs/router";
import { createSignal, Show, Suspense } from "solid-js";
import type { Cohort } from "#cohort/model";
import { CohortLive } from "../cohort/cohort-live.tsx";
import { useBeats, useCohort, useMembers } from "../cohort/cohort-queries.ts";
import { monthOf } from "../cohort/month-of.ts";
import { useLines } from "../launch/draft-changes.ts";
import { useMe } from "../people/me.ts";
import { AuditPart } from "../safety/audit-part.tsx";
import { ReviewPart } from "../safety/review-part.tsx";
import { Absent } from "../shell/not-here.tsx";
import { Screen } from "../shell/screen.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import { later } from "../ui/later.ts";
import { Ribbon } from "../ui/ribbon.tsx";
import type { RibbonBeat } from "../ui/ribbon-layout.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { now } from "../words/clock.ts";
import { useDeskWords } from "../words/desk.ts";
import { cityOf, clock } from "../words/when.ts";
import type { Asked } from "./asked.ts";
import { ClockAhead } from "./clock-ahead.tsx";
import { ClockDone } from "./clock-done.tsx";
import { Part } from "./desk-part.tsx";
import { useFairness } from "./desk-queries.ts";
import { FairNotes } from "./fair-notes.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { RosterTable } from "./roster-table.tsx";
import { UnansweredQuestions } from "./unanswered.tsx";
import { WaitingTable } from "./waiting-table.tsx";
import "./desk.css";

const RoundPart = later(async () => (await import("./round-part.tsx")).RoundPart);
const AddPeople = later(async () => (await import("../launch/people.tsx")).AddPeople);
const DAY = 24 * 3600_000;

/** The facilitator's page: who waits for a human, what the clock did and will do, who is to come. */
export function DeskScreen() {
  const route = useParams<{ cohort: string }>();
  const page = useCohort(() => route.cohort);
  const hosting = () => page.data?.membership.role === "facilitator";
  return (
    <Show
      when={page.data}
      fallback={
        page.isError ? (
          <Absent error={page.error} onRetry={() => void page.refetch()} />
        ) : (
          <Skeleton as="ribbon" />
        )
      }
    >
      {(shown) => (
        <Show
          when={hosting() && shown().cohort.state !== "draft"}
          fallback={<NoDesk cohort={shown().cohort} hosting={hosting()} />}
        >
          <Desk cohort={shown().cohort} />
        </Show>
      )}
    </Show>
  );
}

function NoDesk(props: { cohort: Cohort; hosting: boolean }) {
  const words = useDeskWords();
  return (
    <Screen
      title={words().desk.title}
      up={{ href: `/cohorts/${props.cohort.id}`, label: props.cohort.title }}
    >
      <Show when={props.hosting} fallback={<Empty>{words().desk.onlyHosts}</Empty>}>
        <Empty
          action={
            <ButtonLink kind="voice" href={`/cohorts/${props.cohort.id}/launch`}>
              {words().desk.prepare}
            </ButtonLink>
          }
        >
          {words().desk.notYet}
        </Empty>
      </Show>
    </Screen>
  );
}

function Desk(props: { cohort: Cohort }) {
  const words = useDeskWords();
  const id = () => props.cohort.id;
  const me = useMe();
  const beats = useBeats(id);
  const members = useMembers(id);
  const lines = useLines(id);
  const fairness = useFairness(id);
  const [asked, setAsked] = createSignal<Asked>();
  let clockPart: HTMLElement | undefined;
  const closed = () => props.cohort.state === "closed";
  // What was moved has a new row: the button one came from may be gone.
  const done = () => {
    setAsked(undefined);
    keepFocus(clockPart);
  };
  const note = ({ slug }: { slug: string }) => {
    const session = fairness.data?.sessions.find((one) => one.slug === slug);
    return session && session.night > 0 ? words().desk.fair.bad(session.night) : undefined;
  };
  // The line is dragged by whole days; the hour stays as it is.
  const carried = ({ id: slug }: RibbonBeat, days: number) => {
    const beat = beats.data?.find((one) => one.slug === slug);
    if (!beat) return;
    const on = new Date(Date.parse(`${beat.on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
    setAsked({ what: "beat", beat, on });
  };
  return (
    <Screen
      title={words().desk.title}
      up={{ href: `/cohorts/${id()}`, label: props.cohort.title }}
      aside={words().desk.clockIn(clock(now(), props.cohort.zone), cityOf(props.cohort.zone))}
      margin={
        <Show when={fairness.data}>
          {(fair) => <FairNotes fairness={fair()} beats={beats.data ?? []} onAsk={setAsked} />}
        </Show>
      }
    >
      <Show when={beats.data?.length} fallback={<Skeleton as="ribbon" />}>
        <Ribbon
          month={monthOf(props.cohort, beats.data ?? [], note)}
          zone={props.cohort.zone}
          {...(!closed() && { onMove: carried })}
        />
      </Show>
      <Suspense>
        <CohortLive cohort={props.cohort} beats={beats.data ?? []} hosting all />
      </Suspense>
      <Part title={words().desk.human} lead={words().desk.waitingLead}>
        <WaitingTable cohort={id()} members={members.data ?? []} />
      </Part>
      <ReviewPart desk={id()} />
      <Suspense>
        <RoundPart cohort={props.cohort} beats={beats.data ?? []} />
      </Suspense>
      <UnansweredQuestions cohort={id()} />
      <Part
        title={words().desk.clock}
        ref={(part) => (clockPart = part)}
        aside={
          <Show when={!closed()}>
            <Button
              size="small"
              onClick={() =>
                setAsked({ what: "run", startsOn: props.cohort.startsOn, zone: props.cohort.zone })
              }
            >
              {words().desk.moveRun}
            </Button>
          </Show>
        }
      >
        <ClockAhead
          beats={beats.data ?? []}
          fairness={fairness.data}
          zone={props.cohort.zone}
          onAsk={setAsked}
        />
        <ClockDone cohort={id()} />
      </Part>
      <Part
        title={words().desk.list.title}
        lead={words().desk.list.lead}
        aside={
          <ButtonLink size="small" href={`/cohorts/${id()}/circles`}>
            {words().cohort.circles}
          </ButtonLink>
        }
      >
        <Show when={lines.data && members.data} fallback={<Skeleton as="table" />}>
          <RosterTable
            cohort={id()}
            me={me.data?.person.id ?? ""}
            lines={lines.data ?? []}
            members={members.data ?? []}
            closed={closed()}
          />
        </Show>
        <Show when={!closed()}>
          <details class="desk-add">
            <summary>{words().desk.list.add}</summary>
            <Suspense fallback={<Skeleton />}>
              <AddPeople cohort={props.cohort} />
            </Suspense>
          </details>
        </Show>
      </Part>
      <AuditPart desk={id()} />
      <Show when={asked()} keyed>
        {(move) => <MoveDialog cohort={id()} asked={move} beats={beats.data ?? []} onClose={done} />}
      </Show>
    </Screen>
  );
}

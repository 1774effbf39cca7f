import { useParams, useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, on, onCleanup, Show, Suspense } from "solid-js";
import type { Beat } from "#cadence/model";
import { WriteEntry } from "../journal/write-entry.tsx";
import { weekNow } from "../people/week-now.ts";
import { Absent } from "../shell/not-here.tsx";
import { Screen } from "../shell/screen.tsx";
import { startWriting } from "../shell/writing.ts";
import { ButtonLink } from "../ui/button.tsx";
import { later, soon } from "../ui/later.ts";
import { Ribbon } from "../ui/ribbon.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { whenCalm } from "../ui/when-calm.ts";
import { Words } from "../ui/words.tsx";
import { now, thisMoment } from "../words/clock.ts";
import { useWords } from "../words/reader.ts";
import { clocksOf } from "../words/wall.ts";
import { atNight } from "./at-night.ts";
import { closedTo } from "./closed-to.ts";
import { CohortLive } from "./cohort-live.tsx";
import { useBeats, useCohort, useMembers } from "./cohort-queries.ts";
import { CohortStream } from "./cohort-stream.tsx";
import { CohortWays } from "./cohort-ways.tsx";
import { isFilling } from "./filling.ts";
import { monthOf } from "./month-of.ts";
import { roundNow, writingTo } from "./prompt-now.ts";
import { PromptSection } from "./prompt-section.tsx";
import "./cohort.css";

const AnswerInvite = later(async () => (await import("../answer/answer-invite.tsx")).AnswerInvite);
const CohortMargin = later(async () => (await import("./cohort-margin.tsx")).CohortMargin);
const RoundNow = soon(async () => (await import("./round-now.tsx")).RoundNow);
const GoFirst = later(async () => (await import("../cadence/go-first.tsx")).GoFirst);

/** One cohort: its month as a line, this week's prompt with a box under it, and what its people write. */
export function CohortScreen() {
  const words = useWords();
  const route = useParams<{ cohort: string }>();
  const [query, setQuery] = useSearchParams<{ answers?: string }>();
  const page = useCohort(() => route.cohort);
  const cohort = () => page.data?.cohort;
  const beats = useBeats(() => route.cohort);
  const members = useMembers(
    () => route.cohort,
    () => isFilling(cohort(), thisMoment()),
  );
  const prompt = () => writingTo(beats.data ?? [], now(), query.answers);
  const round = () => roundNow(beats.data ?? [], now());
  /** Whether what is written now is for the open round: for itself, or to the prompt that it is about. */
  const forRound = (open: Beat) => {
    const to = prompt();
    return to?.id === open.id || (to !== undefined && to.slug === open.round?.about);
  };
  const writeTo = (beat: Beat) => setQuery({ answers: beat.id }, { replace: true });
  // Whoever comes to write something finds the box under their hands.
  createEffect(
    on(
      () => query.answers && prompt()?.id === query.answers,
      (came) => {
        if (!came) return;
        const soon = setTimeout(() => startWriting(() => undefined));
        onCleanup(() => clearTimeout(soon));
      },
    ),
  );
  const week = () => {
    const one = cohort();
    return one && weekNow({ ...one, weeks: one.design.weeks.length });
  };
  const refusal = () => closedTo(page.data?.writing, prompt()?.kind === "check-in");
  // Nobody waits for their clocks to read what is asked of them.
  const people = () => (members.isSuccess ? members.data : []);
  /** The zones its people live in, and how many live in each. */
  const zones = createMemo(() => {
    const lived = new Map<string, number>();
    for (const { zone } of people()) lived.set(zone, (lived.get(zone) ?? 0) + 1);
    return lived;
  });
  const size = (known: number) =>
    members.isSuccess
      ? words().cohort.size(people().length, clocksOf([...zones().keys()], now()))
      : words().ui.people(known);
  const fair = (beat: Pick<Beat, "kind" | "at" | "until"> & Partial<Pick<Beat, "state">>) => {
    if (beat.kind !== "session-opens" || beat.state === "reached") return undefined;
    const night = [...zones()].filter(([zone]) => atNight(beat, zone));
    const asleep = night.reduce((sum, [, those]) => sum + those, 0);
    return asleep > 0 ? words().cohort.badHour(asleep) : undefined;
  };
  const month = createMemo(() => {
    const one = cohort();
    return one && beats.data?.length ? monthOf(one, beats.data, fair) : undefined;
  });
  const hosting = () => page.data?.membership.role === "facilitator";
  const hosts = () => words().ui.list(cohort()?.facilitators.map(({ name }) => name) ?? []);
  const lead = () => {
    const one = cohort();
    if (!one) return "";
    const { weekOf, hosted, states } = words().cohort;
    const now = week();
    return `${now ? weekOf(now, one.design.weeks.length) : states[one.state]} ${hosted(hosts())}`;
  };

  // On a phone it is far below, and elsewhere beside the matter.
  const [calm, setCalm] = createSignal(false);
  createEffect(() => {
    if (page.isSuccess) whenCalm(() => setCalm(true));
  });

  return (
    <Show
      when={cohort()}
      fallback={
        page.isError ? (
          <Absent error={page.error} onRetry={() => void page.refetch()} />
        ) : (
          <Skeleton as="ribbon" />
        )
      }
    >
      {(one) => (
        <Screen
          title={one().title}
          aside={<small>{size(one().people)}</small>}
          lead={
            <>
              <p class="meta">{lead()}</p>
              <Show when={one().state !== "draft" && page.data}>
                {(known) => <CohortWays page={known()} />}
              </Show>
            </>
          }
          margin={
            <Suspense>
              <Show when={calm()}>
                <CohortMargin page={page.data} />
              </Show>
            </Suspense>
          }
        >
          <Show when={one().state === "draft"}>
            <div class="empty">
              <p>{words().cohort.draft}</p>
              <ButtonLink kind="voice" href={`/cohorts/${one().id}/launch`}>
                {words().cohort.goOn}
              </ButtonLink>
            </div>
          </Show>
          <Show
            when={month()}
            fallback={beats.isPending && one().state !== "draft" ? <Skeleton as="ribbon" /> : undefined}
          >
            {(shown) => <Ribbon month={shown()} zone={one().zone} />}
          </Show>
          <Show when={one().state !== "draft"}>
            <CohortLive cohort={one()} beats={beats.data ?? []} hosting={hosting()} />
            <Show when={round()}>
              {(open) => (
                <RoundNow
                  round={open()}
                  beats={beats.data ?? []}
                  zone={one().zone}
                  writing={forRound(open())}
                  onWrite={() => writeTo(open())}
                />
              )}
            </Show>
            <Show when={prompt()?.id !== round()?.id && prompt()}>
              {(beat) => <PromptSection beat={beat()} />}
            </Show>
            <Show when={one().state === "lobby" && !prompt()}>
              <section class="prompt">
                <h3>{words().cohort.lobby}</h3>
                <Words text={one().design.lobby.hello} level={3} />
              </section>
            </Show>
            <Show
              when={!refusal()}
              fallback={<p class="closed-note">{words().cohort.refusals[refusal() ?? "closed"]}</p>}
            >
              <WriteEntry cohort={one().id} beat={prompt()} about={one().id} />
              <Show when={hosting()}>
                <Suspense>
                  <GoFirst beats={beats.data ?? []} />
                </Suspense>
              </Show>
            </Show>
            <Show when={one().state === "running"}>
              <Suspense>
                <AnswerInvite cohort={one().id} in="text" />
              </Suspense>
            </Show>
            <Suspense fallback={<Skeleton as="entry" count={3} />}>
              <CohortStream cohort={one().id} circle={page.data?.membership.circle} />
            </Suspense>
          </Show>
        </Screen>
      )}
    </Show>
  );
}

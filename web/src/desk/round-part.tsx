import { useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import type { Beat } from "#cadence/model";
import type { Cohort } from "#cohort/model";
import { api, read } from "../api/client.ts";
import { useHints } from "../live/hints.ts";
import { Time } from "../ui/time.tsx";
import { now } from "../words/clock.ts";
import { useRoundWords } from "../words/round.ts";
import { span } from "../words/when.ts";
import { Part } from "./desk-part.tsx";
import { OneMoreDay } from "./one-more-day.tsx";
import { endOf, roundAtDesk } from "./round-at-desk.ts";

type Hosted = Pick<Cohort, "id" | "zone" | "state" | "revision">;

const CHANGES = new Set(["entry", "reply", "beat", "gap"]);

/** How it stands with the round, what the clock will do with it next, and one more day by one click. Never a name. */
export function RoundPart(props: { cohort: Hosted; beats: readonly Beat[] }) {
  const words = useRoundWords();
  const round = () => roundAtDesk(props.beats, now());
  return (
    <Show when={round()}>
      {(one) => (
        <Part title={words().round.desk.title} lead={one().title}>
          <OneRound cohort={props.cohort} beats={props.beats} round={one()} />
        </Part>
      )}
    </Show>
  );
}

function OneRound(props: { cohort: Hosted; beats: readonly Beat[]; round: Beat }) {
  const words = useRoundWords();
  const text = () => words().round.desk;
  const standing = useQuery(() => ({
    queryKey: ["round", props.round.id],
    queryFn: () =>
      read(
        api.cohorts[":cohort"].rounds[":beat"].$get({
          param: { cohort: props.cohort.id, beat: props.round.id },
        }),
      ),
    staleTime: 15_000,
  }));
  useHints(
    () => `place/${props.cohort.id}`,
    ({ kind }) => {
      if (CHANGES.has(kind)) void standing.refetch();
    },
  );
  const state = () => standing.data?.state ?? "planned";
  const floor = () => props.round.round?.floor ?? 2;
  const hides = () => (props.round.round?.blind ?? "none") !== "none";
  const end = () => endOf(props.round, props.beats);
  const says = () => (state() === "open" ? text().open : state() === "over" ? text().over : text().planned);
  const when = () => (state() === "planned" ? props.round.at : (end()?.at ?? props.round.at));
  const next = () => {
    if (state() === "over") return text().next.over;
    if (state() === "planned") return text().next.planned;
    return hides() ? text().next.hidden : text().next.none;
  };
  const numbers = () => {
    const data = standing.data;
    if (!data || data.entries === 0) return text().entries(0);
    const { entries, served, waiting, waitingSince, late } = data;
    const waits = span(Math.max(0, now().getTime() - Date.parse(waitingSince ?? now().toISOString())));
    return [
      text().entries(entries),
      text().served(served, floor()),
      text().waiting(waiting, waits),
      ...(late > 0 ? [text().late(late)] : []),
    ].join(" · ");
  };
  return (
    <div class="stack">
      <p>
        {says()} <Time at={when()} as="moment" beside={props.cohort.zone} />. {next()}
      </p>
      <Show when={standing.isSuccess}>
        <p class="round-numbers">{numbers()}</p>
      </Show>
      <Show when={state() === "open" && props.cohort.state !== "closed" && end()}>
        {(closing) => <OneMoreDay cohort={props.cohort} round={props.round} closing={closing()} />}
      </Show>
    </div>
  );
}

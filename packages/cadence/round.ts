import { USUAL_ROUND } from "#workshop/model";
import { type Beat, type BeatId, closesSlug, momentOf } from "./beat.ts";

type Month = readonly Beat[];

/** The round that an entry belongs to by what it answers: the round itself, or the one about its prompt. */
export function roundOf(answers: BeatId, beats: Month): Beat | undefined {
  const asked = beats.find(({ id }) => id === answers);
  return beats.find((beat) => {
    if (!asked || beat.kind !== "round-opens" || beat.state === "cancelled") return false;
    return beat === asked || (asked.kind === "prompt" && beat.round?.about === asked.slug);
  });
}

/** How a round goes: as its design says, or as usual. */
export const rulesOf = ({ round = USUAL_ROUND }: Pick<Beat, "round">) => round;

/** The end of a round, by what opened it. */
export const closingOf = ({ slug }: Pick<Beat, "slug">, beats: Month): Beat | undefined =>
  beats.find((beat) => beat.kind === "round-closes" && beat.slug === closesSlug(momentOf(slug)));

/** What opened a round, by either of its edges. */
export const openingOf = ({ slug }: Pick<Beat, "slug">, beats: Month): Beat | undefined =>
  beats.find((beat) => beat.kind === "round-opens" && momentOf(beat.slug) === momentOf(slug));

/** How it stands with a round: one that is open can be answered, and one that is over still serves who comes late. */
export function roundState(opening: Beat, beats: Month): "planned" | "open" | "over" | "cancelled" {
  if (opening.state === "cancelled") return "cancelled";
  if (closingOf(opening, beats)?.state === "reached") return "over";
  return opening.state === "reached" ? "open" : "planned";
}

/** Whether a round hides names: a blind one does, from the first entry until it is over. */
export const isHiding = (opening: Beat, beats: Month): boolean =>
  rulesOf(opening).blind !== "none" && ["planned", "open"].includes(roundState(opening, beats));

const WEEK = 7 * 24 * 3600_000;

/**
 * When what is written to a write-first prompt opens to everybody: with the next week after it, in the last one seven days
 * later. Undefined for other beats.
 */
export function opensToAllAt(answers: BeatId, beats: Month): string | undefined {
  const prompt = beats.find(({ id }) => id === answers);
  if (!prompt?.writeFirst) return undefined;
  const next = beats
    .filter(({ kind, state, at }) => kind === "week" && state !== "cancelled" && at > prompt.at)
    .map(({ at }) => at)
    .toSorted()[0];
  return next ?? new Date(Date.parse(prompt.at) + WEEK).toISOString();
}

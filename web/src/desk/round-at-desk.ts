import type { Beat } from "#cadence/model";

const opens = ({ kind, state }: Beat) => kind === "round-opens" && state !== "cancelled";
const earliest = (one: Beat, other: Beat) => (one.at < other.at ? -1 : 1);

/** What ends a round. */
export const endOf = ({ slug }: Pick<Beat, "slug">, beats: readonly Beat[]): Beat | undefined =>
  beats.find((beat) => beat.slug === slug.replace(/-opens$/, "-closes"));

/** The round that matters at a desk: the one that is open, else the next, else the last that was. */
export function roundAtDesk(beats: readonly Beat[], now: Date): Beat | undefined {
  const rounds = beats.filter(opens).toSorted(earliest);
  const instant = now.toISOString();
  const open = rounds.find((round) => round.at <= instant && endOf(round, beats)?.state === "planned");
  return open ?? rounds.find(({ at }) => at > instant) ?? rounds.at(-1);
}

import type { Beat } from "#cadence/model";

/** The beat at which circles are formed next; undefined when none is planned. */
export const nextForming = (beats: readonly Beat[], now: Date): Beat | undefined =>
  beats
    .filter(({ kind, state, at }) => kind === "circles" && state === "planned" && at > now.toISOString())
    .reduce<Beat | undefined>((first, beat) => (!first || beat.at < first.at ? beat : first), undefined);

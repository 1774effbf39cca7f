import type { Change } from "#cadence/model";

/** What a move changes as people speak of it: a session moves once, though its end moves with it. */
export const withoutEnds = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(
    ({ slug }) =>
      !changes.some((other) => other.slug !== slug && other.slug === slug.replace(/-closes$/, "-opens")),
  );

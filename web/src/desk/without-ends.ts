/**
 * What a move changes, or cannot, as people speak of it: a session moves once, though its end moves with it, and what will
 * resurface of it.
 */
export const withoutEnds = <Moved extends { readonly slug: string }>(
  changes: readonly Moved[],
): readonly Moved[] =>
  changes.filter(
    ({ slug }) =>
      !/-resurfaces-\d+$/.test(slug) &&
      !changes.some((other) => other.slug !== slug && other.slug === slug.replace(/-closes$/, "-opens")),
  );

/** What a move changes, or cannot, as people speak of it: a session moves once, though its end moves with it. */
export const withoutEnds = <Moved extends { readonly slug: string }>(
  changes: readonly Moved[],
): readonly Moved[] =>
  changes.filter(
    ({ slug }) =>
      !changes.some((other) => other.slug !== slug && other.slug === slug.replace(/-closes$/, "-opens")),
  );

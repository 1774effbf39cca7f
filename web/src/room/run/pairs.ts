import { ALIKE, gramsOf, likeness, type Shown } from "#backchannel/model";

/** Two questions that seem to ask the same: `from` would go into `into`, which more people want or which came first. */
export interface Pair {
  readonly into: Shown;
  readonly from: Shown;
  readonly alike: number;
}

const MOST = 5;
const grams = new Map<string, ReadonlySet<string>>();

/** The same texts are compared at every vote. */
function gramsOnce(text: string): ReadonlySet<string> {
  const known = grams.get(text) ?? gramsOf(text);
  grams.set(text, known);
  return known;
}

const open = ({ state }: Shown) => state === "shown" || state === "next";
const first = (one: Shown, other: Shown) =>
  one.votes === other.votes ? one.at <= other.at : one.votes > other.votes;

/** How two questions are remembered as not the same, whichever stands first. */
export const pairKey = (one: string, other: string) => [one, other].sort().join(" ");

/**
 * Questions that may be one, the likest first, each in one pair at most. Those somebody said are not the same (`apart`)
 * are not offered again.
 */
export function pairs(questions: readonly Shown[], apart: ReadonlySet<string>, most = MOST): Pair[] {
  const all = questions.filter(open);
  const alike = all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other): Pair[] => {
      const much = likeness(gramsOnce(one.text), gramsOnce(other.text));
      if (much < ALIKE || apart.has(pairKey(one.id, other.id))) return [];
      const [into, from] = first(one, other) ? [one, other] : [other, one];
      return [{ into, from, alike: much }];
    }),
  );
  const taken = new Set<string>();
  return alike
    .toSorted((one, other) => other.alike - one.alike)
    .filter(({ into, from }) => {
      if (taken.has(into.id) || taken.has(from.id)) return false;
      taken.add(into.id).add(from.id);
      return true;
    })
    .slice(0, most);
}

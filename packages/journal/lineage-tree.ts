import type { Leaf, Lineage } from "./adapted.ts";
import type { EntryId } from "./audience.ts";

/** That one entry adapts another, whoever may read them. */
export interface Adaptation {
  readonly entry: EntryId;
  readonly from: EntryId;
  readonly at: string;
}

type Branch = { readonly leaf?: Leaf; readonly branches: readonly Branch[] };

/**
 * The tree that grows from `root` for somebody who may read these entries. What they may not read is left out with all that
 * hangs below it, unless they may read something there: then it is a joint, and says nothing, not even how many such
 * entries there are, one after the other or side by side.
 */
export function treeOf(
  root: EntryId,
  adaptations: readonly Adaptation[],
  readable: ReadonlyMap<EntryId, Leaf>,
): Lineage["items"] {
  // Each entry has one origin, and the root none: so nothing is gone round.
  const rest = adaptations.filter(({ entry }) => entry !== root);
  const known = new Set([root, ...rest.map(({ entry }) => entry)]);
  const below = Map.groupBy<EntryId | typeof LOST, Adaptation>(rest, ({ from }) =>
    known.has(from) ? from : LOST,
  );

  const grow = (id: EntryId): Branch[] => {
    const grown = (below.get(id) ?? []).flatMap(({ entry }) => grow(entry));
    // Where the entry between is not there any more, what adapted it still comes from the root.
    const strays = id === root ? (below.get(LOST) ?? []).flatMap(({ entry }) => grow(entry)) : [];
    const branches = [...grown, ...asJoint(strays)];
    const leaf = readable.get(id);
    return leaf ? [{ leaf, branches: joined(branches) }] : asJoint(branches);
  };
  return linesOf(fromTheTop(grow(root)), 0);
}

const LOST = "lost";

/** What hangs below something that is not to be seen: one joint, however much of it there is. */
const asJoint = (branches: readonly Branch[]): Branch[] => {
  const all = branches.flatMap((branch) => (branch.leaf ? [branch] : branch.branches));
  return all.length > 0 ? [{ branches: all.toSorted(byMoment) }] : [];
};

/** Branches in the order of their moments; those below joints hang from one, which comes last whenever it was. */
const joined = (branches: readonly Branch[]): Branch[] => [
  ...branches.filter(({ leaf }) => leaf).toSorted(byMoment),
  ...asJoint(branches.filter(({ leaf }) => !leaf)),
];

/** A joint stands between things: above a single one it would only say that there is something. */
const fromTheTop = ([top]: readonly Branch[]): readonly Branch[] => {
  if (!top) return [];
  return !top.leaf && top.branches.length === 1 ? top.branches : [top];
};

const byMoment = ({ leaf: one }: Branch, { leaf: other }: Branch) =>
  `${one?.at} ${one?.id}` < `${other?.at} ${other?.id}` ? -1 : 1;

const linesOf = (branches: readonly Branch[], depth: number): Lineage["items"] =>
  branches.flatMap(({ leaf, branches: below }) => [
    { depth, ...(leaf && { entry: leaf }) },
    ...linesOf(below, depth + 1),
  ]);

/**
 * Which entries of a large lineage are looked at from one of them, `most` of all: what it comes from, what comes from it,
 * and then the others by their age.
 */
export function nearest(
  current: EntryId,
  adaptations: readonly Adaptation[],
  most: number,
): ReadonlySet<EntryId> {
  const from = new Map(adaptations.map((one) => [one.entry, one.from]));
  const below = Map.groupBy(adaptations, (one) => one.from);
  const chosen = new Set<EntryId>();
  for (let up: EntryId | undefined = current; up && !chosen.has(up); up = from.get(up)) chosen.add(up);
  const down = new Set([current]);
  for (const id of down) for (const { entry } of below.get(id) ?? []) down.add(entry);
  const byAge = adaptations.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  for (const id of [...down, ...byAge.flatMap((one) => [one.from, one.entry])]) chosen.add(id);
  return new Set([...chosen].slice(0, most));
}

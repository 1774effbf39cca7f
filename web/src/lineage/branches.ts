import type { Lineage } from "#journal/model";

type Line = Lineage["items"][number];

/** An entry of a lineage, or the joint where one would be, with what adapts it. */
export interface Branch {
  readonly entry: Line["entry"];
  /** How far in it stands, and what it hangs from. */
  readonly column: number;
  readonly parent: number | undefined;
  /** The columns whose line goes on past it, to something that comes later. */
  readonly passing: readonly number[];
  readonly below: readonly Branch[];
}

/** Beyond this, a line goes straight down: a phone has no room for more. */
const MOST = 5;
const columnOf = (depth: number) => Math.min(depth, MOST);

/** The branches of a lineage, from its lines in their order. */
export function branchesOf(lines: readonly Line[], passing: readonly number[] = []): Branch[] {
  const tops = lines.flatMap(({ depth }, at) => (depth === lines[0]?.depth ? [at] : []));
  return tops.map((at, nth) => {
    const { depth, entry } = lines[at] ?? { depth: 0 };
    const isLast = nth === tops.length - 1;
    const through = isLast || depth === 0 ? passing : [...passing, columnOf(depth - 1)];
    const below = lines.slice(at + 1, tops[nth + 1]);
    return {
      entry,
      column: columnOf(depth),
      parent: depth > 0 ? columnOf(depth - 1) : undefined,
      passing: through,
      below: branchesOf(below, through),
    };
  });
}

/** What stands directly around one entry of a lineage: what it adapts, and how many others that one may read adapt it. */
export function around(branches: readonly Branch[], id: string): { from?: Branch; by: number } | undefined {
  for (const branch of branches) {
    if (branch.entry?.id === id) return { by: readableBelow(branch).length };
    const found = around(branch.below, id);
    if (found) return "from" in found ? found : { ...found, from: branch };
  }
  return undefined;
}

/** What adapts an entry, also by way of something that is not to be read. */
const readableBelow = ({ below }: Branch): Branch[] =>
  below.flatMap((branch) => (branch.entry ? [branch] : readableBelow(branch)));

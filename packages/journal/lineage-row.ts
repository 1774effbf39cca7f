import { book, Entity, partition, type Write, write } from "#platform";
import type { Link } from "./adapted.ts";
import type { EntryId } from "./audience.ts";
import type { Adaptation } from "./lineage-tree.ts";
import type { Entry } from "./model.ts";

const text = { type: "string", required: true } as const;

/** That an entry adapts another, in the partition of the first of that line: a whole lineage is one Query. */
const AdaptationRow = new Entity(
  {
    model: { service: "outloud", entity: "adaptation", version: "1" },
    attributes: { root: text, entry: text, from: text, at: text },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["root"], template: "LINEAGE#${root}", casing: "none" },
        sk: { field: "sk", composite: ["at", "entry"], template: "${at}#${entry}", casing: "none" },
      },
    },
  },
  book,
);

/** Note where an entry comes from, in the transaction that writes it. */
export const adaptationWrite = ({ id, writtenAt }: Entry, { entry: from, root }: Link): Write =>
  write(AdaptationRow.create({ root, entry: id, from, at: writtenAt }));

/** Everything that was adapted from an entry, and what was adapted from that, oldest first. */
export async function adaptationsOf(root: EntryId): Promise<Adaptation[]> {
  const rows = await partition(`LINEAGE#${root}`);
  return rows.map(({ entry, from, at }) => ({
    entry: entry as EntryId,
    from: from as EntryId,
    at: String(at),
  }));
}

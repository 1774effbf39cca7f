import type { PersonId } from "#people/model";
import { book, Entity, fingerprint, partition, randomLetters } from "#platform";
import type { Nobody } from "./trace.ts";

/**
 * That somebody was erased, and as whom what others answered stays: so that a restore of an older copy can erase them again.
 * Who it was is not in it. The fingerprint of an id says whether this is the one; none can be found from it.
 */
const ErasureRow = new Entity(
  {
    model: { service: "outloud", entity: "erasure", version: "1" },
    attributes: {
      list: { type: "string", required: true },
      whose: { type: "string", required: true },
      as: { type: "string", required: true },
      name: { type: "string", required: true },
      at: { type: "string", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["list"], template: "ERASED#${list}", casing: "none" },
        sk: { field: "sk", composite: ["whose"], template: "${whose}", casing: "none" },
      },
    },
  },
  book,
);

const LIST = "all";
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** As whom somebody is remembered: decided once, however often the erasure is begun. */
export async function nobodyFor(person: PersonId, name: string, now: Date): Promise<Nobody> {
  const whose = fingerprint(person);
  const { data } = await ErasureRow.get({ list: LIST, whose }).go({ consistent: true });
  if (data) return { id: data.as as PersonId, name: data.name };
  const as = `per_gone${randomLetters(SIGNS, 22)}`;
  try {
    await ErasureRow.create({ list: LIST, whose, as, name, at: now.toISOString() }).go();
    return { id: as as PersonId, name };
  } catch (error) {
    if (!String(error).includes("conditional request failed")) throw error;
    // Somebody else began the same a moment ago.
    return await nobodyFor(person, name, now);
  }
}

/** The fingerprints of everybody who was erased. */
export async function erased(): Promise<ReadonlySet<string>> {
  const rows = await partition(`ERASED#${LIST}`, { consistent: true, limit: Number.POSITIVE_INFINITY });
  return new Set(rows.map(({ whose }) => String(whose)));
}

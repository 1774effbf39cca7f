import * as z from "zod";
import type { BeatId } from "#cadence/model";
import { type Entry, EntryId, isWanting, waitsSince } from "#journal/model";
import { type CohortId, PersonId } from "#people/model";
import { book, Entity, kindOf, partition, Refused, type Row, type Write, write } from "#platform";
import { Instant } from "#platform/model";

const text = { type: "string", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const inRound = { field: "pk", composite: ["round"], template: "ROUND#${round}", casing: "none" } as const;

/** An entry of a round, as it was when something last happened to it: so that a round is counted without its entries. */
const RoundEntryRow = new Entity(
  {
    model: model("round-entry"),
    attributes: {
      round: text,
      entry: text,
      author: text,
      /** Since when it can be read and waits; "" while it is for its author alone, or hidden. */
      sharedAt: text,
      waitsSince: text,
      /** Whether it has all the answers it was promised. */
      served: { type: "boolean", required: true },
      /** It is for a circle alone: its round is theirs as well, and no number that others read counts it. */
      close: { type: "boolean" },
    },
    indexes: {
      one: {
        pk: inRound,
        sk: { field: "sk", composite: ["entry"], template: "ENTRY#${entry}", casing: "none" },
      },
    },
  },
  book,
);

/** Somebody who answered in a round. */
const GiverRow = new Entity(
  {
    model: model("round-giver"),
    attributes: { round: text, person: text },
    indexes: {
      one: {
        pk: inRound,
        sk: { field: "sk", composite: ["person"], template: "GAVE#${person}", casing: "none" },
      },
    },
  },
  book,
);

/** That a round is over, and told so. */
const RoundOverRow = new Entity(
  {
    model: model("round-over"),
    attributes: { round: text, cohort: text, at: text },
    indexes: { one: { pk: inRound, sk: { field: "sk", composite: [], template: "OVER", casing: "none" } } },
  },
  book,
);

/** An entry as it stands in its round. */
export type Placed = Omit<InRound, "entry" | "author">;

export function placedAs(entry: Entry): Placed {
  const isThere = entry.audience !== "self" && !entry.hidden;
  return {
    sharedAt: isThere ? (entry.sharedAt ?? "") : "",
    waitsSince: isThere ? (waitsSince(entry) as Placed["waitsSince"]) : "",
    served: !isWanting(entry),
    close: entry.audience === "circle",
  };
}

export const entryWrite = (round: BeatId, { id, author }: Entry, placed: Placed): Write =>
  write(RoundEntryRow.put({ round, entry: id, author: author.id, ...placed }));

export const giverWrite = (round: BeatId, person: PersonId): Write => write(GiverRow.put({ round, person }));

export const TOLD = new Refused("conflict", "feedback.round-over", "This was told before.");

export const overWrite = (round: BeatId, cohort: CohortId, at: string): Write =>
  write(RoundOverRow.create({ round, cohort, at }), TOLD);

const InRound = z.object({
  entry: EntryId,
  author: PersonId,
  sharedAt: z.union([Instant, z.literal("")]),
  waitsSince: z.union([Instant, z.literal("")]),
  served: z.boolean(),
  close: z.boolean().default(false),
});
export type InRound = z.infer<typeof InRound>;

/** Everything that is known of a round, in one Query. */
export const rowsOf = (round: BeatId): Promise<Row[]> => partition(`ROUND#${round}`, { consistent: true });

export const entriesIn = (rows: readonly Row[]): InRound[] =>
  rows.filter((row) => kindOf(row) === "round-entry").map((row) => InRound.parse(row));

export const giversIn = (rows: readonly Row[]): PersonId[] =>
  rows.filter((row) => kindOf(row) === "round-giver").map(({ person }) => PersonId.parse(person));

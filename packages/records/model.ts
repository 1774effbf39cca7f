import * as z from "zod";
import { CohortId, PersonId } from "#people/model";

/** The first line of every export says which shape it has: whoever reads it in ten years knows. */
export const FORMAT = "outloud-export/1";

/** What is taken out: one cohort, one person, or the whole house. */
export const Scope = z.discriminatedUnion("of", [
  z.object({ of: z.literal("cohort"), id: CohortId }),
  z.object({ of: z.literal("person"), id: PersonId }),
  z.object({ of: z.literal("house") }),
]);
export type Scope = z.infer<typeof Scope>;

/** What an export is, beside its rows: how many there are of each kind, and which kinds are in none, and why. */
export const Manifest = z.object({
  format: z.literal(FORMAT),
  scope: Scope,
  takenAt: z.iso.datetime(),
  rows: z.record(z.string(), z.number().int()),
  leftOut: z.array(z.object({ kind: z.string(), why: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** One line of `rows.ndjson`: which table, and the row as DynamoDB writes it (its own exports have the same `Item`). */
export const Line = z.object({
  table: z.enum(["Book", "Room"]),
  Item: z.record(z.string(), z.unknown()),
});
export type Line = z.infer<typeof Line>;

import * as z from "zod";

export const EntryId = z
  .string()
  .regex(/^ent_[0-9A-Za-z]{10,40}$/)
  .brand<"EntryId">();
export type EntryId = z.infer<typeof EntryId>;
/** Who may read, from nobody else to everybody: a ladder that only the author climbs. */
export const AUDIENCES = ["self", "circle", "cohort", "network", "public"] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;

import * as z from "zod";
import { Byline } from "#people/model";
import { Instant } from "#platform/model";
import { EntryId } from "./audience.ts";

/** An entry as others refer to it: by whom, and its title or else its first words. */
export const Origin = z.object({ id: EntryId, author: Byline, title: z.string() });
export type Origin = z.infer<typeof Origin>;

/** That an entry adapts the practice of another: which one, and the first of that line. Never part of what is answered. */
export interface Link {
  readonly entry: EntryId;
  readonly root: EntryId;
}

/** An entry in its lineage. */
export const Leaf = Origin.extend({ kind: z.string().optional(), at: Instant });
export type Leaf = z.infer<typeof Leaf>;

/**
 * The lineage of a practice as one reader may see it, as lines of a tree, each before those that adapt it. A line without an
 * entry is a joint: what stands there is not for this reader, and what hangs below it is. `more` is how many others they may read
 * that are further away and left out, as far as it was looked.
 */
export const Lineage = z.object({
  items: z.array(z.object({ depth: z.number().int().min(0), entry: Leaf.optional() })),
  more: z.number().int().min(1).optional(),
});
export type Lineage = z.infer<typeof Lineage>;

import type { Cohort } from "#cohort";
import { partition, type Row } from "#platform";
import { answered, written } from "../../world/writing.ts";
import type { Someone } from "../../world.ts";

/** Whoever writes, and where. */
export interface Writers {
  readonly cohort: Pick<Cohort, "id">;
  /** Who reads all this. */
  readonly reader: Someone;
  /** Those of their circle, and the others. */
  readonly mates: readonly Someone[];
  readonly others: readonly Someone[];
}

/** An entry as the product writes it, and whose others like it are. */
export interface Pattern {
  readonly row: Row;
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly by: readonly Someone[];
}

/** Before everything else that is written here. */
const LONG_AGO = 41 * 24 * 3_600_000;

/**
 * One entry of each kind, written and answered through the doors of the product: what waits near and further out, what the reader
 * wrote, and what was answered in their circle, in the network and in the cohort.
 */
export async function writePatterns({ cohort, reader, mates, others }: Writers, now: Date) {
  const at = new Date(now.getTime() - LONG_AGO);
  const pattern = async (
    by: readonly Someone[],
    audience: "circle" | "cohort" | "network",
    answeredBy?: Someone,
  ) => {
    const [author] = by;
    if (!author) throw new Error("there is nobody who writes");
    const { id } = await written(author, { in: cohort, audience, kind: "learned", text: "Two lines." }, at);
    if (answeredBy) await answered({ id }, answeredBy, {}, new Date(at.getTime() + 60_000));
    const [row] = await partition(`ENTRY#${id}`, { begins: "ENTRY", consistent: true });
    if (!row) throw new Error("what was written is not there");
    return { row, id, at: at.toISOString(), author: author.person.id, by };
  };
  const [, mate] = mates;
  return {
    waitsNear: await pattern(mates, "cohort"),
    waitsFar: await pattern(others, "cohort"),
    own: await pattern([reader], "cohort", mate),
    circle: await pattern(mates, "circle", reader),
    network: await pattern(others, "network", reader),
    cohort: await pattern(others, "cohort", reader),
  } satisfies Record<string, Pattern>;
}
export type Patterns = Awaited<ReturnType<typeof writePatterns>>;

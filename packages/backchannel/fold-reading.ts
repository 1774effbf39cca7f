import type * as z from "zod";
import { log, type Row } from "#platform";

/**
 * A row as what it says it is. One that is not is left out of the log and complained about: it must not hold up a whole
 * stream of rooms.
 */
export function reading<Schema extends z.ZodType>(
  schema: Schema,
  row: Row | undefined,
): z.output<Schema> | undefined {
  if (row === undefined) return;
  const read = schema.safeParse(row);
  if (!read.success)
    log("error", "a row of a room cannot be read", {
      pk: row.pk,
      sk: row.sk,
      why: read.error.issues[0]?.code,
    });
  return read.data;
}

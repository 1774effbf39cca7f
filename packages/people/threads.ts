import type { Ctx, Reading } from "./model.ts";
import { ReadingRow } from "./store.ts";

/**
 * Make one thread quiet until an instant or for good; null makes it heard again. It is kept beside the places one muted,
 * so that whoever knows a person's readings knows it. The caller has made sure that they may read it.
 */
export async function hush(thread: string, until: Reading["mutedUntil"] | null, ctx: Ctx): Promise<void> {
  const key = { person: ctx.person.id, place: thread };
  if (until) await ReadingRow.upsert({ ...key, mutedUntil: until }).go();
  else await ReadingRow.delete(key).go();
}

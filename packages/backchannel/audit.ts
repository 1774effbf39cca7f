import { fromCursor, room, slice, toCursor } from "#platform";
import type { Page, Paging } from "#platform/model";
import { moderating } from "./access.ts";
import { Act } from "./desk.ts";
import type { Visitor } from "./seat.ts";
import type { SessionId } from "./session.ts";

const PLACE = /^\d{4}-\d\d-\d\dT[\d:.]+Z#act_\w+$/;

/** What was done to run a room, by whom and when, the newest first. Refused for others than moderators. Two table calls. */
export async function acts(id: SessionId, { cursor, limit }: Paging, visitor: Visitor): Promise<Page<Act>> {
  await moderating(id, visitor);
  const before = fromCursor(cursor, PLACE);
  const { rows } = await slice({
    of: room,
    pk: `ACTS#${id}`,
    newestFirst: true,
    limit: limit + 1,
    consistent: true,
    ...(before !== undefined && { before }),
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => Act.parse(row)),
    ...(last && { next: toCursor(String(last.sk)) }),
  };
}

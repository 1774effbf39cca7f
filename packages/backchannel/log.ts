import { kindOf, partition, room, rowsAt } from "#platform";
import { seated } from "./access.ts";
import { isShown } from "./contribution.ts";
import type { Frame } from "./frame.ts";
import { FRAMES_A_PAGE, frames, type Stretch } from "./frames.ts";
import { deskOf, headKey, saidKeys } from "./keys.ts";
import type { Visitor } from "./seat.ts";
import { ContributionId, type SessionId } from "./session.ts";
import { contributionsIn, headIn } from "./store.ts";

/** Which frames somebody asks for: those after the last they have, or a page of those before. */
export interface AskFrames {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * A stretch of the log, in order, and the number of its last frame; what was hidden since is not in it. Three table calls, and
 * one more where something hidden was said in it. Refused as `seated`.
 */
export async function log(
  id: SessionId,
  { after, before, limit = FRAMES_A_PAGE }: AskFrames,
  visitor: Visitor,
): Promise<{ items: Frame[]; head: number }> {
  const { rows } = await seated(id, visitor, [headKey(id)]);
  const stretch: Stretch = before === undefined ? { after: after ?? 0 } : { before };
  const items = await frames(id, stretch, limit);
  const hidden = await hiddenIn(id, items);
  return {
    items: hidden.size > 0 ? items.map((frame) => without(frame, hidden)) : items,
    head: headIn(rows).n,
  };
}

/** What of a stretch the room does not read any more. Everything hidden stands on the desk, which is short. */
async function hiddenIn(id: SessionId, items: readonly Frame[]): Promise<ReadonlySet<string>> {
  const told = new Set(items.flatMap(({ contributions = [] }) => contributions.map((one) => one.id)));
  if (told.size === 0) return told;
  const desk = await partition(deskOf(id), { of: room, begins: "SAID#" });
  const doubtful = desk
    .filter((row) => kindOf(row) === "room-desk")
    .map((row) => ContributionId.parse(row.id));
  const keys = doubtful.filter((one) => told.has(one)).flatMap((one) => saidKeys(id, one));
  const said = contributionsIn(await rowsAt(keys, room));
  return new Set(said.filter((one) => !isShown(one)).map((one) => one.id));
}

const without = ({ contributions, ...frame }: Frame, hidden: ReadonlySet<string>): Frame => {
  const left = contributions?.filter(({ id }) => !hidden.has(id)) ?? [];
  return left.length > 0 ? { ...frame, contributions: left } : frame;
};

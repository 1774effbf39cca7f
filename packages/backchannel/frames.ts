import { room, slice } from "#platform";
import { Frame } from "./frame.ts";
import type { SessionId } from "./session.ts";

/** As many frames as one answer brings: a hundred are at most half a megabyte, and half a minute of a busy room. */
export const FRAMES_A_PAGE = 100;

const numbered = (n: number) => `FRAME#${`${n}`.padStart(8, "0")}`;

/** Which frames: those after a number, the oldest first, or the last ones before a number. */
export type Stretch = { readonly after: number } | { readonly before: number };

/** A stretch of a room's log, in order, in one Query. For the system and for doors that authorise. */
export async function frames(session: SessionId, stretch: Stretch, limit = FRAMES_A_PAGE): Promise<Frame[]> {
  const forward = "after" in stretch;
  const { rows } = await slice({
    of: room,
    pk: `FRAMES#${session}`,
    ...(forward ? { after: numbered(stretch.after) } : { before: numbered(stretch.before) }),
    newestFirst: !forward,
    limit,
    consistent: true,
  });
  const found = rows.map(({ frame }) => Frame.parse(JSON.parse(String(frame))));
  return forward ? found : found.toReversed();
}

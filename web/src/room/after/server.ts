import type { Frame, SessionId } from "#backchannel/model";
import { framesAfter } from "../server.ts";

/** Every frame of a room, page by page; `onPage` hears how far it is, from 0 to 1. */
export async function allFrames(
  session: SessionId,
  onPage: (share: number) => void,
  left: () => boolean,
): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (let last = 0; !left(); ) {
    const { items, head } = await framesAfter(session, last);
    frames.push(...items);
    const newest = items.at(-1)?.n;
    if (newest === undefined || newest <= last) break;
    last = newest;
    onPage(head > 0 ? Math.min(1, last / head) : 1);
    if (last >= head) break;
  }
  return frames;
}

export const EXPORTS = { markdown: "md", csv: "csv", json: "json" } as const;
export const exportOf = (session: SessionId, as: keyof typeof EXPORTS) =>
  `/api/rooms/${session}/export.${EXPORTS[as]}`;

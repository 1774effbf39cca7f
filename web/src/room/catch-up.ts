import { after, type Frame, type Room } from "#backchannel/model";

/** So many frames behind it is less to read the room as it stands than all that happened. */
export const TOO_FAR = 300;

/** A room and the frames that came before their turn. */
export interface Known {
  readonly room: Room;
  readonly early: readonly Frame[];
}

/** What is known after some more frames, in whatever order and however often they come. */
export function hearing({ room, early }: Known, frames: readonly Frame[]): Known {
  const waiting = new Map([...early, ...frames].map((frame) => [frame.n, frame]));
  let now = room;
  for (let next = waiting.get(now.n + 1); next; next = waiting.get(now.n + 1)) now = after(now, next);
  const left = [...waiting.values()].filter(({ n }) => n > now.n);
  return { room: now, early: left.toSorted((one, other) => one.n - other.n) };
}

/** What has to be read, when the newest frame there is has this number: what is missing, or the room anew. */
export function lacks({ room, early }: Known, head = 0): "frames" | "room" | undefined {
  const newest = Math.max(head, early.at(-1)?.n ?? 0);
  if (newest <= room.n) return undefined;
  return newest - room.n > TOO_FAR ? "room" : "frames";
}

/** The frame in a message, if it is one. */
export const frameIn = (text: string): Frame | undefined => {
  try {
    const frame: Frame = JSON.parse(text);
    return Number.isInteger(frame.n) ? frame : undefined;
  } catch {
    return undefined;
  }
};

import { seal, type Write, write } from "#platform";
import { type AtDesk, type Contribution, isShown, mine } from "./contribution.ts";
import { DeskRow } from "./rows.ts";
import type { SessionId } from "./session.ts";

const LETTERS = 10;

/** What tells one person from the others at the desk of one session, and from themselves in no other. */
export const markOf = (session: SessionId, voice: string) =>
  seal("room-mark", session, voice).toString("base64url").slice(0, LETTERS);

/** Something said as moderators see it: whoever said it is a mark to them. */
export const atDesk = (said: Contribution): AtDesk => ({
  ...mine(said),
  mark: markOf(said.session, said.voice),
});

/** Whether moderators find it on their desk: the room does not read it, or they asked back about it. */
const isKept = (said: Contribution) => !isShown(said) || said.asides.length > 0;

/** Put something said on the desk, or take it off, as it is `after` a change; nothing when it stays where it is. */
export function deskWrites(before: Contribution | undefined, after: Contribution): Write[] {
  const was = before !== undefined && isKept(before);
  if (was === isKept(after)) return [];
  const { session, id, kind, at } = after;
  return [write(was ? DeskRow.delete({ session, id }) : DeskRow.put({ session, id, kind, at }))];
}

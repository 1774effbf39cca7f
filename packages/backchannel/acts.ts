import { newId, type Write, write } from "#platform";
import type { Standing } from "./access.ts";
import type { Act } from "./desk.ts";
import { firstOf } from "./first-words.ts";
import { ActRow } from "./rows.ts";
import type { Visitor } from "./seat.ts";

/** As much of what something was done to as the audit keeps beside it. */
const FIRST_WORDS = 120;

/** A line of a room's audit, for the transaction of what it tells. */
export const actWrite = (
  act: Pick<Act, "what" | "about" | "text" | "to">,
  { session, seat }: Pick<Standing, "session" | "seat">,
  { id, now }: Visitor,
): Write =>
  write(
    ActRow.create({
      ...act,
      ...(act.text && { text: firstOf(act.text, FIRST_WORDS) }),
      session: session.id,
      id: newId("act", now),
      at: now.toISOString(),
      by: { name: seat.name },
      person: id,
    }),
  );

import * as People from "#people";
import { commit, Refused, room, rowsAt } from "#platform";
import { standingKeys, throughOwnDoor } from "./access.ts";
import { claimOf } from "./door-word.ts";
import { sessionKey } from "./keys.ts";
import { CodeRow } from "./rows.ts";
import type { GivenRole, Visitor } from "./seat.ts";
import { type Door, type RoomCode, SessionId } from "./session.ts";
import { type Kept, seatIn, sessionIn } from "./store.ts";

/**
 * Wrong codes typed from one network address in an hour. A venue of a thousand mistypes less; a guess finds one of a hundred
 * open rooms once in six million. What was scanned or clicked carries our seal, needs no guessing, and is never counted.
 */
const WRONG_CODES_FROM_A_NETWORK: People.Limit = { of: "wrong-room-codes", most: 600, within: "hour" };

/** Who knocks, and from where. */
export interface Knocking {
  readonly network: string;
  readonly now: Date;
}

const noSuchRoom = () =>
  new Refused(
    "missing",
    "backchannel.no-such-room",
    "No room has this code. Look at it again: six letters or digits.",
  );

const over = () =>
  new Refused(
    "gone",
    "backchannel.link-over",
    "This link opens nothing any more. Ask for a new one where you got it.",
  );

const manyWrong = () =>
  new Refused(
    "slow",
    "backchannel.many-wrong-codes",
    "Many wrong codes were typed from this network. Scan the code on the slide or open its link: these still work.",
  );

/**
 * The session behind a word at the door, and the role it gives. Refused when it opens nothing, when its link was made anew,
 * and when too many wrong codes were typed from this network.
 */
export async function behind(word: string, knocking: Knocking): Promise<{ session: Kept; role?: GivenRole }> {
  const claim = claimOf(word);
  if (claim?.kind === "role") {
    const session = await sessionAt(claim.session);
    if (session?.serials[claim.role] !== claim.serial) throw over();
    return { session, role: claim.role };
  }
  if (claim?.kind === "scanned") {
    const session = await openedBy(claim.code);
    if (!session) throw over();
    return { session };
  }
  return { session: await typed(claim?.code, knocking) };
}

async function typed(code: RoomCode | undefined, { network, now }: Knocking): Promise<Kept> {
  if (await People.spent(WRONG_CODES_FROM_A_NETWORK, network, now)) throw manyWrong();
  const session = code && (await openedBy(code));
  if (session) return session;
  await commit([People.counted(WRONG_CODES_FROM_A_NETWORK, network, now, manyWrong())], { now });
  throw noSuchRoom();
}

async function openedBy(code: RoomCode): Promise<Kept | undefined> {
  const { data } = await CodeRow.get({ code }).go({ consistent: true });
  const session = data ? await sessionAt(SessionId.parse(data.session)) : undefined;
  return session?.code === code ? session : undefined;
}

const sessionAt = async (id: SessionId) => sessionIn(await rowsAt([sessionKey(id)], room));

/** What a word at the door opens, for whoever has it. Refused as `behind`. */
export async function door(word: string, visitor: Visitor | undefined, knocking: Knocking): Promise<Door> {
  const { session, role } = await behind(word, knocking);
  const rows = visitor ? await rowsAt(standingKeys(session.id, visitor), room) : [];
  const { id, title, state, language, hosts, startsAt } = session;
  return {
    session: id,
    title,
    state,
    language,
    hosts: hosts.map(({ name }) => name),
    startsAt,
    role,
    seated:
      visitor !== undefined &&
      (seatIn(rows, visitor.id) !== undefined || throughOwnDoor(session, visitor) !== undefined),
    named: visitor?.ctx !== undefined,
  };
}

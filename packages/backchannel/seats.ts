import { commit, Refused, room, rowsAt, type Write, write } from "#platform";
import { missing, notSeated, roleOf, standingKeys, throughOwnDoor } from "./access.ts";
import { aliasFor, looksLikeHost } from "./alias.ts";
import { behind, type Knocking } from "./door.ts";
import { roleKey, seatKey, sessionKey } from "./keys.ts";
import { RoleRow, SeatRow } from "./rows.ts";
import type { Appear, ComeIn, GivenRole, MySeat, Seat, Visitor } from "./seat.ts";
import type { SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";
import { type Kept, roleIn, seatIn, sessionIn } from "./store.ts";

/**
 * Come into a room by a code or a link, under a name, an alias or none; with a link that gives a role, in that role. Who has a
 * seat keeps it, and everything they said. Refused as the door is, and to appear under a name without an account or under an
 * alias that looks like a host's name.
 */
export async function comeIn(
  { word, ...appear }: ComeIn,
  visitor: Visitor,
  knocking: Knocking,
): Promise<MySeat> {
  const { session, role } = await behind(word, knocking);
  return await sit(session, { appear, through: role ? "link" : "code", given: role }, visitor);
}

/**
 * Take a seat as a member of the session's cohort, or appear differently from now on: what was said stays as it was said.
 * Refused for who has neither a seat nor belongs to the cohort.
 */
export async function takeSeat(id: SessionId, appear: Appear | undefined, visitor: Visitor): Promise<MySeat> {
  const session = sessionIn(await rowsAt([sessionKey(id)], room));
  if (!session) throw missing();
  return await sit(session, { appear }, visitor);
}

interface Coming {
  /** Absent: as one appeared before, or under one's name. */
  readonly appear?: Appear | undefined;
  /** By a code or a link; absent for who needs neither. */
  readonly through?: "code" | "link" | undefined;
  readonly given?: GivenRole | undefined;
}

const ATTEMPTS = 4;
const moved = new Refused(
  "conflict",
  "backchannel.seat-moved",
  "This seat was changed at this very moment. Try again.",
);

async function sit(session: Kept, coming: Coming, visitor: Visitor): Promise<MySeat> {
  for (let attempt = 1; ; attempt++) {
    const keys = standingKeys(session.id, visitor);
    const { before } = visitor;
    const rows = await rowsAt(
      before ? [...keys, seatKey(session.id, before), roleKey(session.id, before)] : keys,
      room,
    );
    const had = seatIn(rows, visitor.id);
    const earlier = had || !before ? undefined : seatIn(rows, before);
    const through = coming.through ?? throughOwnDoor(session, visitor);
    if (!had && !earlier && !through) throw notSeated();
    const seat = seatFor(session, { ...coming, through }, visitor, had ?? earlier);
    const given = coming.given ?? roleIn(rows, visitor.id) ?? (before && roleIn(rows, before));
    try {
      await commit(
        [
          seatWrite(seat, had),
          ...(earlier ? [boundWrite(earlier, visitor)] : []),
          ...(given && given !== roleIn(rows, visitor.id) ? [roleWrite(session.id, given, visitor)] : []),
        ],
        { now: visitor.now },
      );
      return mySeat(seat, roleOf(session, visitor, given), visitor);
    } catch (error) {
      if (error !== moved || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The seat as it will be. The voice is that of the seat one had, here or before one signed in. */
function seatFor(
  { id, language, hosts }: Kept,
  { appear, through }: Pick<Coming, "appear"> & { through: Seat["through"] | undefined },
  visitor: Visitor,
  had?: Seat,
): Seat {
  const { ctx, now } = visitor;
  const as = appear?.as ?? had?.as ?? "name";
  if (as === "name" && !ctx)
    throw new Refused(
      "forbidden",
      "backchannel.no-account",
      "Only who is signed in appears under their own name.",
    );
  if (appear?.alias && looksLikeHost(appear.alias, { hosts: hosts.filter((host) => host.id !== visitor.id) }))
    throw new Refused(
      "conflict",
      "backchannel.name-of-host",
      "Somebody who runs this room is called that. Choose another name.",
    );
  const kept = had?.as === as || (had && as === "unnamed" && had.as !== "name") ? had.name : undefined;
  const made = () => aliasFor(id, had?.voice ?? visitor.id, language);
  return {
    through: through ?? "code",
    voice: visitor.id,
    joinedAt: now.toISOString(),
    said: 0,
    ...had,
    // A seat that a code or a link gave is not lost with a cohort.
    ...((through === "code" || through === "link") && { through }),
    session: id,
    person: visitor.id,
    as,
    name: as === "name" && ctx ? ctx.person.name : (appear?.alias ?? kept ?? made()),
    ...(ctx && { account: ctx.person.id }),
  };
}

function seatWrite(seat: Seat, had: Seat | undefined): Write {
  const { session, person, as, name, account, through } = seat;
  const key = { session, person, shard: shardOf(person) };
  if (!had) return write(SeatRow.create({ ...seat, ...key }), moved);
  const row = SeatRow.patch(key).set({ as, name, through, ...(account && { account }) });
  return write(row, moved);
}

/** The seat one had before signing in now belongs to one's account: what is told to it reaches them. */
const boundWrite = ({ session, person }: Seat, { id }: Visitor): Write =>
  write(SeatRow.patch({ session, person, shard: shardOf(person) }).set({ account: id }), moved);

const roleWrite = (session: SessionId, role: GivenRole, { id, now }: Visitor): Write =>
  write(RoleRow.put({ session, person: id, role, givenAt: now.toISOString() }));

/** One's seat as one sees it. */
export const mySeat = (seat: Seat, role: MySeat["role"], { ctx }: Visitor): MySeat => {
  const { session, as, name, mutedAt } = seat;
  return { session, as, name, mutedAt, role, named: ctx !== undefined };
};

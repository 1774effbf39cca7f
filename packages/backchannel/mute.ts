import { commit, Refused, room, rowsAt, write } from "#platform";
import { moderating, type Standing } from "./access.ts";
import { actWrite } from "./acts.ts";
import type { Contribution } from "./contribution.ts";
import { roleKey, saidKeys, seatKey } from "./keys.ts";
import { MutedRow, SeatRow } from "./rows.ts";
import { saidIn } from "./said.ts";
import type { Seat, Visitor } from "./seat.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";
import { roleIn, seatIn } from "./store.ts";

/**
 * Ask whoever said this to listen for now: they read and vote on, and are told. It holds for the account they signed in to
 * since. Refused for others than moderators, and for who runs the room. Three table calls.
 */
export async function mute(id: SessionId, contribution: ContributionId, visitor: Visitor): Promise<void> {
  const { standing, said, seat } = await whoSaid(id, contribution, visitor);
  if (seat.mutedAt) return;
  const since = visitor.now.toISOString();
  const { voice, as, name } = seat;
  const row = { session: id, voice, about: said.id, since, ...(as !== "unnamed" && { name }) };
  await commit(
    [
      ...seatsOf(seat).map((person) => write(seatRow(id, person).set({ mutedAt: since }), seatMoved)),
      write(MutedRow.put(row)),
      actWrite({ what: "muted", about: said.id, text: said.text }, standing, visitor),
    ],
    { now: visitor.now },
  );
}

/** Let them speak again. Refused as `mute`. Three table calls. */
export async function unmute(id: SessionId, contribution: ContributionId, visitor: Visitor): Promise<void> {
  const { standing, said, seat } = await whoSaid(id, contribution, visitor);
  if (!seat.mutedAt) return;
  await commit(
    [
      ...seatsOf(seat).map((person) => write(seatRow(id, person).remove(["mutedAt"]), seatMoved)),
      write(MutedRow.delete({ session: id, voice: seat.voice })),
      actWrite({ what: "unmuted", about: said.id, text: said.text }, standing, visitor),
    ],
    { now: visitor.now },
  );
}

const seatMoved = new Refused("conflict", "backchannel.seat-moved", "This seat is not there any more.");

const seatRow = (session: SessionId, person: Seat["person"]) =>
  SeatRow.patch({ session, person, shard: shardOf(person) });

/** The seat that the voice belongs to, and that of the account its owner signed in to since. */
const seatsOf = ({ person, account }: Seat) => [...new Set([person, account ?? person])];

async function whoSaid(
  id: SessionId,
  contribution: ContributionId,
  visitor: Visitor,
): Promise<{ standing: Standing; said: Contribution; seat: Seat }> {
  const standing = await moderating(id, visitor, saidKeys(id, contribution));
  const said = saidIn(standing, contribution);
  const rows = await rowsAt([seatKey(id, said.voice), roleKey(id, said.voice)], room);
  const seat = seatIn(rows, said.voice);
  if (!seat) throw seatMoved;
  const role = roleIn(rows, said.voice);
  const hosts = standing.session.hosts.some((host) => host.id === seat.account);
  if (hosts || role === "moderator" || role === "speaker" || said.voice === standing.seat.voice)
    throw new Refused("conflict", "backchannel.runs-the-room", "Who runs this room is not muted in it.");
  return { standing, said, seat };
}

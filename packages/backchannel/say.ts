import { commit, Refused, type Write, write } from "#platform";
import { type Standing, taking } from "./access.ts";
import { type Contribution, type Mine, mine, type Say } from "./contribution.ts";
import { saidKeys } from "./keys.ts";
import { LIMITS } from "./limits.ts";
import { ContributionRow, SeatRow, VoteRow } from "./rows.ts";
import type { Seat, Visitor } from "./seat.ts";
import { deskWrites } from "./seen-at-desk.ts";
import type { SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";
import { contributionIn, partOf } from "./store.ts";

const ATTEMPTS = 5;

const again = new Refused(
  "conflict",
  "backchannel.again",
  "Something was said from this seat at this very moment.",
);

const idTaken = () =>
  new Refused(
    "conflict",
    "backchannel.id-taken",
    "Something else in this room has this id. Send it under a new one.",
  );

/**
 * Say something in a room that is open: a question, a message or a link. The same id again is the same thing, and answers as
 * the first time did. It waits for a moderator when the room is on hold or a word of its list is in it. Refused for who is
 * muted, in slow mode before the time, and beyond a dozen a minute.
 */
export async function say(id: SessionId, input: Say, visitor: Visitor): Promise<Mine> {
  for (let attempt = 1; ; attempt++) {
    const standing = await taking(id, visitor, saidKeys(id, input.id));
    const before = contributionIn(standing.rows, input.id);
    if (before) {
      if (before.voice !== standing.seat.voice) throw idTaken();
      return mine(before);
    }
    refuseSaying(standing, visitor);
    const said = await contributed(input, standing, visitor);
    try {
      await commit(
        [
          saidWrite(said),
          ownWrite(said),
          spokeWrite(standing.seat, visitor.now),
          ...deskWrites(undefined, said),
        ],
        { now: visitor.now },
      );
      return mine(said);
    } catch (error) {
      if (error !== again || attempt === ATTEMPTS) throw error;
    }
  }
}

/** How much somebody said in the minute that is now. */
const saidNow = ({ saidAt = "", said }: Seat, now: Date) =>
  minuteOf(saidAt) === minuteOf(now.toISOString()) ? said : 0;
const minuteOf = (at: string) => at.slice(0, 16);

function refuseSaying({ seat, session, role }: Standing, { now }: Visitor) {
  if (role === "moderator" || role === "speaker") return;
  if (seat.mutedAt)
    throw new Refused(
      "forbidden",
      "backchannel.muted",
      "A moderator has asked you to listen for now. You can still vote.",
    );
  // The machines that ask this have clocks of their own: what was said a moment ahead was said now.
  const since = seat.saidAt ? Math.max(0, now.getTime() - Date.parse(seat.saidAt)) : Number.POSITIVE_INFINITY;
  const wait = Math.ceil(session.settings.slow - since / 1000);
  if (wait > 0)
    throw new Refused(
      "slow",
      "backchannel.slow",
      `This room is slow for now: you can say the next thing in ${wait} seconds.`,
    );
  if (saidNow(seat, now) >= LIMITS.aMinute)
    throw new Refused(
      "slow",
      "backchannel.too-fast",
      `At most ${LIMITS.aMinute} things a minute. Wait a little.`,
    );
}

async function contributed(
  input: Say,
  { session, seat, role }: Standing,
  { now }: Visitor,
): Promise<Contribution> {
  const at = now.toISOString();
  const { heldFor } = await import("./word-list.ts"); // read when somebody says something, and not when the API starts
  const held = heldFor(`${input.text} ${input.url ?? ""}`, session, role);
  return {
    ...input,
    session: session.id,
    voice: seat.voice,
    as: seat.as,
    name: seat.name,
    account: seat.account,
    state: held ? "asked" : "shown",
    moments: held ? { asked: at } : { asked: at, shown: at },
    at,
    heldFor: held,
    ways: 1,
    votes: 0,
    asides: [],
    revision: 1,
  };
}

const saidWrite = (said: Contribution): Write =>
  write(ContributionRow.create({ ...said, part: partOf(said.kind) }), again);

const ownWrite = ({ session, voice, id, at }: Contribution): Write =>
  write(VoteRow.put({ session, shard: shardOf(voice), voice, target: `own#${id}`, kind: "own", at }));

/** Of two things said at once from one seat, one comes after the other: limits hold, and nothing is said twice. */
function spokeWrite(seat: Seat, now: Date): Write {
  const { session, person, saidAt } = seat;
  const row = SeatRow.patch({ session, person, shard: shardOf(person) }).set({
    saidAt: now.toISOString(),
    said: saidNow(seat, now) + 1,
  });
  return write(
    row.where((one, { eq, notExists }) =>
      saidAt ? `${eq(one.saidAt, saidAt)} AND ${eq(one.said, seat.said)}` : notExists(one.saidAt),
    ),
    again,
  );
}

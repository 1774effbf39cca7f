import { partition, Refused, room, rowsAt } from "#platform";
import { type Standing, seated } from "./access.ts";
import { frames } from "./frames.ts";
import { floorOf, headKey, saidKeys, votesOf } from "./keys.ts";
import {
  isShown,
  type MyThings,
  mine,
  type Room,
  roomSees,
  type Shown,
  type Snapshot,
  shown,
  talkIn,
} from "./model.ts";
import type { Visitor } from "./seat.ts";
import { mySeat, takeSeat } from "./seats.ts";
import { ContributionId, type SessionId } from "./session.ts";
import { contributionsIn, headIn, pollsIn, publicly } from "./store.ts";

/** As many of the last frames as the talk on the screen begins with. */
const TALK = 60;

/**
 * The room as it stands, for who comes in or was away too long. Who belongs to the cohort is seated at once, under their name.
 * Three table calls, however much was said. Refused as `seated`.
 */
export async function snapshot(id: SessionId, visitor: Visitor): Promise<Snapshot> {
  const standing = await seatedAtOnce(id, visitor);
  // The head first: what is read after it may be ahead of it, and hearing something twice does no harm.
  const { n, here, reactions } = headIn(standing.rows);
  const [floor, last] = await Promise.all([
    partition(floorOf(id), { of: room, consistent: true }),
    frames(id, { before: n + 1 }, TALK),
  ]);
  const said = contributionsIn(floor).filter(isShown).map(shown).toSorted(byMoment);
  const of = (kind: Shown["kind"]) => said.filter((one) => one.kind === kind);
  const stands: Room = {
    session: publicly(standing.session),
    n,
    here,
    questions: of("question"),
    links: of("link"),
    messages: talkIn(last),
    polls: pollsIn(floor).map(roomSees),
    reactions,
  };
  return { room: stands, me: mySeat(standing.seat, standing.role, visitor) };
}

async function seatedAtOnce(id: SessionId, visitor: Visitor): Promise<Standing> {
  try {
    return await seated(id, visitor, [headKey(id)]);
  } catch (error) {
    if (!visitor.ctx || !(error instanceof Refused && error.code === "backchannel.not-seated")) throw error;
    await takeSeat(id, undefined, visitor);
    return await seated(id, visitor, [headKey(id)]);
  }
}

const byMoment = (one: Shown, other: Shown) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0);

/** What is one's own in a room: what one said, whatever became of it, and what one voted and answered. Refused as `seated`. */
export async function mineIn(id: SessionId, visitor: Visitor): Promise<MyThings> {
  const { seat, role } = await seated(id, visitor);
  const given = await partition(votesOf(id, seat.voice), {
    of: room,
    begins: `${seat.voice}#`,
    consistent: true,
  });
  const targets = (kind: string) =>
    given.filter((row) => row.kind === kind).map(({ target }) => String(target));
  const own = targets("own").map((target) => ContributionId.parse(target.slice("own#".length)));
  const said = contributionsIn(
    await rowsAt(
      own.flatMap((one) => saidKeys(id, one)),
      room,
    ),
  );
  return {
    me: mySeat(seat, role, visitor),
    contributions: said.map(mine).toSorted(byMoment),
    votes: targets("vote").map((target) => ContributionId.parse(target)),
    answered: targets("answer").map((target) => ContributionId.parse(target)),
  };
}

/** What somebody may hear of a room: what everybody hears, what is for them alone, and the desk for its moderators. */
export async function topics(id: SessionId, visitor: Visitor): Promise<string[]> {
  const { role } = await seated(id, visitor);
  return [`room/${id}`, `person/${visitor.id}`, ...(role === "moderator" ? [`room/${id}/desk`] : [])];
}

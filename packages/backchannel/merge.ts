import type * as z from "zod";
import { commit, partition, Refused, room, type Write, write } from "#platform";
import { moderating } from "./access.ts";
import { actWrite } from "./acts.ts";
import { asItStands } from "./as-it-stands.ts";
import type { AtDesk, Contribution } from "./contribution.ts";
import type { Merge } from "./desk.ts";
import { Merged } from "./events.ts";
import { floorOf, saidKeys } from "./keys.ts";
import { VoteRow } from "./rows.ts";
import { reached, saidIn, unless } from "./said.ts";
import type { Visitor } from "./seat.ts";
import { atDesk, deskWrites } from "./seen-at-desk.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";
import { changeWrite, contributionsIn } from "./store.ts";
import { fateOf, offStage } from "./turn.ts";
import { mergeObstacle } from "./ways.ts";

/** What fits into one transaction beside the merge itself. */
const MOST_WAYS = 80;

/**
 * Unite a question with another that asks the same: it is read as one more way of asking that one, and so is what was merged
 * into it before. Who asked wants the answer, which is a vote; the other votes follow by the news (`unite`). Who asked is
 * told. Refused for others than moderators, and for what is answered, declined, hidden or merged. Two table calls, and one
 * more for a question that others were merged into.
 */
export const merge = (
  id: SessionId,
  contribution: ContributionId,
  { into: other }: z.infer<typeof Merge>,
  visitor: Visitor,
): Promise<AtDesk> =>
  asItStands(async () => {
    const standing = await moderating(id, visitor, [...saidKeys(id, contribution), ...saidKeys(id, other)]);
    const { session } = standing;
    const [from, into] = [saidIn(standing, contribution), saidIn(standing, other)];
    if (from.into === other) return atDesk(from);
    unless(mergeObstacle(from, into), from.into ? from : into);
    const merged: Contribution = {
      ...from,
      state: "merged",
      into: other,
      moments: reached(from, "merged", visitor.now),
      revision: from.revision + 1,
    };
    const { state, moments } = merged;
    const staged = session.stage === from.id;
    // What takes a place on the stage is lined up for it.
    const next = staged && { state: "next" as const, moments: reached(into, "next", visitor.now) };
    await commit(
      [
        changeWrite(from, { state, into: other, moments }),
        changeWrite(into, { ways: into.ways + from.ways, ...(into.state !== "answered" && next) }),
        ...(await ways(from, other)),
        ...deskWrites(from, merged),
        ...askerCounts(from, into, visitor.now),
        offStage(session, from, into.state === "answered" ? null : other),
        actWrite({ what: "merged", about: from.id, text: from.text, to: other }, standing, visitor),
      ],
      {
        now: visitor.now,
        news: [Merged({ session: id, from: from.id, into: other }), ...fateOf(from, "merged", other)],
      },
    );
    return atDesk(merged);
  });

/** What was merged into this one before points on, so that nobody has to go two ways. */
async function ways({ session, id, ways }: Contribution, into: ContributionId): Promise<Write[]> {
  if (ways === 1) return [];
  const floor = await partition(floorOf(session), { of: room, begins: "SAID#", consistent: true });
  const earlier = contributionsIn(floor).filter((one) => one.into === id);
  if (earlier.length > MOST_WAYS)
    throw new Refused(
      "conflict",
      "backchannel.many-ways",
      `This was asked in more than ${MOST_WAYS} ways. Merge the other question into it.`,
    );
  return earlier.map((one) => changeWrite(one, { into }));
}

/** In the same transaction, and so once: a vote they take back later does not come again. */
function askerCounts({ session, voice }: Contribution, into: Contribution, now: Date): Write[] {
  if (voice === into.voice) return [];
  const vote = {
    session,
    shard: shardOf(voice),
    voice,
    target: into.id,
    kind: "vote",
    at: now.toISOString(),
  };
  return [write(VoteRow.put({ ...vote, kind: "vote" }))];
}

import type { Ctx } from "#people/model";
import { Refused } from "#platform";
import { type Standing, taking } from "./access.ts";
import { type Contribution, isShown } from "./contribution.ts";
import type { Reaction } from "./frame.ts";
import { floorOf } from "./keys.ts";
import { VoteRow } from "./rows.ts";
import type { Visitor } from "./seat.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";
import { contributionIn } from "./store.ts";

const DAY = 24 * 3600;

/**
 * Vote for a question; voting twice is voting once. One vote for each person, however many share an address: the key is the
 * person's. Refused for one's own question, and when it is answered, merged or gone. Two table calls.
 */
export async function vote(id: SessionId, question: ContributionId, visitor: Visitor): Promise<void> {
  const standing = await taking(id, visitor, [questionKey(id, question)]);
  const found = votable(standing, question);
  if (found.voice === standing.seat.voice)
    throw new Refused(
      "forbidden",
      "backchannel.own-question",
      "This is your own question: asking it counts already.",
    );
  await VoteRow.put({ ...ballot(standing, question), kind: "vote", at: at(visitor) }).go();
}

/** Take a vote back; that there is none is no refusal. Refused as `vote`, but for one's own. */
export async function unvote(id: SessionId, question: ContributionId, visitor: Visitor): Promise<void> {
  const standing = await taking(id, visitor, [questionKey(id, question)]);
  votable(standing, question);
  await VoteRow.delete(ballot(standing, question)).go();
}

/** React to what is happening: at most once a second counts, and it is gone after a day. */
export async function react(id: SessionId, kind: Reaction, visitor: Visitor): Promise<void> {
  const standing = await taking(id, visitor);
  const seconds = Math.floor(visitor.now.getTime() / 1000);
  await VoteRow.put({
    ...ballot(standing, `react#${kind}#${seconds}`),
    kind: "reaction",
    value: kind,
    at: at(visitor),
    expiresAt: seconds + DAY,
  }).go();
}

const questionKey = (id: SessionId, question: ContributionId) => ({
  pk: floorOf(id),
  sk: `SAID#${question}`,
});
const at = ({ now }: Pick<Ctx, "now">) => now.toISOString();

const ballot = ({ session, seat: { voice } }: Standing, target: string) => ({
  session: session.id,
  shard: shardOf(voice),
  voice,
  target,
});

function votable({ rows }: Standing, id: ContributionId): Contribution {
  const found = contributionIn(rows, id);
  if (found?.kind !== "question" || !isShown(found))
    throw new Refused("missing", "backchannel.no-such-question", "There is no such question in this room.");
  if (found.state === "shown" || found.state === "next") return found;
  throw new Refused(
    "conflict",
    "backchannel.vote-over",
    found.state === "merged"
      ? "This question was merged into another one: vote for that."
      : "This question is not open any more.",
    [],
    found.into && { into: found.into },
  );
}

import { isDeepStrictEqual } from "node:util";
import { commit, Refused, room, rowsAt, write } from "#platform";
import { running, type Standing, seated, taking, WHEN } from "./access.ts";
import { actWrite } from "./acts.ts";
import { asItStands } from "./as-it-stands.ts";
import { pollKey, saidKeys, voteKey } from "./keys.ts";
import type { MakePoll, Poll, PollAnswer, PollForm, Results } from "./poll.ts";
import { type AnswerRefusal, answerRefusal, comesTo, roomSees } from "./poll-answer.ts";
import { PollRow, VoteRow } from "./rows.ts";
import type { Visitor } from "./seat.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { shardOf } from "./shards.ts";
import { contributionIn, pollsIn, stale, voteIn } from "./store.ts";

const missing = () => new Refused("missing", "backchannel.missing", "There is no such poll in this room.");

const idTaken = () =>
  new Refused(
    "conflict",
    "backchannel.id-taken",
    "Something else in this room has this id. Send it under a new one.",
  );

const WHY: Record<AnswerRefusal, () => Refused> = {
  "poll-closed": () =>
    new Refused("conflict", "backchannel.poll-closed", "This poll is closed: its results are there to see."),
  "wrong-answer": () =>
    new Refused("invalid", "backchannel.wrong-answer", "This is no answer to what was asked."),
};

/**
 * Ask the room something, with answers to choose from or words of one's own. The same id again is the same poll. Refused for
 * who neither moderates nor speaks, and where the room is not open. Two table calls.
 */
export const makePoll = (id: SessionId, input: MakePoll, visitor: Visitor): Promise<Poll> =>
  asItStands(async () => {
    const standing = await running(id, visitor, [pollKey(id, input.id), ...saidKeys(id, input.id)]);
    const { session, rows } = standing;
    const [before] = pollsIn(rows);
    if (before && asksTheSame(before, input)) return comesTo(before);
    if (before || contributionIn(rows, input.id)) throw idTaken();
    if (session.state !== "open") throw WHEN[session.state]();
    const poll: Poll = {
      ...input,
      session: id,
      state: "open",
      openedAt: visitor.now.toISOString(),
      answers: 0,
      revision: 1,
    };
    const results = nobody(input.form);
    await commit(
      [
        write(PollRow.create({ ...poll, results }), stale()),
        actWrite({ what: "made-poll", about: poll.id, text: poll.question }, standing, visitor),
      ],
      { now: visitor.now },
    );
    return poll;
  });

const asksTheSame = ({ question, form }: Poll, asked: MakePoll) =>
  question === asked.question && isDeepStrictEqual(form, asked.form);

/** What a poll has come to before anybody has answered. */
const nobody = (form: PollForm): Results =>
  form.type === "cloud"
    ? { words: [] }
    : { counts: Array.from({ length: form.type === "scale" ? form.steps : form.options.length }, () => 0) };

/**
 * Answer a poll, or answer it differently: one answer for each person, the last one. What it has come to follows within a
 * tick. Refused once it is closed, for what is no answer to it, and for a word that this room holds back. Two table calls.
 */
export async function answerPoll(
  id: SessionId,
  poll: ContributionId,
  value: PollAnswer,
  visitor: Visitor,
): Promise<Poll> {
  const standing = await taking(id, visitor, [pollKey(id, poll)]);
  const found = pollOf(standing);
  const refusal = answerRefusal(found, value);
  if (refusal) throw WHY[refusal]();
  if (standing.role === "attendee" && "words" in value) {
    const { hasListed } = await import("./word-list.ts"); // read when somebody answers in words, and not when the API starts
    if (hasListed(value.words.join("\n"), standing.session.words))
      throw new Refused(
        "invalid",
        "backchannel.wrong-answer",
        "One of these words is held back in this room. Choose another.",
      );
  }
  const { voice } = standing.seat;
  const at = visitor.now.toISOString();
  const answer = { session: id, shard: shardOf(voice), voice, target: poll, value, at };
  await VoteRow.put({ ...answer, kind: "answer" }).go();
  return comesTo(found);
}

function pollOf({ rows }: Standing): Poll {
  const [found] = pollsIn(rows);
  if (!found) throw missing();
  return found;
}

/**
 * A poll, and what it has come to: for who has answered it, for those who run or show the room, and for everybody once it is
 * closed. Refused as `seated`. One table call, or two for who sits here under an earlier pass.
 */
export async function poll(id: SessionId, asked: ContributionId, visitor: Visitor): Promise<Poll> {
  const standing = await seated(id, visitor, [pollKey(id, asked), voteKey(id, visitor.id, asked)]);
  const found = pollOf(standing);
  if (found.state === "closed" || standing.role !== "attendee") return comesTo(found);
  return (await hasAnswered(standing, asked, visitor)) ? comesTo(found) : roomSees(found);
}

async function hasAnswered(
  { rows, seat: { session, voice } }: Standing,
  asked: ContributionId,
  { id }: Visitor,
) {
  const own = voice === id ? rows : await rowsAt([voteKey(session, voice, asked)], room);
  return voteIn(own, asked) !== undefined;
}

/** Close a poll: its results are everybody's from now on. Refused for who neither moderates nor speaks. Two table calls. */
export const closePoll = (id: SessionId, asked: ContributionId, visitor: Visitor): Promise<Poll> =>
  asItStands(async () => {
    const standing = await running(id, visitor, [pollKey(id, asked)]);
    const found = pollOf(standing);
    if (found.state === "closed") return comesTo(found);
    const closedAt = visitor.now.toISOString();
    const revision = found.revision + 1;
    const row = PollRow.patch({ session: id, id: asked })
      .set({ state: "closed", closedAt, revision })
      .where((one, { eq }) => eq(one.revision, found.revision));
    await commit(
      [
        write(row, stale()),
        actWrite({ what: "closed-poll", about: asked, text: found.question }, standing, visitor),
      ],
      { now: visitor.now },
    );
    return comesTo({ ...found, state: "closed", closedAt, revision });
  });

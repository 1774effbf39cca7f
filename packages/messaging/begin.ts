import * as People from "#people";
import type { Ctx, PersonId } from "#people/model";
import { newId, Refused, rowsAt, sameId, type Write, write } from "#platform";
import { asItStands, MEANWHILE } from "./as-it-stands.ts";
import { type Begin, ConversationId, type Message, sharePlace } from "./model.ts";
import { keptIn } from "./own.ts";
import { type Known, reachIn, reachKeys } from "./reach.ts";
import { say } from "./say.ts";
import { ConversationRow, conversationKey } from "./store.ts";
import { refuseWriting } from "./write.ts";

/** Conversations that one person begins: nobody writes to a whole cohort one by one. */
const BEGUN: People.Limit = { of: "conversations-begun", most: 40, within: "day" };
const enough = new Refused(
  "slow",
  "messaging.enough-begun",
  "You have begun many conversations today. Go on with those, or begin another tomorrow.",
);

/**
 * Begin a conversation with its first words. Of two people there is one: whoever begins it again goes on with it, and two
 * who begin at once meet in it. Refused as missing for people one shares no place with, and like `write`; of three also
 * when the other two share none or are kept apart, which is not told from somebody who takes no messages.
 */
export async function begin({ with: named, text }: Begin, ctx: Ctx): Promise<Message> {
  const [first, second] = named;
  if (!first || first === second || named.includes(ctx.person.id))
    throw new Refused("invalid", "messaging.not-them", "Name one or two other people, each once.");
  return second ? await withTwo(first, second, text, ctx) : await withOne(first, text, ctx);
}

const withOne = (other: PersonId, text: string, ctx: Ctx): Promise<Message> =>
  asItStands(async () => {
    const conversation = between(ctx.person.id, other);
    const rows = await rowsAt([conversationKey(conversation), ...reachKeys([other], ctx)]);
    const reach = reachIn(rows, [other], ctx);
    const first = keptIn(rows).length === 0;
    if (first) refuseStrangers([other], reach.known, ctx);
    refuseWriting(reach, [other]);
    const people = [ctx.person.id, other].toSorted();
    const beside = first ? beginning(conversation, people, ctx) : [];
    return await say({ conversation, people, text, beside, first }, ctx);
  });

async function withTwo(one: PersonId, other: PersonId, text: string, ctx: Ctx): Promise<Message> {
  const named = [one, other];
  const rows = await rowsAt([...reachKeys(named, ctx), ...People.apartKeys(one, other)]);
  const { known, refusal, taken } = reachIn(rows, named, ctx);
  refuseStrangers(named, known, ctx);
  const [first, second] = known;
  const together = first && second && sharePlace(first, second) && !People.apartIn(rows);
  refuseWriting({ refusal, taken: taken && together === true }, named);
  const conversation = ConversationId.parse(newId("cnv", ctx.now));
  const people = [ctx.person.id, ...named].toSorted();
  const beside = beginning(conversation, people, ctx);
  return await say({ conversation, people, text, beside, first: true }, ctx);
}

/** The one conversation of two people. */
export const between = (one: PersonId, other: PersonId) =>
  ConversationId.parse(sameId("cnv", ...[one, other].toSorted()));

/** Refused alike for who is not there and for whom one shares no place with: nobody learns who has an account. */
export function refuseStrangers(named: readonly PersonId[], known: readonly Known[], ctx: Ctx) {
  const met = known.filter((one) => sharePlace(ctx, one)).map(({ person }) => person.id);
  if (!named.every((id) => met.includes(id)))
    throw new Refused(
      "missing",
      "messaging.no-such-person",
      "There is nobody here that you share a place with.",
    );
}

const beginning = (conversation: ConversationId, people: PersonId[], { person, now }: Ctx): Write[] => [
  write(
    ConversationRow.create({
      conversation,
      people,
      left: [],
      begunBy: person.id,
      begunAt: now.toISOString(),
    }),
    MEANWHILE,
  ),
  People.counted(BEGUN, person.id, now, enough),
];

import * as z from "zod";
import * as People from "#people";
import { type Ctx, PersonId, Reading } from "#people/model";
import { countSlice, excerpt, fromCursor, type Row, rowsAt, slice, toCursor } from "#platform";
import type { Page, Paging } from "#platform/model";
import { companion } from "./conversation.ts";
import { ConversationId, type Message, MessageId, type Talk } from "./model.ts";
import { keptIn, othersIn } from "./own.ts";
import { conversationKey, messageKey, messagesIn, unreadOf } from "./store.ts";

const PLACE = /^[\d:.TZ-]+#cnv_\w+$/;
const WORDS = 160;
/** Nobody needs to know how many more it is. */
const MOST_UNREAD = 100;

/** A conversation as a row of its person's list has it. */
const Listed = z.object({
  conversation: ConversationId,
  people: z.array(PersonId),
  lastAt: z.string(),
  lastId: MessageId,
  unread: z.string(),
  mutedUntil: Reading.shape.mutedUntil,
});
type Listed = z.infer<typeof Listed>;

/** My conversations, the one that moved last first; without those with somebody I blocked. */
export async function talks({ cursor, limit }: Paging, ctx: Ctx): Promise<Page<Talk>> {
  const { rows, end } = await slice({
    index: "place",
    pk: `TALKS#${ctx.person.id}`,
    before: fromCursor(cursor, PLACE) ?? "~",
    newestFirst: true,
    limit,
  });
  const listed = rows.map((row) => Listed.parse(row));
  const beside = await rowsAt([
    ...listed.flatMap((one) => [conversationKey(one.conversation), messageKey(one.conversation, one.lastId)]),
    ...People.readerKeys(listed.flatMap(({ people }) => othersIn(people, ctx))),
  ]);
  const items = listed.flatMap((one) => talkOf(one, beside, ctx)).filter((one) => !isPutAway(one, ctx));
  return { items, next: end && toCursor(end) };
}

function talkOf(
  { conversation, people, lastId, lastAt, unread, mutedUntil }: Listed,
  rows: readonly Row[],
  ctx: Ctx,
): Talk[] {
  const last = messagesIn(rows).find(({ id }) => id === lastId);
  if (!last) return [];
  const known = People.readersIn(rows);
  const left = keptIn(rows).find(({ id }) => id === conversation)?.left ?? [];
  return [
    {
      id: conversation,
      others: othersIn(people, ctx).map((other) => companion(other, known, left)),
      last: { author: last.author, ...wordsOf(last, ctx), at: lastAt },
      unread: unread !== "",
      mutedUntil,
    },
  ];
}

const wordsOf = ({ author, text, takenBackAt }: Message, { blocked }: Ctx) => ({
  words: blocked.includes(author) ? "" : excerpt(text, WORDS),
  takenBack: takenBackAt !== undefined,
});

/** A conversation of two with somebody I blocked is found from their page, and comes back when I take it back. */
const isPutAway = ({ others }: Talk, { blocked }: Ctx) => others.every(({ id }) => blocked.includes(id));

/** In how many of my conversations something waits that I have not read; without those that are quiet. */
export async function unread(ctx: Ctx): Promise<number> {
  return (await countSlice(unreadOf(ctx, MOST_UNREAD))).count;
}

/** How many people wrote to somebody after a moment and have not been read yet: for their digest, without names. */
export async function wroteSince(moment: string, ctx: Ctx): Promise<number> {
  const { rows } = await slice(unreadOf(ctx, MOST_UNREAD));
  const recent = rows.filter(({ lastAt }) => String(lastAt) > moment);
  return new Set(recent.flatMap(({ from }) => [...(from as Set<string>)])).size;
}

import type { EntryId } from "#journal/model";
import type { PersonId } from "#people/model";
import {
  book,
  Entity,
  kindOf,
  partition,
  Refused,
  type Row,
  type RowKey,
  type Slice,
  slice,
} from "#platform";
import { Reply, type ReplyId, Signal } from "./model.ts";

const text = { type: "string", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const inThread = { field: "pk", composite: ["entry"], template: "ENTRY#${entry}", casing: "none" } as const;

/** A reply, in the partition of its entry; its author finds it again in theirs. */
export const ReplyRow = new Entity(
  {
    model: model("reply"),
    attributes: {
      id: text,
      entry: text,
      authorId: text,
      authorName: text,
      text,
      quote: {
        type: "map",
        properties: { text, before: text, after: text },
      },
      mentions: { type: "list", items: { type: "string" }, required: true },
      feedback: { type: "boolean" },
      helped: { type: "boolean" },
      /** The author of the entry had blocked whoever it is by, and names were hidden. */
      unheard: { type: "boolean" },
      revision: { type: "number", required: true },
      writtenAt: text,
      editedAt: { type: "string" },
      hidden: {
        type: "map",
        properties: { at: text, by: { type: "map", properties: { id: text, name: text } }, why: text },
      },
    },
    indexes: {
      one: {
        pk: inThread,
        sk: { field: "sk", composite: ["id"], template: "REPLY#${id}", casing: "none" },
      },
      byAuthor: {
        index: "author",
        pk: { field: "authorPk", composite: ["authorId"], template: "AUTHOR#${authorId}", casing: "none" },
        sk: {
          field: "authorSk",
          composite: ["writtenAt", "id"],
          template: "REPLY#${writtenAt}#${id}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** A signal: the key lets one person give each kind once. */
export const SignalRow = new Entity(
  {
    model: model("signal"),
    attributes: { entry: text, person: text, kind: text, name: text, at: text },
    indexes: {
      one: {
        pk: inThread,
        sk: {
          field: "sk",
          composite: ["person", "kind"],
          template: "SIGNAL#${person}#${kind}",
          casing: "none",
        },
      },
      byPerson: {
        index: "author",
        pk: { field: "authorPk", composite: ["person"], template: "AUTHOR#${person}", casing: "none" },
        sk: {
          field: "authorSk",
          composite: ["at", "entry", "kind"],
          template: "SIGNAL#${at}#${entry}#${kind}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** Rows of a thread that one page brings: an entry, its replies and its signals, unless it is a very long one. */
const PAGE = 300;

/** From the entry itself to its last signal; editions sort before it. */
export const threadRows = (entry: EntryId): ReturnType<typeof slice> =>
  slice({ pk: `ENTRY#${entry}`, after: "ENTR", limit: PAGE, consistent: true });

/** Replies after one of them, and the signals when that is the end. */
export const laterRows = (entry: EntryId, after: string): ReturnType<typeof slice> =>
  slice({ pk: `ENTRY#${entry}`, after, limit: PAGE, consistent: true });

/** The signals one person gave to an entry: for a thread too long to bring them all. */
export const signalsBy = (entry: EntryId, person: PersonId): ReturnType<typeof slice> =>
  slice({ pk: `ENTRY#${entry}`, after: `SIGNAL#${person}#`, before: `SIGNAL#${person}$`, limit: 10 });

export const replyKey = (entry: EntryId, id: ReplyId): RowKey => ({
  pk: `ENTRY#${entry}`,
  sk: `REPLY#${id}`,
});

export const missing = () =>
  new Refused("missing", "feedback.no-such-reply", "There is no such reply in this thread.");

export const repliesIn = (rows: readonly Row[]): Reply[] =>
  rows
    .filter((row) => kindOf(row) === "reply")
    .map((row) => Reply.parse({ ...row, author: { id: row.authorId, name: row.authorName } }));

/** Those among some rows that the author of their entry is spared while nobody is named: for the door of the thread. */
export const unheardIn = (rows: readonly Row[]): ReadonlySet<unknown> =>
  new Set(rows.filter(({ unheard }) => unheard === true).map(({ id }) => id));

/** All replies of a thread before a place in it. */
export async function repliesUntil(entry: EntryId, before: string): Promise<Reply[]> {
  const rows = await partition(`ENTRY#${entry}`, { begins: "REPLY#", consistent: true });
  return repliesIn(rows.filter(({ sk }) => String(sk) <= before));
}

export const signalsIn = (rows: readonly Row[]): Signal[] =>
  rows.filter((row) => kindOf(row) === "signal").map((row) => Signal.parse(row));

export const toRow = ({ author, ...reply }: Reply) => ({
  ...reply,
  authorId: author.id,
  authorName: author.name,
});

/** Everything of one kind that somebody said in threads, newest first. */
export async function* saidBy(person: PersonId, what: "REPLY" | "SIGNAL"): AsyncGenerator<Row> {
  for (let before: string | undefined = `${what}#~`; before !== undefined; ) {
    const stretch: Slice = {
      index: "author",
      pk: `AUTHOR#${person}`,
      after: `${what}#`,
      before,
      newestFirst: true,
      limit: 200,
    };
    const { rows, end } = await slice(stretch);
    yield* rows;
    before = end;
  }
}

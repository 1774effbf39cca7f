import { Entity } from "electrodb";
import type { Ctx, PersonId } from "#people/model";
import { book, commit, Refused, sameId, type Write, write } from "#platform";
import type { Page, Paging } from "#platform/model";
import { InboxChanged } from "./events.ts";
import { type News, Note, NoteId } from "./model.ts";

const NoteRow = new Entity(
  {
    model: { service: "outloud", entity: "note", version: "1" },
    attributes: {
      id: { type: "string", required: true },
      person: { type: "string", required: true },
      at: { type: "string", required: true },
      readAt: { type: "string" },
      news: { type: "any", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "INBOX#${person}", casing: "none" },
        sk: { field: "sk", composite: ["at", "id"], template: "NOTE#${at}#${id}", casing: "none" },
      },
    },
  },
  book,
);

/** That something was told, whatever its moment: what makes one note of a thing that is told twice. */
const ToldRow = new Entity(
  {
    model: { service: "outloud", entity: "told", version: "1" },
    attributes: { person: { type: "string", required: true }, id: { type: "string", required: true } },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "INBOX#${person}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "TOLD#${id}", casing: "none" },
      },
    },
  },
  book,
);

const CountRow = new Entity(
  {
    model: { service: "outloud", entity: "inbox-count", version: "1" },
    attributes: {
      person: { type: "string", required: true },
      unread: { type: "number", required: true, default: 0 },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "INBOX#${person}", casing: "none" },
        sk: { field: "sk", composite: [], template: "COUNT", casing: "none" },
      },
    },
  },
  book,
);

const told = new Refused("conflict", "notify.told", "They were told before.");

/** The writes that tell somebody something that happened at `at`, once for each `key`: the note and the count of unread. */
export function noteWrites(person: PersonId, news: News, key: string, at: Date): Write[] {
  const id = sameId("not", person, key);
  return [
    write(ToldRow.create({ person, id }), told),
    write(NoteRow.create({ id, person, at: at.toISOString(), news })),
    write(CountRow.upsert({ person }).add({ unread: 1 })),
  ];
}

/** Tell somebody one thing, once however often this is called with the same key. */
export async function tell(person: PersonId, news: News, key: string, at: Date, now: Date) {
  await once(commit(noteWrites(person, news, key, at), { now, news: [InboxChanged({ person })] }));
}

/** Let a repetition of something already told pass in silence. */
export async function once(attempt: Promise<void>) {
  try {
    await attempt;
  } catch (error) {
    if (!(error instanceof Refused && error.code === told.code)) throw error;
  }
}

/** My inbox, newest first. */
export async function inbox({ cursor, limit }: Paging, ctx: Ctx): Promise<Page<Note>> {
  const from = cursor === undefined ? undefined : place(cursor);
  const asked = NoteRow.query.one({ person: ctx.person.id });
  const { data } = await (from ? asked.lt(from) : asked.begins({})).go({ order: "desc", limit: limit + 1 });
  const items = data.slice(0, limit).map((row) => Note.parse(row));
  const last = items.at(-1);
  return { items, next: data.length > limit && last ? `${last.at}_${last.id}` : undefined };
}

function place(cursor: string) {
  const [at = "", prefix = "", id = ""] = cursor.split("_");
  const parsed = NoteId.safeParse(`${prefix}_${id}`);
  if (!parsed.success) throw new Refused("invalid", "request.cursor", "This cursor is not one of ours.");
  return { at, id: parsed.data };
}

/** How many notes of mine are unread. */
export async function unread(ctx: Ctx): Promise<number> {
  const { data } = await CountRow.get({ person: ctx.person.id }).go({ consistent: true });
  return data?.unread ?? 0;
}

/** Mark notes of mine as read: those named, or all up to a moment. Notes already read change nothing. */
export async function read(which: { ids: readonly NoteId[] } | { upTo: string }, ctx: Ctx): Promise<number> {
  const person = ctx.person.id;
  const { data } = await NoteRow.query
    .one({ person })
    .begins({})
    .where(({ readAt }, { notExists }) => notExists(readAt))
    .go({ order: "desc", pages: "all", consistent: true });
  const chosen = data.filter((note) =>
    "ids" in which ? which.ids.includes(note.id as NoteId) : note.at <= which.upTo,
  );
  await Promise.all(chosen.map((note) => readOne(person, note, ctx.now)));
  return unread(ctx);
}

const readAlready = new Refused("conflict", "notify.read-already", "This was read already.");

async function readOne(person: PersonId, { at, id }: { at: string; id: string }, now: Date) {
  try {
    await commit(
      [
        write(
          NoteRow.patch({ person, at, id })
            .set({ readAt: now.toISOString() })
            .where(({ readAt }, { notExists }) => notExists(readAt)),
          readAlready,
        ),
        write(CountRow.upsert({ person }).add({ unread: -1 })),
      ],
      { now, news: [InboxChanged({ person })] },
    );
  } catch (error) {
    if (!(error instanceof Refused && error.code === readAlready.code)) throw error;
  }
}

import * as Journal from "#journal";
import { doneBy, type Entry } from "#journal/model";
import type { Ctx, PersonId } from "#people/model";
import {
  book,
  commit,
  Entity,
  excerpt,
  fromCursor,
  Refused,
  sameId,
  slice,
  toCursor,
  type Write,
  write,
} from "#platform";
import type { Page, Paging } from "#platform/model";
import { InboxChanged } from "./events.ts";
import { type News, Note, type NoteId } from "./model.ts";

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
    attributes: {
      person: { type: "string", required: true },
      id: { type: "string", required: true },
      at: { type: "string" },
    },
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
  const note = { id: idOf(person, key), person, at: at.toISOString() };
  return [
    write(ToldRow.create(note), told),
    write(NoteRow.create({ ...note, news })),
    write(CountRow.upsert({ person }).add({ unread: 1 })),
  ];
}

const idOf = (person: PersonId, key: string) => sameId("not", person, key);

/** What somebody was told with this key has become part of something newer: it is unread no more. */
export async function overtake(person: PersonId, key: string, now: Date) {
  const { data } = await ToldRow.get({ person, id: idOf(person, key) }).go({ consistent: true });
  if (data?.at) await readOne(person, { at: data.at, id: data.id }, now);
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

const NOTE = /^NOTE#[^#]+#not_\w+$/;

/** My inbox, newest first. */
export async function inbox({ cursor, limit }: Paging, ctx: Ctx): Promise<Page<Note>> {
  const before = fromCursor(cursor, NOTE) ?? "NOTE#~";
  const { rows, end } = await slice({ ...notesOf(ctx.person.id), before, newestFirst: true, limit });
  const notes = rows.map((row) => Note.parse(row));
  return { items: await asShared(notes, ctx), next: end && toCursor(end) };
}

/**
 * Notes as they may be read now: what its author has taken back in the meantime, or is sealed to their reader, keeps its line
 * and loses its words; names that a round hides are hidden; and what somebody did whom one has blocked since has no line,
 * unless their name is hidden, for then that would tell it.
 */
async function asShared(notes: readonly Note[], ctx: Ctx): Promise<Note[]> {
  const ids = notes.flatMap(({ news }) => ("entry" in news ? news.entry : []));
  const entries = new Map((await Journal.entries(ids)).map((entry) => [entry.id, entry]));
  return notes.flatMap((note): Note[] => {
    const entry = "entry" in note.news ? entries.get(note.news.entry) : undefined;
    const news = named(note.news, entry, ctx);
    if (isUnheard(news, ctx)) return [];
    if (!("entry" in news)) return [note];
    const isOpen = entry && Journal.isMet(entry, ctx);
    const told = { ...news, title: isOpen ? news.title : "" };
    if (told.kind !== "loop") return [{ ...note, news: told }];
    // The words as they read now: their author may have put them better since.
    const words = isOpen ? excerpt(entry.changed?.text ?? "", WORDS) : "";
    return [{ ...note, news: { ...told, words } }];
  });
}

/** What somebody did about an entry, by whom its reader may know. Whoever hides something does it in their own name. */
const named = <Of extends News>(news: Of, entry: Entry | undefined, ctx: Ctx): Of =>
  entry && "by" in news && news.kind !== "moderated" ? { ...news, by: doneBy(news.by, entry, ctx) } : news;

/** As many of somebody’s words as a line needs. */
const WORDS = 200;

/** Why something of theirs is hidden they are told by whomever. */
const isUnheard = (news: News, { blocked }: Ctx) =>
  "by" in news && news.kind !== "moderated" && blocked.includes(news.by.id);

const notesOf = (person: PersonId) => ({ pk: `INBOX#${person}`, after: "NOTE#", consistent: true });

/** How many notes of mine are unread. */
export async function unread(ctx: Ctx): Promise<number> {
  const { data } = await CountRow.get({ person: ctx.person.id }).go({ consistent: true });
  return data?.unread ?? 0;
}

/** Mark notes of mine as read: those named, or all up to a moment. Notes already read change nothing. */
export async function read(which: { ids: readonly NoteId[] } | { upTo: string }, ctx: Ctx): Promise<number> {
  const person = ctx.person.id;
  const chosen: Note[] = [];
  let before = "NOTE#~";
  for (let end: string | undefined = before; end; before = end ?? before) {
    const found = await slice({ ...notesOf(person), before, newestFirst: true, limit: 200 });
    const unreadNotes = found.rows.map((row) => Note.parse(row)).filter(({ readAt }) => !readAt);
    chosen.push(
      ...unreadNotes.filter((note) => ("ids" in which ? which.ids.includes(note.id) : note.at <= which.upTo)),
    );
    end = found.end;
  }
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

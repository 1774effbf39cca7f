import type { Row } from "#platform";
import { kindOf } from "#platform";
import type { Taken } from "./take.ts";

/** Something said below an entry. */
export interface Said {
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly quote?: string | undefined;
}

/** An entry with what belongs to it, as somebody reads it who has no Outloud. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly audience: string;
  readonly text: string;
  readonly ask?: string | undefined;
  readonly changed?: string | undefined;
  readonly replies: readonly Said[];
}

const of = (taken: readonly Taken[], kind: string): Row[] =>
  taken.filter(({ row }) => kindOf(row) === kind).map(({ row }) => row);

/** The entries of an export in the order they were written, each with its thread. */
export function storyOf(taken: readonly Taken[]): Told[] {
  const threads = Map.groupBy(of(taken, "reply"), ({ entry }) => entry);
  return of(taken, "entry")
    .map((row) => ({
      id: String(row.id),
      title: String(row.title) || firstWords(String(row.text)),
      by: String(row.authorName),
      at: String(row.writtenAt),
      audience: String(row.audience),
      text: String(row.text),
      ask: (row.ask as { question?: string } | undefined)?.question,
      changed: (row.changed as { text?: string } | undefined)?.text,
      replies: (threads.get(row.id) ?? []).map(said).toSorted(byMoment),
    }))
    .toSorted(byMoment);
}

/** What somebody answered elsewhere: entries of others are not in their export, their own words are. */
export function answersElsewhere(taken: readonly Taken[]): Said[] {
  const here = new Set(of(taken, "entry").map(({ id }) => id));
  return of(taken, "reply")
    .filter(({ entry }) => !here.has(entry))
    .map(said)
    .toSorted(byMoment);
}

/** The conversations of an export, each with what was said in it. */
export function talksOf(taken: readonly Taken[]): { id: string; messages: readonly Said[] }[] {
  const me = of(taken, "person")[0];
  const messages = Map.groupBy(of(taken, "message"), ({ conversation }) => String(conversation));
  return [...messages].map(([id, rows]) => ({
    id,
    messages: rows
      .map((row) => ({
        by: row.author === me?.id ? String(me?.name) : String(row.author),
        at: String(row.writtenAt),
        text: row.takenBackAt ? "…" : String(row.text),
      }))
      .toSorted(byMoment),
  }));
}

/** What people had begun to write and not finished. */
export const draftsOf = (taken: readonly Taken[]): Said[] =>
  of(taken, "draft").map((row) => ({
    by: String(row.title),
    at: String(row.savedAt),
    text: String(row.text),
  }));

/** The rows of each session, for those who make files of it. */
export function sessionsOf(taken: readonly Taken[]): Row[][] {
  const rooms = taken.filter(({ table }) => table === "Room").map(({ row }) => row);
  return [
    ...Map.groupBy(rooms, (row) => String(row.__edb_e__ === "room-session" ? row.id : row.session)).values(),
  ];
}

const said = ({ authorName, writtenAt, text, quote }: Row): Said => ({
  by: String(authorName),
  at: String(writtenAt),
  text: String(text),
  quote: (quote as { text?: string } | undefined)?.text,
});

const byMoment = (one: { at: string }, other: { at: string }) => (one.at < other.at ? -1 : 1);

const FIRST = 60;
const firstWords = (text: string) => {
  const [line = ""] = text.split("\n");
  return line.length > FIRST ? `${line.slice(0, FIRST)}…` : line;
};

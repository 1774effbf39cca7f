import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { type Entry, type EntryId, isUnopened } from "#journal/model";
import type { Ctx } from "#people/model";
import { cut, excerpt } from "#platform";
import type { Card } from "#stream/model";
import type { AskedLine, DigestLine, DigestNudge, News, Note } from "./model.ts";

const SAID = 12;
const WORDS = 160;

const THANKS = new Set<News["kind"]>(["helped", "loop", "travelled"]);

/** Whether a note says what somebody's words were good for. */
export const isThanks = ({ news }: Pick<Note, "news">) => THANKS.has(news.kind);

/** Of the things somebody tries, those that they were asked about in these notes, by `until`, and have not told yet. */
export async function askedIn(notes: readonly Note[], until: string, ctx: Ctx): Promise<AskedLine[]> {
  const asked = notes.flatMap(({ at, news }) => (news.kind === "tried" && at <= until ? news : []));
  if (asked.length === 0) return [];
  const open = await Feedback.stillAsked(
    ctx.person.id,
    asked.map(({ entry }) => entry),
  );
  return asked
    .filter(({ entry }) => open.some((one) => one.entry === entry))
    .map(({ entry, title, since }) => ({ entry, words: title, since }));
}

/** Notes as lines, one for each entry, newest first: the newest note speaks for it, before others one that says what changed. */
export async function linesOf(notes: readonly Note[], ctx: Ctx, nameOf: NameOf): Promise<DigestLine[]> {
  const told = new Map<EntryId, Pick<DigestLine, "at" | "by"> & { changed?: string }>();
  for (const { at, news } of notes) {
    if (!("entry" in news && "by" in news) || news.kind === "moderated") continue;
    const { entry, by } = news;
    if (news.kind === "loop") told.set(entry, { at, by: by.name, changed: news.words });
    else if (!told.has(entry)) told.set(entry, { at, by: by.name });
  }
  const entries = await Journal.readableAmong([...told.keys()], ctx);
  const lines = entries
    .filter((entry) => !isUnopened(entry))
    .map(async (entry): Promise<DigestLine> => {
      const { at = "", by = "", changed } = told.get(entry.id) ?? {};
      const words = opening(changed ? { title: "", text: changed } : entry);
      return { entry: entry.id, by, words, at, place: await nameOf(entry.cohort) };
    });
  return (await Promise.all(lines)).toSorted((one, other) => (one.at < other.at ? 1 : -1)).slice(0, SAID);
}

/** Kind words of facilitators among notes, as lines. */
export const nudgesIn = (notes: readonly Note[], nameOf: NameOf): Promise<DigestNudge[]> =>
  Promise.all(notes.flatMap(({ at, news }) => (news.kind === "nudge" ? [nudgeLine(at, news, nameOf)] : [])));

const nudgeLine = async (
  at: string,
  { cohort, by, words }: Extract<News, { kind: "nudge" }>,
  nameOf: NameOf,
): Promise<DigestNudge> => ({
  at,
  by: by.name,
  words: excerpt(words, WORDS),
  place: await nameOf(cohort),
});

/** An entry as a line. */
export const lineOf = async (card: Card, nameOf: NameOf): Promise<DigestLine> => ({
  entry: card.id,
  by: card.author.name,
  words: opening(card),
  at: card.sharedAt ?? card.writtenAt,
  place: await nameOf(card.cohort),
});

export type NameOf = (cohort: Card["cohort"]) => Promise<string>;

/** What places are called. A cohort carries its whole design, so each is read once for all the mails of a tick. */
export function placeNames(): NameOf {
  const titles = new Map<Card["cohort"], Promise<string>>();
  return (cohort) => {
    if (!cohort) return Promise.resolve("Outloud");
    const title = titles.get(cohort) ?? Cohort.get(cohort).then(({ title }) => title);
    titles.set(cohort, title);
    return title;
  };
}

/** The title, or the first words without Markdown’s signs. */
const opening = ({ title, text }: Pick<Entry, "title" | "text">) =>
  title ? cut(title, WORDS) : excerpt(text, WORDS);

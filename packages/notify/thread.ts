import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { type Entry, type EntryId, hears, type SignalKind } from "#journal/model";
import * as People from "#people";
import { muted, type PersonId } from "#people/model";
import { overtake, tell } from "./inbox.ts";
import type { News } from "./model.ts";

export interface Moment {
  readonly at: Date;
  readonly now: Date;
}

interface Answer {
  readonly id: string;
  readonly entry: EntryId;
  readonly author: PersonId;
  readonly mentions: readonly PersonId[];
  /** It answers what the author of the entry had asked. */
  readonly feedback?: boolean;
}

/** Tell the author of an entry, and whoever the reply mentions, that somebody answered. Nobody hears of themselves. */
export async function tellOfReply({ id, entry, author, mentions, feedback = false }: Answer, moment: Moment) {
  const [found, by] = await Promise.all([Journal.entry(entry), bylineOf(author)]);
  if (!found || !by) return;
  const about = { entry, title: titleOf(found), by, cohort: found.cohort };
  const called = mentions.filter((person) => person !== found.author.id);
  const kind = feedback ? "feedback" : "replied";
  if (author !== found.author.id)
    await tellReader(found.author.id, found, { kind, ...about }, `replied ${id}`, moment);
  for (const person of called) {
    if (person === author) continue;
    await tellReader(person, found, { kind: "mentioned", ...about }, `mentioned ${id}`, moment);
  }
}

/** Tell those whom an entry mentions, once they may read it. */
export async function tellOfSharing(
  { id, mentions }: { id: EntryId; mentions: readonly PersonId[] },
  moment: Moment,
) {
  const found = mentions.length > 0 ? await Journal.entry(id) : undefined;
  if (!found) return;
  const news: Said = {
    kind: "mentioned",
    entry: id,
    title: titleOf(found),
    by: found.author,
    cohort: found.cohort,
  };
  for (const person of mentions) {
    if (person !== found.author.id) await tellReader(person, found, news, `mentioned ${id}`, moment);
  }
}

/** Tell an author of the first signal of each kind on an entry; those that follow are counted beside it, in silence. */
export async function tellOfSignal(
  { entry, person, kind }: { entry: EntryId; person: PersonId; kind: SignalKind },
  moment: Moment,
) {
  const [found, by] = await Promise.all([Journal.entry(entry), bylineOf(person)]);
  if (!found || !by || found.author.id === person) return;
  const news: Said = {
    kind: "signalled",
    entry,
    title: titleOf(found),
    by,
    signal: kind,
    cohort: found.cohort,
  };
  await tellReader(found.author.id, found, news, `signalled ${entry} ${kind}`, moment);
}

const helpedKey = (reply: string) => `helped ${reply}`;

/**
 * Tell who gave a reply that it helped, once however often the mark is put there; not when what changed was told since, which
 * says so too.
 */
export async function tellOfHelp(
  { id, entry, author, given }: { id: string; entry: EntryId; author: PersonId; given: boolean },
  moment: Moment,
) {
  const found = given ? await Journal.entry(entry) : undefined;
  if (!found || (found.changed && found.changed.toldAt >= moment.at.toISOString())) return;
  const about = { entry, title: titleOf(found), by: found.author, cohort: found.cohort };
  await tellReader(author, found, { kind: "helped", ...about }, helpedKey(id), moment);
}

const AT_ONCE = 8;

/** Tell everybody who answered an entry what its author changed, once for each `toldAt`: one note for each of them. */
export async function tellOfLoop({ entry, toldAt }: { entry: EntryId; toldAt: string }, moment: Moment) {
  const found = await Journal.entry(entry);
  if (!found?.changed) return;
  const { author: by, cohort, changed } = found;
  const about = { entry, title: titleOf(found), by, words: changed.text, cohort };
  const tellOne = async ({ person, helped }: Awaited<ReturnType<typeof Feedback.giversTo>>[number]) => {
    for (const reply of helped) await overtake(person, helpedKey(reply), moment.now);
    const news = { kind: "loop", ...about, helped: helped.length > 0 } as const;
    await tellReader(person, found, news, `loop ${entry} ${toldAt}`, moment);
  };
  const givers = await Feedback.giversTo(found);
  for (let from = 0; from < givers.length; from += AT_ONCE)
    await Promise.all(givers.slice(from, from + AT_ONCE).map(tellOne));
}

type Said = Extract<News, { entry: EntryId; by: unknown }>;

/**
 * Tell somebody of what was said in an entry or to it, if that is for them, they are not kept apart from who said it, and have
 * not made its place or its thread quiet.
 */
export async function tellReader(
  id: PersonId,
  entry: Entry,
  news: Said,
  key: string,
  { at, now, thread = entry.id }: Moment & { readonly thread?: EntryId },
) {
  const ctx = await People.standIn(id, now);
  if (!ctx || !hears(entry, ctx) || ctx.apart.includes(news.by.id)) return;
  const places: (string | undefined)[] = [
    entry.id,
    thread,
    entry.audience === "circle" ? entry.circle : entry.cohort,
  ];
  if (ctx.readings.some((reading) => places.includes(reading.place) && muted(reading, now))) return;
  await tell(id, news, key, at, now);
}

const bylineOf = async (id: PersonId) => {
  const person = await People.person(id);
  return person && { id, name: person.name };
};

export const titleOf = ({ title, text }: Pick<Entry, "title" | "text">) =>
  title || text.replace(/\s+/g, " ").slice(0, 120);

import { type Byline, type Ctx, isFacilitator, membershipIn, PersonId } from "#people/model";
import type { Language } from "#platform/model";
import type { Entry } from "./model.ts";

/** Whoever looks, as far as it matters to what they see. */
export type Onlooker = Pick<Ctx, "memberships" | "wroteTo" | "now"> & {
  readonly person: Pick<Ctx["person"], "id" | "language"> & { readonly admin?: boolean };
};

/**
 * An entry as one reader may see it: while its round is blind without the name of who wrote it, for everybody but its author,
 * hosts included; and while it is sealed to them without its words. It is the one rule for every page, list, note and mail:
 * what leaves a door has been through here.
 */
export function seenBy(entry: Entry, reader: Onlooker): Entry {
  const shown = isVeiled(entry, reader) ? veiled(entry, reader.person.language) : entry;
  return isSealedTo(entry, reader) ? sealed(shown) : shown;
}

type Me = Pick<Ctx["person"], "id"> & { readonly admin?: boolean };
type Looking = Pick<Onlooker, "memberships" | "person">;

/** Whether a round hides from this reader who wrote an entry. */
export const isVeiled = (entry: Entry, reader: Pick<Looking, "memberships"> & { person: Me }): boolean =>
  entry.blind !== undefined &&
  entry.author.id !== reader.person.id &&
  !isSettling(entry, entry.cohort, reader);

/** Whoever hides something has to talk with who wrote it: those who look after the place know whose it is from then on. */
const isSettling = (
  { hidden }: Pick<Entry, "hidden">,
  cohort: Entry["cohort"],
  { person, memberships }: Pick<Looking, "memberships"> & { person: Me },
): boolean =>
  hidden !== undefined &&
  (person.admin === true || (cohort !== undefined && isFacilitator({ memberships }, cohort)));

/**
 * Whether the words of an entry are not for this reader yet: until its week is over they open to whoever has written to the
 * same prompt. Hosts read along, and who is not in the cohort cannot write there first.
 */
export function isSealedTo(
  { sealedUntil, beat, cohort, author }: Entry,
  reader: Omit<Onlooker, "person"> & { readonly person: Me },
): boolean {
  if (!sealedUntil || !cohort || sealedUntil <= reader.now.toISOString()) return false;
  if (author.id === reader.person.id || isFacilitator(reader, cohort)) return false;
  return membershipIn(reader, cohort) !== undefined && !(beat && reader.wroteTo.includes(beat));
}

/** Whether an entry, as it is seen, is without its words. */
export const isUnopened = ({ sealedUntil, text }: Pick<Entry, "sealedUntil" | "text">): boolean =>
  sealedUntil !== undefined && text === "";

const SOMEBODY: Readonly<Record<Language, string>> = { en: "Somebody", fr: "Quelqu’un" };
const ANSWER: Readonly<Record<Language, string>> = { en: "Answer", fr: "Réponse" };

/** How every id of somebody unknown begins; no person’s does. */
const UNKNOWN = "per_unknown";

export const isUnknown = (id: string): boolean => id.startsWith(UNKNOWN);

/**
 * Somebody whose name a round hides, in the reader’s language: who wrote, or with a letter who answers. The same for all that
 * they say about one entry, and another about every other, so that nothing ties two of them together.
 */
export const somebody = ({ id }: Pick<Entry, "id">, language: Language, letter?: string): Byline => ({
  id: PersonId.parse(`${UNKNOWN}${letter ?? ""}${id.slice("ent_".length)}`),
  name: letter ? `${ANSWER[language]} ${letter}` : SOMEBODY[language],
});

/**
 * Whoever did something about an entry, as a reader may know them. An answer’s letter is known in its thread; elsewhere it is
 * by somebody. What was done may itself be hidden for now.
 */
export function doneBy(
  by: Byline,
  entry: Entry,
  reader: Looking,
  { letter, hidden = entry.hidden }: { readonly letter?: string; readonly hidden?: Entry["hidden"] } = {},
): Byline {
  const { id, language } = reader.person;
  if (!entry.blind || by.id === id || isSettling({ hidden }, entry.cohort, reader)) return by;
  if (by.id === entry.author.id) return somebody(entry, language);
  return entry.blind === "both" ? somebody(entry, language, letter) : by;
}

/** The circle one wrote in is a name’s first letter: it is left out where not everybody who reads is in it. */
const veiled = (entry: Entry, language: Language): Entry => ({
  ...entry,
  author: somebody(entry, language),
  circle: entry.audience === "circle" ? entry.circle : undefined,
  mentions: entry.mentions.filter((id) => id !== entry.author.id),
});

/** That there is an entry, since when, by whom, and what became of it. Named one by one: what is added later is withheld. */
const sealed = (entry: Entry): Entry => ({
  id: entry.id,
  author: entry.author,
  cohort: entry.cohort,
  circle: entry.circle,
  beat: entry.beat,
  round: entry.round,
  audience: entry.audience,
  title: "",
  text: "",
  topics: [],
  mentions: [],
  revision: entry.revision,
  writtenAt: entry.writtenAt,
  sharedAt: entry.sharedAt,
  answers: entry.answers,
  replies: entry.replies,
  signals: entry.signals,
  repliedAt: entry.repliedAt,
  wants: entry.wants,
  blind: entry.blind,
  sealedUntil: entry.sealedUntil,
});

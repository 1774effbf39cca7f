import type { PersonId } from "#people/model";
import { seal } from "#platform";
import type { Language } from "#platform/model";
import { atAGlance } from "./plain-words.ts";
import type { Session, SessionId } from "./session.ts";

/** Names for a day: calm words and birds, so that nobody is a clown against their will. */
const NAMES: Record<Language, (first: number, second: number) => string> = {
  en: (first, second) => `${pick(EN.words, first)} ${pick(EN.birds, second)}`,
  fr: (first, second) => `${pick(FR.birds, second)} ${pick(FR.words, first)}`,
};

const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";

const EN = {
  words: [
    "quiet",
    "early",
    "kind",
    "north",
    "bright",
    "slow",
    "river",
    "amber",
    "winter",
    "patient",
    "little",
    "distant",
    "gentle",
    "curious",
    "silver",
    "steady",
  ],
  birds: [
    "heron",
    "wren",
    "swift",
    "plover",
    "finch",
    "crane",
    "lark",
    "owl",
    "tern",
    "robin",
    "curlew",
    "ibis",
    "egret",
    "kestrel",
    "dunlin",
    "swallow",
    "petrel",
    "avocet",
  ],
} as const;

const FR = {
  words: [
    "calme",
    "tranquille",
    "aimable",
    "fidèle",
    "agile",
    "sage",
    "discret",
    "sincère",
    "paisible",
    "habile",
    "modeste",
    "sobre",
    "solide",
    "rapide",
    "jovial",
    "attentif",
  ],
  birds: [
    "héron",
    "pinson",
    "martinet",
    "pluvier",
    "merle",
    "moineau",
    "courlis",
    "ibis",
    "faucon",
    "hibou",
    "geai",
    "cygne",
    "loriot",
    "pétrel",
    "goéland",
    "colibri",
  ],
} as const;

/** The alias a room makes up for somebody: the same whenever they ask, and saying nothing about them. */
export function aliasFor(session: SessionId, person: PersonId, language: Language): string {
  const dice = seal("room-alias", session, person);
  return NAMES[language](dice.readUInt16BE(0), dice.readUInt16BE(2));
}

/** Names this long are not met by chance within another one. */
const TELLING = 6;

/** Whether an alias looks like the name of somebody who hosts the room, in whatever letters: nobody else appears as them. */
export function looksLikeHost(alias: string, { hosts }: Pick<Session, "hosts">): boolean {
  const seen = atAGlance(alias);
  return hosts
    .map(({ name }) => atAGlance(name))
    .some((host) => host !== "" && (seen === host || (host.length >= TELLING && seen.includes(host))));
}

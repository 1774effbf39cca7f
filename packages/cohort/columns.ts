import Papa from "papaparse";
import type { Role } from "#people/model";
import type { Language } from "#platform/model";
import { meansZone, writtenAsZone } from "./zones.ts";

/** The parts of one line as they were written; "" where there is nothing. */
export interface Fields {
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly language: string;
  readonly role: string;
  readonly organisation: string;
}

const NOTHING = { name: "", email: "", zone: "", language: "", role: "", organisation: "" } satisfies Fields;

const ROLES: Readonly<Record<string, Role>> = {
  facilitator: "facilitator",
  "co facilitator": "facilitator",
  cofacilitator: "facilitator",
  host: "facilitator",
  facilitateur: "facilitator",
  facilitatrice: "facilitator",
  animateur: "facilitator",
  animatrice: "facilitator",
  participant: "participant",
  participante: "participant",
  learner: "participant",
  guest: "guest",
  invite: "guest",
  invitee: "guest",
  external: "guest",
  externe: "guest",
};

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: "en",
  english: "en",
  anglais: "en",
  fr: "fr",
  french: "fr",
  francais: "fr",
};

export const roleIn = (word: string): Role | undefined => own(ROLES, plain(word));
/** `fr`, `fr-CA`, `French`, `français`. */
export const languageIn = (word: string): Language | undefined =>
  own(LANGUAGES, plain(word).replace(/^([a-z]{2}) [a-z]{2}$/, "$1"));

const own = <Value>(table: Readonly<Record<string, Value>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export type Delimiter = "\t" | ";" | ",";

/** What separates the fields of a line: the first of tab, semicolon and comma that stands outside quotes. */
export function delimiterOf(text: string): Delimiter | undefined {
  const outside = text.replace(/"(?:[^"]|"")*"/g, "");
  return (["\t", ";", ","] as const).find((each) => outside.includes(each));
}

/** The fields of one line; undefined when its quotes do not close or stand in the middle of a word. */
export function cells(text: string, delimiter: Delimiter = ","): string[] | undefined {
  const tight = text.replace(/(^|[,;\t]) +"/g, '$1"').replace(/" +([,;\t]|$)/g, '"$1');
  const { data, errors } = Papa.parse<string[]>(tight, { delimiter, newline: "\n", quoteChar: '"' });
  if (errors.some(({ type }) => type === "Quotes") || data.length > 1) return;
  return (data[0] ?? []).map((cell) => cell.trim());
}

/**
 * The fields of a line without headings, whatever their order: what has an @ is the address, what stands before it is a
 * name, and after it come zone, language, role and organisation, recognised by what they say or else by their order.
 */
export function byContent(found: readonly string[]): Fields {
  const at = found.findIndex((cell) => cell.includes("@"));
  if (at < 0) return { ...NOTHING, email: found.find(Boolean) ?? "" };
  const fields = { ...NOTHING, email: found[at] ?? "" };
  const before = found.slice(0, at).filter(Boolean);
  fields.zone = before.find(writtenAsZone) ?? "";
  fields.name = before.filter((cell) => !writtenAsZone(cell)).join(" ");
  for (const cell of found.slice(at + 1).filter(Boolean)) {
    const column = kindOfCell(cell, fields);
    if (column) fields[column] = cell;
  }
  return fields;
}

function kindOfCell(cell: string, { name, zone, language, role, organisation }: Fields) {
  if (!role && roleIn(cell)) return "role";
  if (!language && (languageIn(cell) || /^[a-z]{2}([-_][A-Z]{2})?$/.test(cell))) return "language";
  if (!zone && meansZone(cell)) return "zone";
  if (!name) return "name";
  return !zone
    ? "zone"
    : !language
      ? "language"
      : !role
        ? "role"
        : !organisation
          ? "organisation"
          : undefined;
}

/**
 * `Ana Silva <ana@example.org>`, as mail programs write it. No two neighbours of the pattern take the same blanks, or a line
 * of nothing else would be tried in as many ways as it has pairs of them.
 */
export function named(text: string): Fields | undefined {
  const found = /^(?:"((?:[^"]|"")*)"\s*|([^"<>@]*))<([^<>]*)>[\s,;.]*$/.exec(text.trim());
  if (!found) return;
  const [, quoted, unquoted = "", email = ""] = found;
  return { ...NOTHING, name: quoted?.replace(/""/g, '"') ?? unquoted.trim(), email };
}

/** The people of a line that names several, one a line, as mail programs join them; undefined when it names one at most. */
export function severalIn(text: string): string | undefined {
  const people = (text.match(/(?:"[^"]*"|[^,;"])+/g) ?? []).filter((one) => one.includes("@"));
  return people.length > 1 ? people.map((one) => one.trim()).join("\n") : undefined;
}

/** A word without accents, case and punctuation. */
export const plain = (value: string) =>
  value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

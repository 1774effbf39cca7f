import { Email, Organisation, PersonName, type Role } from "#people/model";
import type { Language } from "#platform/model";
import { bare, isAddress, nameFrom, repaired, splitByComma } from "./addresses.ts";
import {
  byContent,
  cells,
  delimiterOf,
  type Fields,
  languageIn,
  named,
  roleIn,
  severalIn,
} from "./columns.ts";
import { headings, underHeadings } from "./headings.ts";
import { Invitee, LIMITS, type LineProblem, type ListReport } from "./model.ts";
import { nearestZone, zoneIn } from "./zones.ts";

interface Circumstances {
  /** For lines that say nothing of their own. */
  readonly zone: string;
  readonly language: Language;
  /** Addresses that are on the list already, and how many more people there is room for. */
  readonly already?: ReadonlySet<string>;
  readonly room?: number;
}

/** What is wrong with a line, without where it stands. */
type Wrong = Omit<LineProblem, "line" | "text">;
type Heading = ReturnType<typeof headings>;

const LONGEST_LINE = 1_000;
const NAME = 80;
const ADDRESS = 254;
const blank = (text: string) => /^[\s,;"\ufeff]*$/.test(text);

/**
 * Read an invitation list, pasted or from a spreadsheet, line by line: `Ana Silva <ana@…>`, a bare address, or columns
 * between commas, semicolons or tabs, with or without headings. Every line that is not blank is either good or wrong, with
 * what to write instead where we can tell; a line never spoils another, so a quoted field ends with its line.
 */
export function readList(text: string, circumstances: Circumstances): ListReport {
  const { already = new Set(), room = LIMITS.people } = circumstances;
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const filled = lines.flatMap((line, index) => (blank(line) ? [] : [{ line: index + 1, text: line }]));
  const heading = filled[0] && headings(filled[0].text);
  const good: (Invitee & { line: number })[] = [];
  const problems: LineProblem[] = [];
  const first = new Map<string, number>();

  for (const [nth, { line, text }] of filled.slice(heading ? 1 : 0).entries()) {
    const read = nth < LIMITS.people ? readLine(text, heading, circumstances) : tooMany(text);
    const wrong = "problem" in read ? read : refused(read, { first, already, full: good.length >= room });
    if (wrong) problems.push({ line, text, ...wrong });
    else if (!("problem" in read)) {
      first.set(read.email, line);
      good.push({ ...read, line });
    }
  }
  return { good, problems };
}

function refused(
  { email }: Invitee,
  { first, already, full }: { first: Map<string, number>; already: ReadonlySet<string>; full: boolean },
): Wrong | undefined {
  const before = first.get(email);
  if (before !== undefined) return { problem: "duplicate", value: email, first: before };
  if (already.has(email)) return { problem: "duplicate", value: email };
  return full ? tooMany(email) : undefined;
}

const tooMany = (value: string): Wrong => ({ problem: "too-many", value });

function readLine(text: string, above: Heading, { zone, language }: Circumstances): Invitee | Wrong {
  // A line without columns, typed below a table, is read as if it stood alone.
  const heading = above && cells(text, above.delimiter)?.length === 1 ? undefined : above;
  if (text.includes("\ufffd") || text.includes("\0")) return { problem: "unreadable", value: text };
  const several = severalIn(text);
  if (several && (!heading || twoPeople(text, heading)))
    return { problem: "unreadable", value: text, fix: several };
  if (text.length > LONGEST_LINE) return { problem: "too-long", value: text };
  const fields = fieldsOf(text, heading);
  if (!fields) return { problem: "unreadable", value: text, fix: text.replaceAll('"', "") };
  const address = bare(fields.email);
  const name = PersonName.safeParse(fields.name || nameFrom(address));
  const invitee = {
    email: Email.safeParse(address).data,
    name: name.data ?? PersonName.safeParse(nameFrom(address)).data,
    zone: fields.zone ? zoneIn(fields.zone) : zone,
    language: fields.language ? languageIn(fields.language) : language,
    role: fields.role ? roleIn(fields.role) : ("participant" as const),
    organisation: fields.organisation || undefined,
  };
  return (
    wrongAddress(fields.email, text) ??
    wrongName(fields.name) ??
    wrongOrganisation(fields.organisation) ??
    wrongWord(fields, invitee, language) ??
    Invitee.parse(invitee)
  );
}

/** The fields of a line, in whichever way it is written; undefined when its quotes cannot be understood. */
function fieldsOf(text: string, heading: Heading): Fields | undefined {
  if (!heading) {
    const letterhead = named(text);
    if (letterhead) return letterhead;
  }
  const found = cells(text, heading?.delimiter ?? delimiterOf(text));
  return found && (heading ? underHeadings(found, heading.columns) : byContent(found));
}

/** Whether the name in a row is somebody else's address. */
function twoPeople(text: string, heading: Heading): boolean {
  const { name = "", email = "" } = fieldsOf(text, heading) ?? {};
  return isAddress(bare(name)) && bare(name).toLowerCase() !== bare(email).toLowerCase();
}

function wrongAddress(written: string, text: string): Wrong | undefined {
  if (written.length > ADDRESS) return { problem: "too-long", value: written };
  if (isAddress(bare(written))) return;
  const value = splitByComma(text) ?? (written || text);
  return { problem: "bad-address", value, fix: repaired(value) };
}

function wrongName(written: string): Wrong | undefined {
  if (written.length <= NAME || PersonName.safeParse(written).success) return;
  return { problem: "too-long", value: written, fix: PersonName.safeParse(written.slice(0, NAME)).data };
}

function wrongOrganisation(written: string): Wrong | undefined {
  if (Organisation.safeParse(written).success) return;
  return { problem: "too-long", value: written, fix: Organisation.safeParse(written.slice(0, NAME)).data };
}

/** The first of zone, language and role that says something we do not know. */
function wrongWord(
  written: Fields,
  read: { zone?: string; language?: Language; role?: Role },
  language: Language,
): Wrong | undefined {
  if (!read.zone) return { problem: "unknown-zone", value: written.zone, fix: nearestZone(written.zone) };
  if (!read.language) return { problem: "unknown-language", value: written.language, fix: language };
  if (!read.role) return { problem: "unknown-role", value: written.role, fix: "participant" };
  return;
}

import { partition, type Row, room } from "#platform";
import { seated } from "./access.ts";
import { type Contribution, isShown, shown } from "./contribution.ts";
import { floorOf, talkOf } from "./keys.ts";
import type { Poll, Results } from "./poll.ts";
import { comesTo, roomSees } from "./poll-answer.ts";
import type { Visitor } from "./seat.ts";
import type { SessionId } from "./session.ts";
import { STATES } from "./states.ts";
import { contributionsIn, type Kept, pollsIn, sessionIn } from "./store.ts";
import type { PollAtHome, SaidAtHome, TakenHome } from "./taken-home.ts";

/** Each is read when somebody takes a session home, and not when the API starts. */
export const FORMATS = {
  md: {
    type: "text/markdown; charset=utf-8",
    write: async (home: TakenHome) => (await import("./export-markdown.ts")).toMarkdown(home),
  },
  csv: {
    type: "text/csv; charset=utf-8",
    write: async (home: TakenHome) => (await import("./export-csv.ts")).toCsv(home),
  },
  json: {
    type: "application/json",
    write: async (home: TakenHome) => `${JSON.stringify(home, undefined, 2)}\n`,
  },
} as const;

/** A file: what it is called, what it is, and what is in it. */
export interface HomeFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * The whole session as a file, during it and ever after: what the room reads, and for moderators also what waits for review
 * and what was hidden, marked. Refused as `seated`. Three table calls, and one more for each megabyte of talk.
 */
export async function exported(
  id: SessionId,
  format: keyof typeof FORMATS,
  visitor: Visitor,
): Promise<HomeFile> {
  const { session, role } = await seated(id, visitor);
  const [floor, talk] = await Promise.all(
    [floorOf(id), talkOf(id)].map((pk) => partition(pk, { of: room, consistent: true, limit: MOST })),
  );
  const rows = [...(floor ?? []), ...(talk ?? [])];
  const said = contributionsIn(rows).filter((one) => role === "moderator" || isShown(one));
  const polls = pollsIn(rows).map(role === "attendee" ? roomSees : comesTo);
  const { type, write } = FORMATS[format];
  return { name: `${nameOf(session)}.${format}`, type, text: await write(takenHome(session, said, polls)) };
}

/**
 * A session as files in every format, out of rows that were taken from the room’s tables: for the system, when a whole cohort
 * is taken home. It has what its moderators have.
 */
export async function sessionFiles(rows: readonly Row[]): Promise<HomeFile[]> {
  const session = sessionIn(rows);
  if (!session) return [];
  const home = takenHome(session, contributionsIn(rows), pollsIn(rows).map(comesTo));
  const formats = Object.entries(FORMATS).map(async ([format, { type, write }]) => ({
    name: `${nameOf(session)}.${format}`,
    type,
    text: await write(home),
  }));
  return await Promise.all(formats);
}

/** More than anybody says in a day; a reading has to end. */
const MOST = 200_000;

function takenHome(
  { id, title, state, language, startsAt, openedAt, closedAt, hosts }: Kept,
  said: readonly Contribution[],
  polls: readonly Poll[],
): TakenHome {
  const of = (kind: Contribution["kind"]) =>
    said
      .filter((one) => one.kind === kind)
      .toSorted((one, other) => inOrder(one.at, one.id, other.at, other.id))
      .map(atHome);
  return {
    session: {
      id,
      title,
      state,
      language,
      startsAt,
      openedAt,
      closedAt,
      hosts: hosts.map(({ name }) => name),
    },
    questions: of("question"),
    links: of("link"),
    polls: polls
      .toSorted((one, other) => inOrder(one.openedAt, one.id, other.openedAt, other.id))
      .map(pollAtHome),
    messages: of("message"),
  };
}

const inOrder = (at: string, id: string, otherAt: string, otherId: string) =>
  at === otherAt ? (id < otherId ? -1 : 1) : at < otherAt ? -1 : 1;

function atHome(said: Contribution): SaidAtHome {
  const { id, kind, at, text, url, state, moments, votes, ways, into, answer, by } = shown(said);
  return {
    id,
    kind,
    at,
    text,
    url,
    by: by?.name,
    state,
    moments: Object.fromEntries(STATES.flatMap((one) => (moments[one] ? [[one, moments[one]]] : []))),
    votes,
    ways,
    into,
    answer,
    standing: isShown(said) ? "shown" : said.state === "asked" && !said.hiddenAt ? "held" : "hidden",
  };
}

const pollAtHome = ({
  id,
  question,
  form,
  state,
  openedAt,
  closedAt,
  answers,
  results,
}: Poll): PollAtHome => ({
  id,
  question,
  form,
  state,
  openedAt,
  closedAt,
  answers,
  results: results && sorted(results),
});

/** The words of a cloud come in the order in which they were heard: at home, the most frequent first. */
const sorted = ({ counts, words }: Results): Results => ({
  counts,
  words: words?.toSorted(
    (one, other) => other.count - one.count || (one.word < other.word ? -1 : one.word > other.word ? 1 : 0),
  ),
});

/** The name of a file in letters that every disk takes. */
function nameOf({ title, startsAt, openedAt }: Kept): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return [slug || "session", (openedAt ?? startsAt)?.slice(0, 10)].filter(Boolean).join("-");
}

import { AsyncLocalStorage } from "node:async_hooks";

/** Ids that say what a line of the log is about: never a name, never an address, never what people wrote. */
export interface About {
  readonly request?: string | undefined;
  readonly event?: string | undefined;
  readonly person?: string | undefined;
  readonly cohort?: string | undefined;
  readonly route?: string | undefined;
}

const here = new AsyncLocalStorage<About>();

/** Do something; every line that is logged meanwhile says what it is about. */
export const within = <Result>(about: About, work: () => Result): Result =>
  here.run({ ...here.getStore(), ...about }, work);

/** What is learned on the way about what is being done: the lines from here on say so too. */
export const learn = (about: About): void => void Object.assign(here.getStore() ?? {}, about);

/** What this is about, as far as is known by now. */
export const aboutHere = (): About => here.getStore() ?? {};

/**
 * One line of JSON to the log: ids and numbers, never what people wrote and never their addresses. What went well is told on one
 * stream and what did not on the other.
 */
export function log(level: "info" | "warn" | "error", what: string, facts: Record<string, unknown> = {}) {
  const stream = level === "info" ? process.stdout : process.stderr;
  stream.write(`${lineOf(level, what, { ...aboutHere(), ...facts })}\n`);
}

/** What went wrong may quote what somebody sent: an address is taken out, and what is long is cut. */
export const lineOf = (level: string, what: string, facts: Record<string, unknown>): string =>
  JSON.stringify({ level, what, ...facts }, (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(ADDRESS, "<address>").slice(0, LONGEST) : value,
  );
const ADDRESS = /[^\s"'<>@]+@[^\s"'<>@]+/g;
const LONGEST = 2_000;

/** The letters and numbers of an id of ours: what else stands in an event or a path is none of the log’s business. */
const ID = /^[a-z]{3}_[0-9A-Za-z]{10,40}$/;

/** Whom and what an event or a call is about, by the ids in it. */
export function aboutOf(data: unknown): About {
  const { person, author, cohort } = (data ?? {}) as Record<string, unknown>;
  const id = (value: unknown) => (typeof value === "string" && ID.test(value) ? value : undefined);
  return { person: id(person) ?? id(author), cohort: id(cohort) };
}

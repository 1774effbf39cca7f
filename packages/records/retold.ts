import type { Row } from "#platform";
import { NO_WORDS } from "./scrub.ts";
import type { Trace } from "./trace.ts";

export const isBy = (by: unknown, { person }: Trace) => (by as Row | undefined)?.id === person;
/** Under a name alone, where no id stands beside it. */
export const isNamed = (by: unknown, { names }: Trace) => typeof by === "string" && names.has(by);
/** A note or the line of a mail that others have: without their name and their words. */
export function retold(line: Row, trace: Trace): Row {
  const byThem = isBy(line.by, trace) || isNamed(line.by, trace);
  const ownEntry = trace.entries.has(String(line.entry));
  const from = line.from as Row | undefined;
  return {
    ...line,
    ...(isNamed(line.by, trace) && { by: trace.nobody.name }),
    ...(Array.isArray(line.with) && {
      with: line.with.map((name) => (isNamed(name, trace) ? trace.nobody.name : name)),
    }),
    ...((byThem || ownEntry) && line.words !== undefined && { words: NO_WORDS }),
    ...(ownEntry && line.title !== undefined && { title: "" }),
    ...(from && trace.entries.has(String(from.entry)) && { from: { ...from, title: "" } }),
  };
}

/** The same for all the lines of a mail. */
export function retoldMail(matter: Row, trace: Trace): Row {
  return Object.fromEntries(
    Object.entries(retold(matter, trace)).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((line) => retold(line as Row, trace))
        : name === "unlooked"
          ? retold(value as Row, trace)
          : value,
    ]),
  );
}

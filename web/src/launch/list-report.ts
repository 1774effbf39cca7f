import type { LineProblem, ListReport } from "#cohort/model";

const blank = (line: string) => /^[\s,;"\ufeff]*$/.test(line);
const linesOf = (text: string) => text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The line of headings a list began with: the first one that is neither good nor wrong. Lines sent again need it. */
export function headingOf(text: string, { good, problems }: ListReport): string | undefined {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => !blank(line));
  const read = [...good, ...problems].some(({ line }) => line === first + 1);
  return first < 0 || read ? undefined : lines[first];
}

/** The line with what is suggested in place of what is wrong in it; undefined when nothing is suggested. */
export function mended({
  text,
  value,
  fix,
}: Pick<LineProblem, "text" | "value" | "fix">): string | undefined {
  if (fix === undefined || value === "" || !text.includes(value)) return undefined;
  // A whole field first: a short value such as “de” also stands inside other words.
  const field = new RegExp(`(^|[,;\\t"]\\s*)${escaped(value)}(?=\\s*(?:$|[,;\\t"]))`);
  return field.test(text)
    ? text.replace(field, (_, before: string) => before + fix)
    : text.replace(value, () => fix);
}

/** Some lines of a list to send again, under its headings, and which line of the list each of them was. */
export function again(lines: readonly Pick<LineProblem, "line" | "text">[], heading: string | undefined) {
  const rows = lines.flatMap(({ line, text }) => linesOf(text).map((row) => ({ line, row })));
  const above = heading === undefined ? 0 : 1;
  return {
    text: [...(heading === undefined ? [] : [heading]), ...rows.map(({ row }) => row)].join("\n"),
    lineOf: (sent: number) => rows[sent - 1 - above]?.line ?? 0,
  };
}

/** What is still wrong after some lines were sent again: theirs anew, in their old places, and the untouched ones. */
export function stillWrong(
  before: readonly LineProblem[],
  sent: { readonly lines: readonly number[]; readonly lineOf: (sent: number) => number },
  { problems }: ListReport,
): LineProblem[] {
  const anew = problems.map(({ first, ...problem }) => ({
    ...problem,
    line: sent.lineOf(problem.line),
    ...(first !== undefined && { first: sent.lineOf(first) }),
  }));
  return [...before.filter(({ line }) => !sent.lines.includes(line)), ...anew].sort(
    (a, b) => a.line - b.line,
  );
}

const COLUMNS = ["name", "email", "zone", "language", "role", "organisation"] as const;

/** Somebody on the list as they would be pasted, under headings: for putting back whom one has just taken off. */
export const pasted = (line: { readonly [Column in (typeof COLUMNS)[number]]?: string | undefined }) =>
  [COLUMNS, COLUMNS.map((column) => `"${(line[column] ?? "").replaceAll('"', '""')}"`)].join("\n");

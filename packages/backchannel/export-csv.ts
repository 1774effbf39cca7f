import { STATES } from "./states.ts";
import type { PollAtHome, SaidAtHome, TakenHome } from "./taken-home.ts";

const COLUMNS = [
  "kind",
  "moment",
  "id",
  "standing",
  "state",
  "by",
  "text",
  "url",
  "votes",
  "ways",
  "merged into",
  ...STATES,
  "answer",
  "answer by",
  "answer at",
] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/** A byte order mark, or a spreadsheet reads the letters of one country for those of another. */
const BOM = "\ufeff";

/** A session as a table: one row for each thing said, each poll and each of its options or words. */
export const toCsv = ({ questions, links, polls, messages }: TakenHome): string => {
  const rows = [
    ...questions.map(saidRow),
    ...links.map(saidRow),
    ...polls.flatMap(pollRows),
    ...messages.map(saidRow),
  ].map((cells) => COLUMNS.map((column) => cell(cells[column] ?? "")));
  return `${BOM}${[COLUMNS.map(cell), ...rows].map((row) => `${row.join(",")}\r\n`).join("")}`;
};

const saidRow = ({ kind, at, into, answer, moments, ...said }: SaidAtHome): Cells => ({
  ...said,
  ...moments,
  kind,
  moment: at,
  "merged into": into,
  answer: answer?.text,
  "answer by": answer?.by,
  "answer at": answer?.at,
});

function pollRows({ id, question, form, state, openedAt, answers, results }: PollAtHome): Cells[] {
  const option = (text: string, votes: number): Cells => ({
    kind: "poll option",
    moment: openedAt,
    id,
    text,
    votes,
  });
  return [
    { kind: "poll", moment: openedAt, id, state, text: question, votes: answers },
    ...(results?.counts ?? []).map((count, at) =>
      option(
        form.type === "single" || form.type === "multiple" ? (form.options[at] ?? "") : `${at + 1}`,
        count,
      ),
    ),
    ...(results?.words ?? []).map(({ word, count }) => option(word, count)),
  ];
}

/** What a spreadsheet would run instead of showing it. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One cell: quoted, and what begins like a formula is marked as text. */
function cell(value: string | number): string {
  if (typeof value === "number") return `${value}`;
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

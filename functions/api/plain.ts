import type { FieldProblem } from "#platform";

/** What zod says about one thing that is wrong, as far as it is read here. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly values?: readonly unknown[];
}

/** Messages that nobody wrote for this field begin like this; the others are ours and stay as they are. */
const STOCK = /^(Invalid|Too big|Too small|Unrecognized)/;

const THINGS: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** One thing that is wrong with what was sent, in words for the person who sent it. */
export const inPlainWords = (issue: Issue): FieldProblem => ({
  path: (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join("."),
  code: codeOf(issue),
  message: STOCK.test(issue.message) ? sentenceOf(issue) : issue.message,
});

const isMissing = ({ code, message }: Issue) =>
  code === "invalid_type" && message.endsWith("received undefined");

const codeOf = (issue: Issue) =>
  isMissing(issue) ? "missing" : (issue.code ?? "invalid").replaceAll("_", "-");

function sentenceOf(issue: Issue): string {
  const unit = issue.origin === "string" ? " characters" : "";
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue)
        ? "This is missing."
        : `This must be ${THINGS[issue.expected ?? ""] ?? issue.expected}.`;
    case "too_big":
      return `At most ${issue.maximum}${unit}.`;
    case "too_small":
      return `At least ${issue.minimum}${unit}.`;
    case "invalid_value":
      return `This must be one of: ${(issue.values ?? []).join(", ")}.`;
    case "invalid_format":
      return "This does not have the right form.";
    default:
      return "This is nothing that can be used here.";
  }
}

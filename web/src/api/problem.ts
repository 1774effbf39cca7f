import { useWords } from "../words/reader.ts";

/** What is wrong with one field of what was sent. */
interface FieldProblem {
  readonly field: string;
  readonly words: string;
}

/**
 * An answer that is not a yes, parsed. `code` is what to decide by (`offline` when nobody could be reached), `detail` is
 * written for people.
 */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  /** Seconds to wait before trying again, when the server said. */
  readonly retryAfter: number | undefined;
  /** How the thing stands now, when it was changed in the meantime. */
  readonly current: unknown;

  constructor(
    status: number,
    code: string,
    detail: string,
    fields: readonly FieldProblem[] = [],
    retryAfter: number | undefined = undefined,
    current: unknown = undefined,
  ) {
    super(detail || code);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.fields = fields;
    this.retryAfter = retryAfter;
    this.current = current;
  }

  /** What to say under one field, if it was refused because of that field or of something in it; in the reader's language. */
  of(field: string): string | undefined {
    const found =
      this.fields.find((problem) => problem.field === field) ??
      this.fields.find((problem) => problem.field.startsWith(`${field}.`));
    return found && useWords()().ui.problem.field(found.words);
  }
}

export const offline = () => new ProblemError(0, "offline", "");

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const fieldsOf = (errors: unknown): FieldProblem[] =>
  (Array.isArray(errors) ? errors : []).map(record).flatMap(({ path, message }) => {
    const [field, words] = [text(path), text(message)];
    return field !== undefined && words !== undefined ? [{ field, words }] : [];
  });

/** Reads a refused answer; one that is not problem+json is still a problem, with only its status to go by. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body = record(await response.json().catch(() => undefined));
  const wait = Number(response.headers.get("retry-after"));
  return new ProblemError(
    response.status,
    text(body.code) ?? `http.${response.status}`,
    text(body.detail) ?? text(body.title) ?? "",
    fieldsOf(body.errors),
    wait > 0 ? wait : undefined,
    body.current,
  );
}

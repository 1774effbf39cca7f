const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  gone: 410,
  large: 413,
  slow: 429,
} as const;

/** What was wrong with one field of what was sent: where, a stable code, and a sentence. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/**
 * A no that the caller can act on: `kind` gives the HTTP status, `code` is stable (`journal.stale`), `detail` is a
 * plain English sentence. Anything else that is thrown is a bug or an outage and becomes a 500.
 */
export class Refused extends Error {
  readonly kind: keyof typeof STATUS;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  /** How the thing stands now, when a stale caller needs that to go on. */
  readonly current: unknown;

  constructor(
    kind: keyof typeof STATUS,
    code: string,
    detail: string,
    fields: readonly FieldProblem[] = [],
    current?: unknown,
  ) {
    super(detail);
    this.name = "Refused";
    this.kind = kind;
    this.code = code;
    this.fields = fields;
    this.current = current;
  }

  get status() {
    return STATUS[this.kind];
  }
}

/** The intention was carried out before under the same idempotency key; `result` is what was answered then. */
export class Repeated extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super("This was done before; here is what was answered then.");
    this.name = "Repeated";
    this.result = result;
  }
}

/** Something the person who started the machine can mend: said in one sentence, never as a stack. */
export class Mishap extends Error {}

/** Says what went wrong in one line of JSON, and lets the machine carry on. */
export function report(what: string, error: unknown) {
  const stack = error instanceof Error ? error.stack : undefined;
  console.error(JSON.stringify({ level: "error", what, error: String(error), stack }));
}

/** One line of JSON to the log: ids and numbers, never what people wrote and never their addresses. */
export function log(level: "info" | "warn" | "error", what: string, facts: Record<string, unknown> = {}) {
  process.stderr.write(`${JSON.stringify({ level, what, ...facts })}\n`);
}

import { appendFileSync } from "node:fs";

/** Says how much was tried, for the last lines of `npm run test:security`; silent when nobody asks. */
export function tried(what: string, many: number) {
  const file = process.env.OUTLOUD_COUNTS;
  if (file) appendFileSync(file, `${JSON.stringify({ what, many })}\n`);
}

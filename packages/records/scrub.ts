import type { Row } from "#platform";
import type { Trace } from "./trace.ts";

/** What stands where somebody's words were. */
export const NO_WORDS = "…";

const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * A value without somebody: their ids are nobody's, wherever they stand, in keys as well; so is their name beside one of their
 * ids, and their address is gone. Other words stay as they are.
 */
export function scrub(value: unknown, trace: Trace): unknown {
  if (typeof value === "string") return scrubText(value, trace);
  if (Array.isArray(value)) return value.map((one) => scrub(one, trace));
  if (value instanceof Set) return new Set([...value].map((one) => scrub(one, trace)));
  if (!isRow(value)) return value;
  const isThem = trace.voices.has(String(value.id)) && typeof value.name === "string";
  if (isThem) return { ...value, ...trace.nobody };
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [scrubText(name, trace), scrub(one, trace)]),
  );
}

function scrubText(text: string, { voices, email, nobody }: Trace): string {
  let clean = text;
  for (const id of voices) {
    if (!clean.includes(id)) continue;
    clean = clean
      .replaceAll(new RegExp(`@\\[[^\\]]*\\]\\(${id}\\)`, "g"), `@[${nobody.name}](${nobody.id})`)
      .replaceAll(id, nobody.id);
  }
  return email && clean.toLowerCase().includes(email)
    ? clean.replaceAll(new RegExp(quoted(email), "gi"), "")
    : clean;
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether an id, the address or anything else by which they are found still stands in a row. */
export const isFoundIn = (row: Row, { voices, email }: Trace): boolean => {
  const text = JSON.stringify(row, (_, value) => (value instanceof Set ? [...value] : value)).toLowerCase();
  return [...voices, ...(email ? [email] : [])].some((one) => text.includes(one.toLowerCase()));
};

import * as z from "zod";

export { cityIn } from "./city.ts";
export { clean, line, oneLine, words, writing } from "./words.ts";

/** An instant in UTC to the millisecond, as text that sorts: `2026-03-02T09:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });

/** A calendar day without a zone: `2026-03-02`. */
export const Day = z.iso.date();

/** A wall-clock time without a zone: `09:00`. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time looks like 09:00.");

const known = new Map<string, boolean>();

/** Whether the runtime's time-zone database knows this IANA name. */
export function isZone(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    try {
      new Intl.DateTimeFormat("en", { timeZone: name });
      answer = !/^[+-]/.test(name);
    } catch {
      answer = false;
    }
    if (known.size < 2_000) known.set(name, answer);
  }
  return answer;
}

/** An IANA time zone: `Europe/Lisbon`. */
export const Zone = z.string().max(60).refine(isZone, "No such time zone. Write it like Europe/Lisbon.");

/** Languages that screens and mails exist in. */
export const LANGUAGES = ["en", "fr"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A page of a list: at most `limit` items, after the place that `cursor` (opaque) names. */
export const Paging = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type Paging = z.infer<typeof Paging>;

/** One page and how to ask for the next; no `next` means that this was the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

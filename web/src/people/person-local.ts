import { reader } from "../words/reader.ts";
import { minutesIn } from "../words/wall.ts";

/** Between 22:00 and 07:00 people are left in peace. */
export function isNight(at: Date, zone: string): boolean {
  const hour = minutesIn(at, zone) / 60;
  return hour >= 22 || hour < 7;
}

/** A language by its name in the reader's language. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([reader.locale()], { type: "language" }).of(tag) ?? tag;

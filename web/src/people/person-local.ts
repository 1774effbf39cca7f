import { reader } from "../words/reader.ts";

/** Between 22:00 and 07:00 people are left in peace. */
export function isNight(at: Date, zone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(at),
  );
  return hour >= 22 || hour < 7;
}

/** A language by its name in the reader's language. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([reader.locale()], { type: "language" }).of(tag) ?? tag;

import { now } from "../words/clock.ts";
import { reader, useWords } from "../words/reader.ts";
import { dayIn } from "../words/wall.ts";
import { day } from "../words/when.ts";

const DAY = 24 * 3600_000;

/** "Today", "Yesterday", else the day's own name; `key` is a day as `dayIn` writes it. */
export function dayName(key: string): string {
  const words = useWords()().inbox;
  const today = now();
  if (key === dayIn(today, reader.zone())) return words.today;
  if (key === dayIn(new Date(today.getTime() - DAY), reader.zone())) return words.yesterday;
  return day(new Date(`${key}T12:00:00Z`), today, "UTC");
}

const walls = new Map<string, Intl.DateTimeFormat>();

/** What the calendar and the clock on a wall show in a zone, as Sweden writes both: "2026-03-02 09:05". */
function wallIn(zone: string, at: Date | string | number): string {
  let wall = walls.get(zone);
  if (!wall) {
    // A hundredth of a second on a phone, and wanted in every line of a list.
    wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
    walls.set(zone, wall);
  }
  return wall.format(new Date(at));
}

/** The calendar day of an instant in a zone: `2026-03-02`. */
export const dayIn = (at: Date | string | number, zone: string) => wallIn(zone, at).slice(0, 10);

/** The same, as a number of days that can be subtracted. */
export const dayNumber = (at: Date, zone: string) => Date.parse(dayIn(at, zone)) / 86_400_000;

/** How many minutes of its day have passed in a zone. */
export function minutesIn(at: Date | string | number, zone: string): number {
  const [hour = 0, minute = 0] = wallIn(zone, at).slice(-5).split(":").map(Number);
  return hour * 60 + minute;
}

/** Whether two zones show the same clock, and the same day, at an instant. */
export const sameClock = (at: Date, one: string, other: string) =>
  one === other || wallIn(one, at) === wallIn(other, at);

/** How many clocks these zones show at an instant: Paris and Brussels have one between them. */
export const clocksOf = (zones: readonly string[], at: Date) =>
  new Set(zones.map((zone) => wallIn(zone, at))).size;

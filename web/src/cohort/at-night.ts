/** When people are left in peace: from 22:00 to 07:00 of their day, as the fair clock of `#cadence` counts it. */
const NIGHT = { from: 22 * 60, to: 7 * 60 };

const clocks = new Map<string, Intl.DateTimeFormat>();

function minutesOfDay(at: string, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(zone, clock);
  }
  const [hour = 0, minute = 0] = clock.format(new Date(at)).split(":").map(Number);
  return hour * 60 + minute;
}

/** Whether any of it falls into the night of a zone. */
export function atNight(
  { at, until = at }: { at: string; until?: string | undefined },
  zone: string,
): boolean {
  const begins = minutesOfDay(at, zone);
  const lasts = (Date.parse(until) - Date.parse(at)) / 60_000;
  return begins >= NIGHT.from || begins < NIGHT.to || begins + lasts > NIGHT.from;
}

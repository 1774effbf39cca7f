/** What a clock on a wall shows: worked out with the runtime's own calendar, where the product uses another library. */
const faces = new Map<string, Intl.DateTimeFormat>();

const faceOf = (zone: string) => {
  const known = faces.get(zone);
  if (known) return known;
  const face = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  });
  faces.set(zone, face);
  return face;
};

/** The date and the minutes since midnight that clocks in a zone show at an instant. */
export function localOf(at: number, zone: string): { date: string; minutes: number } {
  const part = Object.fromEntries(
    faceOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    date: `${part.year}-${part.month}-${part.day}`,
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

const found = new Map<string, number>();

/** The first instant at which clocks in a zone show that time on that date, or a later one when it is skipped. */
export function instantOf(date: string, minutes: number, zone: string): number {
  const question = `${date} ${minutes} ${zone}`;
  const instant = found.get(question) ?? search(date, minutes, zone);
  found.set(question, instant);
  return instant;
}

function search(date: string, minutes: number, zone: string): number {
  const noon = Date.parse(`${date}T12:00:00Z`);
  for (let at = noon - 30 * HOUR; at < noon + 30 * HOUR; at += QUARTER) {
    const local = localOf(at, zone);
    if (local.date === date && local.minutes >= minutes) return at;
  }
  throw new Error(`There is no ${minutes} on ${date} in ${zone}.`);
}

/** "2027-03-15 09:00" on the clocks of a zone. */
export function instantAt(wall: string, zone: string): string {
  const [date = "", hour, minute] = wall.split(/[ :]/);
  return new Date(instantOf(date, Number(hour) * 60 + Number(minute), zone)).toISOString();
}

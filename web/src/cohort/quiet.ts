/** Whether a place is quiet now: until a moment, or until one says so. */
export const isQuiet = (until: string | undefined, now: Date) =>
  until === "always" || (until !== undefined && Date.parse(until) > now.getTime());

/** The last moment of a calendar day in a zone; undefined for what is no day. */
export function endOfDay(day: string, zone: string): Date | undefined {
  const end = Date.parse(`${day}T23:59:59.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(end)) return undefined;
  return new Date(end - (wallOf(end, zone) - end));
}

/** What a zone's clock shows at an instant, read as if it were UTC. */
function wallOf(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return Date.parse(
    `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}:${of("second")}Z`,
  );
}

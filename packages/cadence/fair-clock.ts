import type { FairClock, ZonePeople } from "./forecast.ts";
import { minutesBetween, offsetOf, wallOf } from "./zoned.ts";

/** When people are left in peace. A facilitator could argue about it. */
const NIGHT = { from: 22 * 60, to: 7 * 60 };

const DAY_MINUTES = 24 * 60;

/** Something that begins at an instant and, when it lasts, ends at another. */
interface Span {
  readonly at: string;
  readonly until?: string;
}

/** Whether any of it falls between 22:00 and 07:00 on a clock that is `offset` minutes ahead of UTC. */
export function atNight({ at, until = at }: Span, offset: number): boolean {
  const utc = Date.parse(at) / 60_000;
  const begins = (((utc + offset) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return begins >= NIGHT.from || begins < NIGHT.to || begins + minutesBetween(at, until) > NIGHT.from;
}

/** The same in a zone, as its clocks stand when it begins. */
export const atNightIn = (span: Span, zone: string) => atNight(span, offsetOf(span.at, zone));

/** For how many of these people something falls into their night; the zones with most people first. */
export function fairClock(span: Span, people: readonly ZonePeople[]): FairClock {
  const zones = people
    .map(({ zone, people }) => ({ zone, people, ...wallOf(span.at, zone), night: atNightIn(span, zone) }))
    .toSorted((one, other) => other.people - one.people || (one.zone < other.zone ? -1 : 1));
  return { people: sum(zones), night: sum(zones.filter(({ night }) => night)), zones };
}

/** How many people live in each of these zones. */
export function countZones(zones: Iterable<string>): ZonePeople[] {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return [...counts].map(([zone, people]) => ({ zone, people }));
}

const sum = (zones: readonly { people: number }[]) => zones.reduce((all, { people }) => all + people, 0);

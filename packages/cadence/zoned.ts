import { getISO } from "temporal-polyfill/fns/Calendar";
import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as PlainDateTime from "temporal-polyfill/fns/PlainDateTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
import type { Wall } from "./beat.ts";

/** What a wall clock's time means in a zone: an instant, or nothing, when clocks jump over it that day. */
export type Meant = { readonly at: string } | { readonly nearest: { before: Wall; after: Wall } };

/**
 * The UTC instant of a wall-clock time. A time that the zone skips (a spring gap, a day lost at the date line) has none,
 * but the last minute before it and the first after it; a time that comes twice means the first.
 */
export function instantOf(wall: Wall, zone: string): Meant {
  const { exists, first } = found(wall, zone);
  if (exists) return { at: textOf(first) };
  return { nearest: { before: wallAt(ZonedDateTime.subtractMinutes(first, 1)), after: wallAt(first) } };
}

/** A wall-clock time with its instant; in place of one that the zone skips, the first after it. */
export function onOrAfter(wall: Wall, zone: string): Wall & { readonly at: string } {
  const { exists, first } = found(wall, zone);
  return { ...(exists ? wall : wallAt(first)), at: textOf(first) };
}

/** The first moment that a clock in a zone shows a time, or, when it never does, the first after the jump. */
function found({ on, clock }: Wall, zone: string) {
  const asked = PlainDateTime.fromString(`${on}T${clock}`, getISO);
  const first = PlainDateTime.toZonedDateTime(asked, zone, { disambiguation: "earlier" });
  if (PlainDateTime.equals(ZonedDateTime.toPlainDateTime(first), asked)) return { exists: true, first };
  // Of a skipped time, "earlier" is read with the offset before the jump and lands before it.
  return { exists: false, first: ZonedDateTime.getTimeZoneTransition(first, "next") ?? first };
}

/** Whether a calendar day is one that people plan for; far beyond, instants are no longer written with four digits. */
export const isLikely = (on: string) => on >= "2000-01-01" && on <= "2199-12-31";

/** What a clock in `zone` shows at an instant. */
export const wallOf = (at: string, zone: string): Wall =>
  wallAt(Instant.toZonedDateTimeISO(Instant.fromString(at), zone));

/** How many minutes a zone is ahead of UTC at an instant. */
export const offsetOf = (at: string, zone: string) =>
  ZonedDateTime.offsetNanoseconds(Instant.toZonedDateTimeISO(Instant.fromString(at), zone)) / 60e9;

export const plusDays = (on: string, days: number) =>
  PlainDate.toString(PlainDate.addDays(PlainDate.fromString(on, getISO), days));

export const plusMinutes = (at: string, minutes: number) =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();

export const minutesBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

/** How far two wall-clock times are apart as a clock and a calendar show it, whatever any zone does in between. */
export const wallMinutes = (from: Wall, to: Wall) =>
  minutesBetween(`${from.on}T${from.clock}Z`, `${to.on}T${to.clock}Z`);

export function plusWallMinutes({ on, clock }: Wall, minutes: number): Wall {
  const moved = plusMinutes(`${on}T${clock}Z`, minutes);
  return { on: moved.slice(0, 10), clock: moved.slice(11, 16) };
}

const textOf = ({ epochMilliseconds }: ZonedDateTime.Record) => new Date(epochMilliseconds).toISOString();

function wallAt(zoned: ZonedDateTime.Record): Wall {
  const on = PlainDate.toString(ZonedDateTime.toPlainDate(zoned));
  return { on, clock: [zoned.hour, zoned.minute].map((part) => `${part}`.padStart(2, "0")).join(":") };
}

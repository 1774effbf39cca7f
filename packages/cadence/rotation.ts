import type { PlannedBeat } from "./beat.ts";
import { atNight } from "./fair-clock.ts";
import { type Choice, countNights, fairest, worst } from "./fairest.ts";
import type { Rotation, ZonePeople } from "./forecast.ts";
import { instantOf, minutesBetween, offsetOf, plusMinutes } from "./zoned.ts";

/** Hours of the cohort's own clock that a facilitator may be asked to host at. */
export const OFFERED_HOURS = Array.from(
  { length: 14 },
  (_, index) => `${`${index + 7}`.padStart(2, "0")}:00`,
);

export type Session = Pick<PlannedBeat, "slug" | "on" | "clock" | "zone" | "at" | "until"> & {
  /** A session that cannot move any more still counts for those who had it at night. */
  readonly fixed?: boolean;
};

interface Option extends Choice {
  readonly clock: string;
  readonly at: string;
}

/**
 * Hours for the sessions of a run, on the days they are planned, that spread the nights: first the unluckiest person has
 * as few sessions at night as can be, then all people together, then as few sessions move as can be. The same
 * sessions and people always give the same answer. `stands` says which instants the plan allows.
 */
export function rotation(
  sessions: readonly Session[],
  people: readonly ZonePeople[],
  {
    hours = OFFERED_HOURS,
    stands = () => true,
  }: { hours?: readonly string[]; stands?: (at: string) => boolean } = {},
): Rotation {
  const zones = people.toSorted((one, other) => (one.zone < other.zone ? -1 : 1));
  const every = sessions.map((session) => options(session, zones, session.fixed ? [] : hours, stands));
  const columns = groups(every, zones);
  const grouped = every.map((all) =>
    worthwhile(all.map((option) => ({ ...option, nights: columns.map((of) => option.nights[of] ?? false) }))),
  );

  const own = grouped.flatMap((all) => all.find(({ moves }) => moves === 0) ?? []);
  const best = fairest(grouped);
  return {
    before: burden(own),
    after: burden(best),
    moves: sessions.flatMap(({ slug, on, clock }, index) => {
      const option = best[index];
      return option && option.clock !== clock
        ? [{ slug, on, from: clock, to: option.clock, at: option.at }]
        : [];
    }),
  };
}

/** Every hour this session could have, its own first, with whose night that would be. */
function options(
  session: Session,
  zones: readonly ZonePeople[],
  hours: readonly string[],
  stands: (at: string) => boolean,
): Option[] {
  const length = minutesBetween(session.at, session.until ?? session.at);
  const others = hours
    .filter((clock) => clock !== session.clock)
    .flatMap((clock) => {
      const meant = instantOf({ on: session.on, clock }, session.zone);
      return "at" in meant && stands(meant.at) && stands(plusMinutes(meant.at, length))
        ? [{ clock, at: meant.at }]
        : [];
    });
  const all = [{ clock: session.clock, at: session.at }, ...others];
  const ends = all.map(({ at }) => at).toSorted();
  const offsets = zones.map(({ zone }) =>
    offsetsOf(zone, ends.at(0) ?? session.at, ends.at(-1) ?? session.at),
  );
  return all.map(({ clock, at }) => {
    const span = { at, until: plusMinutes(at, length) };
    const nights = offsets.map((offset) => atNight(span, offset(at)));
    const total = zones.reduce((sum, { people }, zone) => sum + (nights[zone] ? people : 0), 0);
    return { clock, at, nights, total, moves: clock === session.clock ? 0 : 1 };
  });
}

/** A zone's offset over one day: looked up twice, and again by the hour only on days when clocks change. */
function offsetsOf(zone: string, from: string, to: string): (at: string) => number {
  const [first, last] = [offsetOf(from, zone), offsetOf(to, zone)];
  return first === last ? () => first : (at) => offsetOf(at, zone);
}

/**
 * People whose nights are the same whatever is chosen are one group: two thousand people become a dozen or two. Answers
 * one zone of each.
 */
function groups(every: readonly (readonly Option[])[], zones: readonly ZonePeople[]): number[] {
  const patterns = zones.map((_, zone) =>
    every.map((all) => all.map(({ nights }) => (nights[zone] ? 1 : 0)).join("")).join(),
  );
  return [...new Map(patterns.map((pattern, zone) => [pattern, zone])).values()];
}

/** Leaves out hours that are worse for somebody and better for nobody than another. */
const worthwhile = (all: readonly Option[]) =>
  all.filter(
    (option, index) =>
      option.moves === 0 ||
      !all.some((other, place) => {
        const noWorse = other.nights.every((night, group) => !night || option.nights[group]);
        return (
          noWorse &&
          (other.total < option.total || other.moves < option.moves || place < index) &&
          other !== option
        );
      }),
  );

const burden = (chosen: readonly Option[]) => ({
  worst: worst(countNights(chosen)),
  total: chosen.reduce((sum, { total }) => sum + total, 0),
});

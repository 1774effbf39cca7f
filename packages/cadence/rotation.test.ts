import fc from "fast-check";
import { expect, test } from "vitest";
import { atNightIn } from "./fair-clock.ts";
import type { ZonePeople } from "./forecast.ts";
import { OFFERED_HOURS, rotation, type Session } from "./rotation.ts";
import { instantOf, plusMinutes } from "./zoned.ts";

const session = (on: string, clock: string, zone = "Europe/Lisbon"): Session => {
  const meant = instantOf({ on, clock }, zone);
  if (!("at" in meant)) throw new Error(`No ${clock} on ${on}.`);
  return { slug: `on-${on}`, on, clock, zone, at: meant.at, until: plusMinutes(meant.at, 60) };
};

const WORLD: ZonePeople[] = [
  { zone: "Europe/Lisbon", people: 20 },
  { zone: "Asia/Tokyo", people: 6 },
  { zone: "America/Los_Angeles", people: 4 },
];

test("nobody has every session at night when hours can be found that share them out", () => {
  const month = ["2026-03-04", "2026-03-11", "2026-03-18", "2026-03-25"].map((on) => session(on, "16:00"));
  const { before, after, moves } = rotation(month, WORLD);
  expect(before).toEqual({ worst: 4, total: 24 });
  expect(after.worst).toBe(2);
  expect(moves.map(({ to }) => to).every((hour) => OFFERED_HOURS.includes(hour))).toBe(true);
});

test("nothing moves when everybody lives on one clock", () => {
  const month = ["2026-03-04", "2026-03-11"].map((on) => session(on, "16:00"));
  expect(rotation(month, [{ zone: "Europe/Lisbon", people: 30 }])).toEqual({
    before: { worst: 0, total: 0 },
    after: { worst: 0, total: 0 },
    moves: [],
  });
});

test("a session that was held counts, and stays where it was", () => {
  const held = { ...session("2026-03-04", "16:00"), fixed: true };
  const { moves, after } = rotation([held, session("2026-03-11", "16:00")], WORLD);
  expect(moves.map(({ slug }) => slug)).toEqual(["on-2026-03-11"]);
  expect(after.worst).toBe(1);
});

test("an hour that the plan does not allow is never suggested", () => {
  const month = ["2026-03-04", "2026-03-11"].map((on) => session(on, "16:00"));
  const { moves } = rotation(month, WORLD, { stands: (at) => at.slice(11, 16) >= "15:00" });
  expect(moves.every(({ at }) => at.slice(11, 16) >= "15:00")).toBe(true);
});

test("two thousand people in four hundred zones, and twelve weeks of sessions, are still answered", () => {
  const everywhere = Intl.supportedValuesOf("timeZone").map((zone, index) => ({
    zone,
    people: (index % 7) + 1,
  }));
  const quarter = Array.from({ length: 12 }, (_, week) =>
    session(new Date(Date.UTC(2026, 2, 4 + 7 * week)).toISOString().slice(0, 10), "16:00"),
  );
  const { before, after } = rotation(quarter, everywhere);
  expect(before.worst).toBe(12);
  expect(after.worst).toBe(6);
});

/** Every combination there is, for small months: what the search must not be worse than. */
function bruteForce(month: readonly Session[], people: readonly ZonePeople[], hours: readonly string[]) {
  const options = month.map(({ on, clock, zone }) =>
    [...new Set([clock, ...hours])].map((hour) => session(on, hour, zone)),
  );
  const all = options.reduce<Session[][]>(
    (chosen, next) => chosen.flatMap((some) => next.map((one) => [...some, one])),
    [[]],
  );
  const scores = all.map((chosen) => {
    const nights = people.map(({ zone }) => chosen.filter((one) => atNightIn(one, zone)).length);
    return {
      worst: Math.max(0, ...nights),
      total: nights.reduce((sum, count, index) => sum + count * (people[index]?.people ?? 0), 0),
    };
  });
  return scores.toSorted((one, other) => one.worst - other.worst || one.total - other.total)[0];
}

test("no other choice of hours is fairer to the unluckiest, or as fair to them and better for all", () => {
  const zones = [
    "Europe/Lisbon",
    "Asia/Kolkata",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Cairo",
  ];
  const people = fc.uniqueArray(
    fc.record({ zone: fc.constantFrom(...zones), people: fc.integer({ min: 1, max: 9 }) }),
    {
      selector: ({ zone }) => zone,
      minLength: 1,
    },
  );
  // The weeks around the change of clocks, where zones drift apart for a while.
  const month = fc
    .uniqueArray(fc.constantFrom("2026-03-05", "2026-03-12", "2026-03-29", "2026-04-02"), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((days) =>
      fc.tuple(
        ...days
          .toSorted()
          .map((on) => fc.constantFrom("09:00", "16:00", "20:00").map((clock) => session(on, clock))),
      ),
    );
  const hours = ["08:00", "12:00", "16:00", "20:00"];
  fc.assert(
    fc.property(month, people, (sessions, zones) => {
      const found = rotation(sessions, zones, { hours });
      expect(found.after).toEqual(bruteForce(sessions, zones, hours));
      expect(rotation(sessions, zones.toReversed(), { hours })).toEqual(found);
    }),
    { numRuns: 60 },
  );
});

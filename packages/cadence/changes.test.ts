import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { livedMonth } from "../../tests/world/two-weeks.ts";
import { byMoment, opensSlug, resurfacingOf } from "./beat.ts";
import { changesOf } from "./changes.ts";
import type { Move } from "./move.ts";
import { wallOf } from "./zoned.ts";

const run = (now: string, move: Move, beats = livedMonth(now)) =>
  changesOf({ beats, startsOn: "2026-03-23", zone: "Europe/Lisbon" }, move, new Date(now));
const brief = ({ changes }: ReturnType<typeof run>) =>
  changes.map(({ before, after }) => `${after.slug} ${before.at.slice(0, 16)} → ${after.at.slice(0, 16)}`);
const codes = ({ problems }: ReturnType<typeof run>) => problems.map(({ slug, code }) => `${slug} ${code}`);

const BEFORE = "2026-03-10T12:00:00.000Z";
const SECOND_WEEK = "2026-03-31T12:00:00.000Z";
const IN_SESSION = "2026-03-26T17:30:00.000Z";

describe("moving the run", () => {
  test("before it begins moves everything, each beat on its wall clock", () => {
    const moved = run(BEFORE, { what: "run", startsOn: "2026-03-30", zone: "Europe/Lisbon" });
    expect(moved.problems).toEqual([]);
    expect(moved.changes.length).toBe(20);
    // Clocks changed in between: the same nine o'clock is another instant.
    expect(brief(moved).slice(0, 3)).toEqual([
      "lobby 2026-03-16T09:00 → 2026-03-23T09:00",
      "week-1 2026-03-23T09:00 → 2026-03-30T08:00",
      "w1-begin 2026-03-23T09:00 → 2026-03-30T08:00",
    ]);
  });

  test("in the middle leaves what was reached, and moves what is still to come", () => {
    const moved = run(SECOND_WEEK, { what: "run", startsOn: "2026-03-30", zone: "Europe/Lisbon" });
    expect(codes(moved)).toEqual([]);
    expect(brief(moved).map((line) => line.split(" ")[0])).toEqual([
      "w2-session-opens",
      "w2-session-closes",
      "w2-round-opens",
      "w2-round-closes",
      "w2-digest",
      "close",
      "w2-session-resurfaces-1",
      "tail-2",
      "w2-session-resurfaces-4",
      "w2-session-resurfaces-12",
      "archive",
    ]);
  });

  test("leaves a session that is open its end, and what will resurface of it", () => {
    const moved = run(IN_SESSION, { what: "run", startsOn: "2026-03-30", zone: "Asia/Tokyo" });
    expect(brief(moved).filter((line) => line.startsWith("w1-session"))).toEqual([]);
  });

  test("to another zone keeps the wall clock there", () => {
    const moved = run(BEFORE, { what: "run", startsOn: "2026-03-23", zone: "Asia/Tokyo" });
    expect(moved.changes.find(({ after }) => after.slug === "week-1")?.after).toMatchObject({
      on: "2026-03-23",
      clock: "09:00",
      zone: "Asia/Tokyo",
      at: "2026-03-23T00:00:00.000Z",
    });
  });

  test("into the past is refused, save for a lobby that then opens at once", () => {
    expect(codes(run(BEFORE, { what: "run", startsOn: "2026-03-11", zone: "Europe/Lisbon" }))).toEqual([]);
    const tooEarly = run(BEFORE, { what: "run", startsOn: "2026-03-10", zone: "Europe/Lisbon" });
    expect(codes(tooEarly)).toEqual(["week-1 past", "w1-begin past"]);
  });

  test("onto a time that does not exist is refused with the nearest that do", () => {
    const late = livedMonth(BEFORE).map((beat) =>
      beat.slug === "w1-begin" ? { ...beat, clock: "01:30" } : beat,
    );
    const moved = run(BEFORE, { what: "run", startsOn: "2026-03-29", zone: "Europe/Lisbon" }, late);
    expect(moved.problems).toMatchObject([
      { slug: "w1-begin", code: "no-such-time", nearest: { after: { on: "2026-03-29", clock: "02:00" } } },
    ]);
  });

  test.each(["0001-01-01", "9999-12-31"])("to %s is refused", (startsOn) => {
    expect(codes(run(BEFORE, { what: "run", startsOn, zone: "Europe/Lisbon" }))).toEqual([
      "week-1 unlikely-date",
    ]);
  });

  test("to where it is changes nothing", () => {
    expect(run(BEFORE, { what: "run", startsOn: "2026-03-23", zone: "Europe/Lisbon" }).changes).toEqual([]);
  });
});

test("whatever is moved whenever: what was reached stays, nothing allowed lands in the past or out of order, walls are kept", () => {
  const zones = ["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata"];
  const slugs = livedMonth(BEFORE).map(({ slug }) => slug);
  const day = fc
    .integer({ min: -20, max: 40 })
    .map((days) => new Date(Date.UTC(2026, 2, 23 + days)).toISOString().slice(0, 10));
  const clock = fc.constantFrom("00:30", "01:30", "02:15", "09:00", "17:00", "23:45");
  const anyMove: fc.Arbitrary<Move> = fc.oneof(
    fc.record({ what: fc.constant("run" as const), startsOn: day, zone: fc.constantFrom(...zones) }),
    fc.record({ what: fc.constant("beat" as const), slug: fc.constantFrom(...slugs), on: day, clock }),
    fc.record({
      what: fc.constantFrom("cancel" as const, "restore" as const),
      slug: fc.constantFrom(...slugs),
    }),
  );
  const anyNow = fc
    .integer({ min: -15 * 24, max: 40 * 24 })
    .map((hours) => new Date(Date.UTC(2026, 2, 23, hours)));
  fc.assert(
    fc.property(
      anyNow,
      fc.constantFrom(...zones),
      fc.array(anyMove, { minLength: 1, maxLength: 5 }),
      (now, zone, moves) => {
        let beats = livedMonth(now.toISOString(), zone);
        let standing = { startsOn: "2026-03-23", zone };
        for (const move of moves) {
          const { changes, problems } = changesOf({ beats, ...standing }, move, now);
          if (problems.length > 0) continue;
          const after = new Map(changes.map((change) => [change.after.slug, change.after]));
          const moved = beats.map((beat) => after.get(beat.slug) ?? beat);
          if (move.what === "run") standing = { startsOn: move.startsOn, zone: move.zone };
          for (const [index, beat] of moved.entries()) {
            const before = beats[index];
            if (before?.state === "reached")
              expect({ ...beat, until: undefined }).toEqual({ ...before, until: undefined });
            if (
              before?.state === "planned" &&
              beat.state === "planned" &&
              beat.at !== before.at &&
              beat.slug !== "lobby"
            )
              expect(beat.at > now.toISOString()).toBe(true);
            expect(wallOf(beat.at, beat.zone)).toEqual({ on: beat.on, clock: beat.clock });
          }
          const order = moved
            .filter(({ state }) => state !== "cancelled")
            .toSorted(byMoment)
            .map(({ slug }) => slug);
          expect(order.indexOf("week-1")).toBeLessThan(order.indexOf("week-2"));
          expect(order.indexOf("close")).toBeLessThan(order.indexOf("archive"));
          expect(order.at(-1)).toBe("archive");
          for (const beat of moved.filter(({ state }) => state === "planned")) {
            const of = resurfacingOf(beat);
            const session = moved.find(({ slug }) => of && slug === opensSlug(of.moment));
            if (session) expect([session.state === "cancelled", session.zone]).toEqual([false, beat.zone]);
          }
          beats = moved;
        }
      },
    ),
    { numRuns: 300 },
  );
});

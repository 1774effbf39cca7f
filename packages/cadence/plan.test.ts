import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Workshop from "#workshop";
import type { Week } from "#workshop/model";
import { aDesign } from "../../tests/world/two-weeks.ts";
import { byMoment } from "./beat.ts";
import { plan } from "./plan.ts";
import { instantOf, wallOf } from "./zoned.ts";

const brief = (design = aDesign(), startsOn = "2026-03-23", zone = "Europe/Lisbon") =>
  plan(design, startsOn, zone).beats.map(({ slug, at }) => `${at.slice(0, 16)} ${slug}`);

test("a month is all its beats in order, on a wall clock that summer time does not move", () => {
  // Clocks in Lisbon go forward on 29 March: nine o'clock stays nine o'clock and becomes eight in UTC.
  expect(brief()).toEqual([
    "2026-03-16T09:00 lobby",
    "2026-03-23T09:00 week-1",
    "2026-03-23T09:00 w1-begin",
    "2026-03-26T17:00 w1-session-opens",
    "2026-03-26T18:00 w1-session-closes",
    "2026-03-30T08:00 week-2",
    "2026-04-01T16:00 w2-session-opens",
    "2026-04-01T17:30 w2-session-closes",
    "2026-04-01T18:00 w2-round-opens",
    "2026-04-02T16:00 w1-session-resurfaces-1",
    "2026-04-03T18:00 w2-round-closes",
    "2026-04-04T09:00 w2-digest",
    "2026-04-05T17:00 close",
    "2026-04-08T16:00 w2-session-resurfaces-1",
    "2026-04-19T08:00 tail-2",
    "2026-04-23T16:00 w1-session-resurfaces-4",
    "2026-04-29T16:00 w2-session-resurfaces-4",
    "2026-06-18T16:00 w1-session-resurfaces-12",
    "2026-06-24T16:00 w2-session-resurfaces-12",
    "2026-07-01T08:00 archive",
  ]);
});

test("circles that form as a week opens are there before its prompt asks for something to say in them", () => {
  const [first, ...others] = aDesign().weeks as [Week, ...Week[]];
  const circles = {
    slug: "w1-circles",
    kind: "circles",
    day: 1,
    at: "09:00",
    title: "Yours",
    text: "",
  } as const;
  const design = aDesign({ weeks: [{ ...first, moments: [...first.moments, circles] }, ...others] });
  expect(brief(design).slice(1, 4)).toEqual([
    "2026-03-23T09:00 week-1",
    "2026-03-23T09:00 w1-circles",
    "2026-03-23T09:00 w1-begin",
  ]);
});

test("what opens knows when it closes, and every beat says what it is in the design's own words", () => {
  const { beats } = plan(aDesign(), "2026-03-23", "Europe/Lisbon");
  expect(beats.find(({ slug }) => slug === "w2-session-opens")).toEqual({
    slug: "w2-session-opens",
    kind: "session-opens",
    week: 2,
    on: "2026-04-01",
    clock: "17:00",
    zone: "Europe/Lisbon",
    at: "2026-04-01T16:00:00.000Z",
    until: "2026-04-01T17:30:00.000Z",
    title: "Questions",
    text: "Ask.",
  });
  expect(beats.find(({ slug }) => slug === "tail-2")).toMatchObject({
    kind: "check-in",
    title: "What became practice?",
  });
});

const withoutSessions = () =>
  aDesign().weeks.map((week) => ({
    ...week,
    moments: week.moments.filter(({ kind }) => kind !== "session"),
  }));

test("without sessions a cohort becomes an archive a week after its last check-in, and without those after its close", () => {
  const last = (design: Parameters<typeof aDesign>[0]) =>
    plan(aDesign({ weeks: withoutSessions(), ...design }), "2026-03-23", "Europe/Lisbon").beats.at(-1);
  expect(last({})).toMatchObject({ slug: "archive", week: 5, at: "2026-04-26T08:00:00.000Z" });
  expect(last({ checkIns: [] })).toMatchObject({ slug: "archive", week: 3, at: "2026-04-12T17:00:00.000Z" });
});

describe("what was kept of a session resurfaces", () => {
  const of = (changes: object, startsOn = "2026-03-02") => {
    const [first] = aDesign().weeks;
    if (!first) throw new Error("A design has a week.");
    const session = {
      slug: "w1-night",
      kind: "session" as const,
      day: 3,
      at: "17:00",
      title: "Late",
      text: "",
    };
    const weeks = [{ ...first, moments: [{ ...session, ...changes }] }];
    return plan(aDesign({ weeks, checkIns: [] }), startsOn, "Europe/Lisbon");
  };

  test("one, four and twelve weeks after it, and is no longer asked for after that: then comes the archive", () => {
    const { beats } = of({});
    expect(beats.filter(({ kind }) => kind === "resurface")).toMatchObject([
      { slug: "w1-night-resurfaces-1", week: 2, on: "2026-03-11", clock: "17:00", title: "Late", text: "" },
      { slug: "w1-night-resurfaces-4", week: 5, on: "2026-04-01", clock: "17:00" },
      { slug: "w1-night-resurfaces-12", week: 13, on: "2026-05-27", clock: "17:00" },
    ]);
    expect(beats.at(-1)).toMatchObject({ slug: "archive", week: 14, on: "2026-06-03", clock: "18:00" });
  });

  test("after the day it ended, when that is the next", () => {
    const { beats } = of({ at: "23:30" });
    expect(beats.find(({ kind }) => kind === "resurface")).toMatchObject({
      on: "2026-03-12",
      clock: "23:30",
    });
  });

  test("at the next hour there is, where clocks skip it: nobody has chosen that day", () => {
    const { beats, problems } = of({ day: 7, at: "01:30" }, "2026-02-23");
    expect(problems).toEqual([]);
    expect(beats.filter(({ kind }) => kind === "resurface")).toMatchObject([
      { on: "2026-03-08", clock: "01:30" },
      { on: "2026-03-29", clock: "02:00", at: "2026-03-29T01:00:00.000Z" },
      { on: "2026-05-24", clock: "01:30" },
    ]);
  });
});

test("a round that lasts days ends at the hour it began, even when an hour was lost in between", () => {
  const [first] = aDesign().weeks;
  if (!first) throw new Error("A design has a week.");
  const round = {
    slug: "w1-round",
    kind: "round" as const,
    day: 5,
    at: "18:00",
    minutes: 2880,
    title: "Round",
    text: "",
  };
  const { beats } = plan(aDesign({ weeks: [{ ...first, moments: [round] }] }), "2026-03-23", "Europe/Lisbon");
  expect(beats.filter(({ week, kind }) => week === 1 && kind.startsWith("round"))).toMatchObject([
    { on: "2026-03-27", clock: "18:00", at: "2026-03-27T18:00:00.000Z" },
    { on: "2026-03-29", clock: "18:00", at: "2026-03-29T17:00:00.000Z" },
  ]);
});

describe("what cannot stand is named", () => {
  test("a time that does not exist that day, with the nearest that do", () => {
    const [first] = aDesign().weeks;
    if (!first) throw new Error("A design has a week.");
    const night = {
      slug: "w1-night",
      kind: "prompt" as const,
      day: 7,
      at: "01:30",
      title: "Night",
      text: "",
    };
    const { beats, problems } = plan(
      aDesign({ weeks: [{ ...first, moments: [night] }] }),
      "2026-03-23",
      "Europe/Lisbon",
    );
    expect(beats.map(({ slug }) => slug)).not.toContain("w1-night");
    expect(problems).toEqual([
      {
        slug: "w1-night",
        code: "no-such-time",
        detail:
          "There is no 01:30 on 2026-03-29 in Europe/Lisbon: clocks go from 00:59 to 02:00. Take one of these.",
        nearest: {
          before: { on: "2026-03-29", clock: "00:59" },
          after: { on: "2026-03-29", clock: "02:00" },
        },
      },
    ]);
  });

  test("what would come before the first week or after the close", () => {
    const [first] = aDesign().weeks;
    if (!first) throw new Error("A design has a week.");
    const early = { slug: "early", kind: "prompt" as const, day: 1, at: "08:00", title: "Early", text: "" };
    const late = {
      slug: "late",
      kind: "session" as const,
      day: 7,
      at: "17:30",
      minutes: 60,
      title: "Late",
      text: "",
    };
    const { problems } = plan(
      aDesign({ weeks: [{ ...first, moments: [early, late] }] }),
      "2026-03-23",
      "Europe/Lisbon",
    );
    expect(problems.map(({ slug, code }) => [slug, code])).toEqual([
      ["early", "order"],
      ["late-closes", "order"],
    ]);
  });

  test("one slug for two beats", () => {
    const [first] = aDesign().weeks;
    if (!first) throw new Error("A design has a week.");
    const prompt = { slug: "close", kind: "prompt" as const, day: 2, at: "08:00", title: "Close", text: "" };
    const { problems } = plan(
      aDesign({ weeks: [{ ...first, moments: [prompt] }] }),
      "2026-03-23",
      "Europe/Lisbon",
    );
    expect(problems).toContainEqual({
      slug: "close",
      code: "slug-taken",
      detail: "Two beats are called close.",
    });
  });

  test.each(["0001-01-01", "1999-12-31", "9999-12-30"])("a start on %s", (startsOn) => {
    expect(plan(aDesign(), startsOn, "Europe/Lisbon")).toMatchObject({
      beats: [],
      problems: [{ code: "unlikely-date" }],
    });
  });
});

const SHIPPED = await Workshop.shipped();
const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const day = fc
  .integer({ min: Date.parse("2024-01-01") / 86_400_000, max: Date.parse("2036-12-31") / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

test("every design that ships can start on any day in any zone: in order, each beat on the clock it was planned for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SHIPPED), day, zone, ({ design }, startsOn, zone) => {
      const { beats, problems } = plan(design, startsOn, zone);
      expect(problems).toEqual([]);
      expect(beats.toSorted(byMoment)).toEqual(beats);
      expect(new Set(beats.map(({ slug }) => slug)).size).toBe(beats.length);
      for (const { on, clock, at, kind } of beats) {
        expect(wallOf(at, zone)).toEqual({ on, clock });
        if (!kind.endsWith("-closes")) expect(instantOf({ on, clock }, zone)).toEqual({ at });
      }
      const sessions = beats.filter(({ kind }) => kind === "session-opens");
      expect(beats.filter(({ kind }) => kind === "resurface").length).toBe(3 * sessions.length);
      expect(beats.at(-1)?.slug).toBe("archive");
    }),
    { numRuns: 150 },
  );
});

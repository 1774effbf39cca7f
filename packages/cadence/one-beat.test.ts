import { describe, expect, test } from "vitest";
import { livedMonth } from "../../tests/world/two-weeks.ts";
import type { Beat } from "./beat.ts";
import { changesOf } from "./changes.ts";
import type { Move } from "./move.ts";

const run = (now: string, move: Move, beats = livedMonth(now)) =>
  changesOf({ beats, startsOn: "2026-03-23", zone: "Europe/Lisbon" }, move, new Date(now));
const brief = ({ changes }: ReturnType<typeof run>) =>
  changes.map(({ before, after }) => `${after.slug} ${before.at.slice(0, 16)} → ${after.at.slice(0, 16)}`);
const codes = ({ problems }: ReturnType<typeof run>) => problems.map(({ slug, code }) => `${slug} ${code}`);
const afterwards = (beats: readonly Beat[], { changes }: ReturnType<typeof run>) =>
  beats.map((beat) => changes.find(({ after }) => after.id === beat.id)?.after ?? beat);

const BEFORE = "2026-03-10T12:00:00.000Z";
const SECOND_WEEK = "2026-03-31T12:00:00.000Z";
const IN_SESSION = "2026-03-26T17:30:00.000Z";

describe("moving one beat", () => {
  test("a session moves with its end and keeps its length", () => {
    const moved = run(BEFORE, { what: "beat", slug: "w2-session-opens", on: "2026-04-02", clock: "11:00" });
    expect(brief(moved)).toEqual([
      "w2-session-opens 2026-04-01T16:00 → 2026-04-02T10:00",
      "w2-session-closes 2026-04-01T17:30 → 2026-04-02T11:30",
      "w2-session-resurfaces-1 2026-04-08T16:00 → 2026-04-09T10:00",
      "w2-session-resurfaces-4 2026-04-29T16:00 → 2026-04-30T10:00",
      "w2-session-resurfaces-12 2026-06-24T16:00 → 2026-06-25T10:00",
    ]);
    expect(moved.changes[0]?.after.until).toBe("2026-04-02T11:30:00.000Z");
  });

  test("a session moved next to a change of clocks still lasts as long", () => {
    const early = run(BEFORE, { what: "beat", slug: "w1-session-opens", on: "2026-03-29", clock: "00:30" });
    expect(early.changes.slice(0, 2).map(({ after }) => after.at)).toEqual([
      "2026-03-29T00:30:00.000Z",
      "2026-03-29T01:30:00.000Z",
    ]);
  });

  test("the end alone makes a round longer, while it is open too", () => {
    const open = "2026-04-02T12:00:00.000Z";
    const moved = run(open, { what: "beat", slug: "w2-round-closes", on: "2026-04-04", clock: "19:00" });
    expect(codes(moved)).toEqual([]);
    expect(moved.changes.map(({ after }) => [after.slug, after.state, after.at, after.until])).toEqual([
      ["w2-round-opens", "reached", "2026-04-01T18:00:00.000Z", "2026-04-04T18:00:00.000Z"],
      ["w2-round-closes", "planned", "2026-04-04T18:00:00.000Z", undefined],
    ]);
  });

  test.each<[string, string, Move, string[]]>([
    [
      "what was reached",
      SECOND_WEEK,
      { what: "beat", slug: "week-2", on: "2026-04-02", clock: "09:00" },
      ["week-2 reached"],
    ],
    [
      "what is not there",
      BEFORE,
      { what: "beat", slug: "w9-prompt", on: "2026-04-02", clock: "09:00" },
      ["w9-prompt unknown-beat"],
    ],
    [
      "the past",
      SECOND_WEEK,
      { what: "beat", slug: "w2-digest", on: "2026-03-31", clock: "12:30" },
      ["w2-digest past"],
    ],
    [
      "before the first week",
      BEFORE,
      { what: "beat", slug: "w1-begin", on: "2026-03-20", clock: "09:00" },
      ["w1-begin order"],
    ],
    [
      "a close before the last session",
      BEFORE,
      { what: "beat", slug: "close", on: "2026-04-01", clock: "17:00" },
      ["w2-session-closes order", "w2-round-opens order", "w2-round-closes order", "w2-digest order"],
    ],
    [
      "an end before its beginning",
      BEFORE,
      { what: "beat", slug: "w2-round-closes", on: "2026-04-01", clock: "18:00" },
      ["w2-round-closes order"],
    ],
    [
      "weeks out of turn",
      BEFORE,
      { what: "beat", slug: "week-2", on: "2026-03-22", clock: "09:00" },
      ["week-2 order"],
    ],
    [
      "after the archive",
      BEFORE,
      { what: "beat", slug: "tail-2", on: "2026-07-02", clock: "09:00" },
      ["tail-2 order"],
    ],
    [
      "a time that is skipped",
      BEFORE,
      { what: "beat", slug: "w1-begin", on: "2026-03-29", clock: "01:15" },
      ["w1-begin no-such-time"],
    ],
    [
      "what follows its session",
      BEFORE,
      { what: "beat", slug: "w1-session-resurfaces-4", on: "2026-04-24", clock: "09:00" },
      ["w1-session-resurfaces-4 follows-session"],
    ],
  ])("is refused for %s", (_, now, move, problems) => {
    expect(codes(run(now, move))).toEqual(problems);
  });
});

describe("cancelling", () => {
  test("a session cancels both its edges and all that resurfaces of it, and putting it back brings everything", () => {
    const cancelled = run(BEFORE, { what: "cancel", slug: "w2-session-opens" });
    expect(cancelled.changes.map(({ after }) => [after.slug, after.state])).toEqual([
      ["w2-session-opens", "cancelled"],
      ["w2-session-closes", "cancelled"],
      ["w2-session-resurfaces-1", "cancelled"],
      ["w2-session-resurfaces-4", "cancelled"],
      ["w2-session-resurfaces-12", "cancelled"],
    ]);
    const beats = afterwards(livedMonth(BEFORE), cancelled);
    const back = run(BEFORE, { what: "restore", slug: "w2-session-closes" }, beats);
    expect(back.changes.map(({ after }) => after.state)).toEqual(Array(5).fill("planned"));
    expect(
      codes(run("2026-04-02T12:00:00.000Z", { what: "restore", slug: "w2-session-opens" }, beats)),
    ).toEqual(["w2-session-opens past", "w2-session-closes past"]);
  });

  test.each<[string, string, Move, string[]]>([
    ["what carries the cohort", BEFORE, { what: "cancel", slug: "close" }, ["close not-cancellable"]],
    ["a week", BEFORE, { what: "cancel", slug: "week-2" }, ["week-2 not-cancellable"]],
    [
      "a session that is open",
      IN_SESSION,
      { what: "cancel", slug: "w1-session-closes" },
      ["w1-session-closes reached"],
    ],
    [
      "putting back what was never cancelled",
      BEFORE,
      { what: "restore", slug: "w2-digest" },
      ["w2-digest not-cancelled"],
    ],
  ])("is refused for %s", (_, now, move, problems) => {
    expect(codes(run(now, move))).toEqual(problems);
  });
});

describe("the archive, moved before something resurfaces,", () => {
  const early: Move = { what: "beat", slug: "archive", on: "2026-05-01", clock: "09:00" };

  test("takes it away, and gives it back when it is moved behind it again", () => {
    const moved = run(SECOND_WEEK, early);
    expect(codes(moved)).toEqual([]);
    expect(moved.changes.map(({ after }) => [after.slug, after.state])).toEqual([
      ["w1-session-resurfaces-12", "cancelled"],
      ["w2-session-resurfaces-12", "cancelled"],
      ["archive", "planned"],
    ]);
    const beats = afterwards(livedMonth(SECOND_WEEK), moved);
    const back: Move = { what: "beat", slug: "archive", on: "2026-06-20", clock: "09:00" };
    expect(run(SECOND_WEEK, back, beats).changes.map(({ after }) => [after.slug, after.state])).toEqual([
      ["w1-session-resurfaces-12", "planned"],
      ["archive", "planned"],
    ]);
  });
});

import { expect, test } from "vitest";
import type { Beat } from "#cadence/model";
import { coming, mayCancel } from "./coming.ts";

const now = new Date("2026-03-10T12:00:00.000Z");
const beat = (slug: string, kind: Beat["kind"], at: string, state: Beat["state"] = "planned") =>
  ({ slug, kind, at: `2026-03-${at}.000Z`, state }) as Beat;
const slugs = (beats: Beat[]) => coming(beats, now).map(({ slug }) => slug);

test("what comes is in the order of its moments; what was reached is not there", () => {
  expect(
    slugs([
      beat("w3", "week", "16T09:00:00"),
      beat("w2", "week", "09T09:00:00", "reached"),
      beat("p2", "prompt", "11T09:00:00"),
    ]),
  ).toEqual(["p2", "w3"]);
});

test("an end is named only once what it ends has begun", () => {
  const closes = beat("s2-closes", "session-closes", "12T18:00:00");
  expect(slugs([beat("s2-opens", "session-opens", "12T17:00:00"), closes])).toEqual(["s2-opens"]);
  expect(slugs([beat("s2-opens", "session-opens", "09T17:00:00", "reached"), closes])).toEqual(["s2-closes"]);
});

test("what is cancelled stays until its moment has passed, so that it can be put back", () => {
  expect(
    slugs([
      beat("p1", "prompt", "09T09:00:00", "cancelled"),
      beat("p2", "prompt", "11T09:00:00", "cancelled"),
    ]),
  ).toEqual(["p2"]);
});

test("a late beat is still to come", () => {
  expect(slugs([beat("p2", "prompt", "10T09:00:00")])).toEqual(["p2"]);
});

test("a cohort needs its weeks and ends", () => {
  expect((["lobby", "week", "close", "archive"] as const).some((kind) => mayCancel({ kind }))).toBe(false);
  expect(
    (["prompt", "session-opens", "round-opens", "digest", "check-in"] as const).every((kind) =>
      mayCancel({ kind }),
    ),
  ).toBe(true);
});

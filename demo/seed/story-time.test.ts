import { expect, test } from "vitest";
import * as Cadence from "#cadence";
import * as Workshop from "#workshop";
import { NARRATIONS } from "../texts/entries/all.ts";
import { THREADS } from "../texts/replies/all.ts";
import { STORY } from "../texts/script.ts";
import { storyTime } from "./story-time.ts";

const SHIPPED = await Workshop.shipped();

const DAY = 24 * 3_600_000;

test("on a Wednesday at the story's hour, everything happens on its own day and hour", () => {
  const time = storyTime(new Date("2026-11-25T14:12:00Z"));
  expect(time.startsOn).toBe("2026-11-09");
  expect(time.at({ week: 0, day: 5, at: "18:45" })).toEqual(new Date("2026-11-06T18:45:00Z"));
  expect(time.at({ week: 3, day: 3, at: "11:50" })).toEqual(new Date("2026-11-25T11:50:00Z"));
  expect(time.later({ week: 1, day: 1, at: "23:00" }, 1.5)).toEqual(new Date("2026-11-10T00:30:00Z"));
});

test.each([
  ["2026-11-23T14:59:00Z", "2026-11-08", "a Monday before three is the day after the third week began"],
  ["2026-11-23T15:00:00Z", "2026-11-09", "from Monday at three on"],
  ["2026-11-29T23:59:00Z", "2026-11-09", "to Sunday night the run began on a Monday"],
])("at %s it began on %s: %s", (instant, startsOn) => {
  const time = storyTime(new Date(instant));
  expect(time.startsOn).toBe(startsOn);
  expect(time.at(STORY.now)).toEqual(new Date(instant));
  const sunday = { week: 2, day: 7, at: "23:00" } as const;
  expect(time.at(sunday)).toEqual(new Date(Date.parse(`${startsOn}T23:00:00Z`) + 13 * DAY));
});

test("hours are those of the cohort's clock, in summer too", () => {
  const time = storyTime(new Date("2026-04-08T15:00:00Z"));
  expect(time.startsOn).toBe("2026-03-23");
  expect(time.at({ week: 1, day: 1, at: "09:02" })).toEqual(new Date("2026-03-23T09:02:00Z"));
  expect(time.at({ week: 2, day: 1, at: "09:02" })).toEqual(new Date("2026-03-30T08:02:00Z"));
});

test.each([
  "2026-11-23T00:10:00Z",
  "2026-11-23T15:00:00Z",
  "2026-11-29T23:59:00Z",
  "2026-03-29T00:30:00Z",
  "2026-10-25T01:30:00Z",
  "2028-02-29T23:59:00Z",
])("seen from %s nothing is ahead of now, and nobody answers a prompt before it is there", (instant) => {
  const now = new Date(instant);
  const time = storyTime(now);
  const design = SHIPPED.find(({ id }) => id === STORY.workshop)?.design;
  const { beats = [] } = design ? Cadence.plan(design, time.startsOn, STORY.zone) : {};
  const week = (slug: string) => Date.parse(beats.find((beat) => beat.slug === slug)?.at ?? "");
  expect(week("week-3")).toBeLessThan(now.getTime());
  expect(week("week-4")).toBeGreaterThan(now.getTime());

  for (const narration of NARRATIONS) {
    const written = time.at(narration).getTime();
    expect(written, narration.key).toBeLessThan(now.getTime());
    if (narration.answers) expect(written, narration.key).toBeGreaterThan(week(narration.answers));
    for (const { after } of THREADS[narration.key] ?? []) {
      expect(time.later(narration, after).getTime()).toBeGreaterThan(written);
      expect(time.later(narration, after).getTime()).toBeLessThan(now.getTime());
    }
  }
  const newest = Math.max(...NARRATIONS.map((narration) => time.at(narration).getTime()));
  expect(now.getTime() - newest).toBeLessThan(DAY / 3);
});

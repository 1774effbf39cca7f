import { expect, test } from "vitest";
import type { Design } from "#workshop/model";
import { dayOf, hourOf, moved, placed } from "./month-edits.ts";

const moment = (slug: string, day: number, at = "09:00") => ({
  slug,
  kind: "session",
  day,
  at,
  title: slug,
  text: "",
});
const design = {
  title: "Two weeks",
  language: "en",
  summary: "",
  hosting: "",
  lobby: { daysBefore: 7, at: "08:00", hello: "", reading: [] },
  weeks: [
    {
      title: "One",
      aim: "",
      opensAt: "09:00",
      reading: [],
      moments: [moment("talk", 3), moment("walk", 7, "18:00")],
    },
    { title: "Two", aim: "", opensAt: "09:30", reading: [], moments: [moment("rest-opens", 2)] },
  ],
  closing: { at: "19:00", text: "" },
  checkIns: [{ weeksAfter: 2, at: "10:00", question: "And now?", text: "" }],
} as Design;
const slugsOf = (changed: Design | undefined) =>
  changed?.weeks.map(({ moments }) => moments.map(({ slug }) => slug));

test("a session dragged over the end of a week belongs to the next week", () => {
  const changed = moved(design, "talk-opens", 5);
  expect(slugsOf(changed)).toEqual([["walk"], ["talk", "rest-opens"]]);
  expect(changed?.weeks[1]?.moments[0]?.day).toBe(1);
  expect(dayOf(changed ?? design, "talk-opens")).toBe(7);
});

test("moving there and back leaves the design as it was", () => {
  const there = moved(design, "walk-opens", -6);
  expect(slugsOf(there)).toEqual([["walk", "talk"], ["rest-opens"]]);
  expect(moved(there ?? design, "walk-opens", 6)).toEqual(design);
});

test("nothing is moved out of the month, and what the month itself places stays", () => {
  expect(moved(design, "talk-opens", -3)).toBeUndefined();
  expect(moved(design, "rest-opens", 6)).toBeUndefined();
  expect(moved(design, "week-2", 1)).toBeUndefined();
  expect(moved(design, "close", 1)).toBeUndefined();
  expect(moved(design, "tail-2", 1)).toBeUndefined();
});

test("the lobby opens earlier when it is dragged to the left, between one and sixty days before", () => {
  expect(moved(design, "lobby", -3)?.lobby.daysBefore).toBe(10);
  expect(moved(design, "lobby", 7)).toBeUndefined();
  expect(moved(design, "lobby", -54)).toBeUndefined();
});

test("a moment that is itself called like an edge is found by its own name first", () => {
  expect(hourOf(design, "rest-opens")?.title).toBe("rest-opens");
});

test("every beat that has an hour of its own can be given another", () => {
  const at = (slug: string) => hourOf(design, slug)?.at("03:00");
  expect(at("lobby")?.lobby.at).toBe("03:00");
  expect(at("week-2")?.weeks[1]?.opensAt).toBe("03:00");
  expect(at("talk-opens")?.weeks[0]?.moments[0]?.at).toBe("03:00");
  expect(at("talk-closes")?.weeks[0]?.moments[0]?.at).toBe("03:00");
  expect(at("close")?.closing.at).toBe("03:00");
  expect(at("tail-2")?.checkIns[0]?.at).toBe("03:00");
  expect(hourOf(design, "archive")).toBeUndefined();
});

test("a design is never changed in place", () => {
  const before = structuredClone(design);
  placed(design, "talk", { day: 9, clock: "20:00" });
  hourOf(design, "week-1")?.at("11:00");
  expect(design).toEqual(before);
});

import { expect, test } from "vitest";
import type { Design, Moment, Week } from "#workshop/model";
import { freshSlug, newMoment, ofKind, promptsUntil, tidied, toWeek } from "./design-edits.ts";

const moment = (slug: string, rest: Partial<Moment> = {}): Moment => ({
  slug,
  kind: "prompt",
  day: 1,
  at: "09:00",
  title: slug,
  text: "",
  ...rest,
});
const week = (...moments: Moment[]): Week => ({ title: "", aim: "", opensAt: "09:00", reading: [], moments });

test("a new moment has a name that no other moment of the design has", () => {
  const weeks = [week(moment("prompt-1")), week(moment("prompt-2"))];
  expect(freshSlug({ weeks }, "prompt")).toBe("prompt-3");
  expect(newMoment({ weeks }).slug).toBe("prompt-3");
});

test("what lasts gets its usual length, what does not has none", () => {
  const session = ofKind(moment("a"), "session");
  expect(session.minutes).toBe(60);
  expect(ofKind({ ...session, minutes: 90 }, "round").minutes).toBe(90);
  expect(ofKind(session, "digest")).not.toHaveProperty("minutes");
});

test("rules go with what they are rules of", () => {
  const round = moment("a", { kind: "round", minutes: 60, round: { blind: "both", floor: 3 } });
  expect(ofKind(round, "round")).toEqual(round);
  expect(ofKind(round, "prompt")).toEqual(moment("a"));
  expect(ofKind(moment("b", { writeFirst: true }), "digest")).toEqual(moment("b", { kind: "digest" }));
});

test("a round can be about the prompts of its week and of those before", () => {
  const weeks = [week(moment("a"), moment("b", { kind: "digest" })), week(moment("c")), week(moment("d"))];
  expect(promptsUntil({ weeks }, 2).map(({ slug }) => slug)).toEqual(["a", "c"]);
});

test("a moment goes to another week whole, and nowhere when there is no such week", () => {
  const [a, b] = [moment("a"), moment("b")];
  expect(toWeek([week(a, b), week()], 0, 1, 1)).toEqual([week(a), week(b)]);
  expect(toWeek([week(a), week()], 0, 0, 5)).toEqual([week(a), week()]);
});

test("an address left empty is not sent as one", () => {
  const reading = [{ title: "A", note: "", url: "" }];
  const design = { lobby: { reading }, weeks: [{ ...week(), reading }] } as unknown as Design;
  expect(tidied(design).lobby.reading).toEqual([{ title: "A", note: "" }]);
  expect(tidied(design).weeks[0]?.reading).toEqual([{ title: "A", note: "" }]);
});

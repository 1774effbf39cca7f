import { describe, expect, test } from "vitest";
import { aDesign } from "../../tests/world/two-weeks.ts";
import { type Beat, Beat as BeatShape } from "./model.ts";
import { plan } from "./plan.ts";
import { closingOf, isHiding, openingOf, opensToAllAt, roundOf, roundState, rulesOf } from "./round.ts";

const [begin, answer] = aDesign().weeks;
if (!begin || !answer) throw new Error("That design has two weeks.");
const rules = { blind: "both", floor: 3, about: "w1-begin" } as const;
const design = aDesign({
  weeks: [
    {
      ...begin,
      moments: begin.moments.map((one) => ({ ...one, ...(one.kind === "prompt" && { writeFirst: true }) })),
    },
    {
      ...answer,
      moments: answer.moments.map((one) => ({ ...one, ...(one.kind === "round" && { round: rules }) })),
    },
  ],
});

const monthOf = (of = design): Beat[] =>
  plan(of, "2026-03-02", "Europe/Lisbon").beats.map((beat) =>
    BeatShape.parse({
      ...beat,
      id: `bea_${beat.slug}-of-this-month`,
      cohort: "coh_0123456789",
      state: "planned",
      revision: 1,
    }),
  );
const month = monthOf();
const find = (slug: string, beats = month) => beats.find((beat) => beat.slug === slug) ?? expect.fail(slug);
const reached = (...slugs: string[]) =>
  month.map((beat): Beat => (slugs.includes(beat.slug) ? { ...beat, state: "reached" } : beat));

describe("a plan", () => {
  test("carries the rules of a round on what opens it, and that a prompt asks to write first", () => {
    expect(find("w2-round-opens").round).toEqual(rules);
    expect(find("w2-round-closes")).not.toHaveProperty("round");
    expect(find("w1-begin").writeFirst).toBe(true);
  });

  test("of a design that says nothing has a round that hides nobody and promises two answers", () => {
    expect(rulesOf(find("w2-round-opens", monthOf(aDesign())))).toEqual({ blind: "none", floor: 2 });
    expect(rulesOf({})).toEqual({ blind: "none", floor: 2 });
  });
});

describe("an entry belongs to a round", () => {
  const slugOf = (answers: Beat, beats = month) => roundOf(answers.id, beats)?.slug;

  test("that it was written for, or that is about its prompt", () => {
    expect(slugOf(find("w2-round-opens"))).toBe("w2-round-opens");
    expect(slugOf(find("w1-begin"))).toBe("w2-round-opens");
    expect(slugOf(find("tail-2"))).toBeUndefined();
    expect(roundOf(find("tail-2").id, [])).toBeUndefined();
  });

  test("of its prompt only as long as that takes place", () => {
    const cancelled = month.map(
      (beat): Beat => (beat.slug === "w2-round-opens" ? { ...beat, state: "cancelled" } : beat),
    );
    expect(slugOf(find("w1-begin"), cancelled)).toBeUndefined();
    expect(slugOf(find("w2-round-opens"), cancelled)).toBeUndefined();
  });
});

test("a round is planned, open and over as its two edges are reached", () => {
  const state = (beats: Beat[]) => roundState(find("w2-round-opens", beats), beats);
  expect(state(month)).toBe("planned");
  expect(state(reached("w2-round-opens"))).toBe("open");
  expect(state(reached("w2-round-opens", "w2-round-closes"))).toBe("over");
  expect(closingOf(find("w2-round-opens"), month)?.slug).toBe("w2-round-closes");
  expect(openingOf(find("w2-round-closes"), month)?.slug).toBe("w2-round-opens");
});

test("a blind round hides names from the first entry until it is over", () => {
  const hides = (beats: Beat[]) => isHiding(find("w2-round-opens", beats), beats);
  expect([hides(month), hides(reached("w2-round-opens"))]).toEqual([true, true]);
  expect(hides(reached("w2-round-opens", "w2-round-closes"))).toBe(false);
  expect(hides(monthOf(aDesign()))).toBe(false);
});

describe("what is written to a write-first prompt opens to everybody", () => {
  test("with the next week", () => expect(opensToAllAt(find("w1-begin").id, month)).toBe(find("week-2").at));

  test("seven days later in the last week", () => {
    const last = month.map((beat): Beat => (beat.slug === "week-2" ? { ...beat, state: "cancelled" } : beat));
    expect(opensToAllAt(find("w1-begin").id, last)).toBe("2026-03-09T09:00:00.000Z");
  });

  test("and is never closed under another prompt", () =>
    expect(opensToAllAt(find("tail-2").id, month)).toBeUndefined());
});

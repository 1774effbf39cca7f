import { describe, expect, test } from "vitest";
import { aDesign } from "../../tests/world/two-weeks.ts";
import { Design, type Moment } from "./model.ts";

const prompt: Moment = { slug: "ask", kind: "prompt", day: 1, at: "09:00", title: "Ask", text: "" };
const round: Moment = { slug: "answer", kind: "round", day: 3, at: "09:00", title: "Answer", text: "" };
const rules = { blind: "author", floor: 3, about: "ask" } as const;

const ofWeeks = (...weeks: readonly (readonly Moment[])[]) => ({
  ...aDesign(),
  weeks: weeks.map((moments) => ({ title: "A week", aim: "", opensAt: "09:00", reading: [], moments })),
});
const complaints = (...weeks: readonly (readonly unknown[])[]) =>
  Design.safeParse(ofWeeks(...(weeks as Moment[][]))).error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  ) ?? [];

describe("a design", () => {
  test("says of a round whom it hides, how many answers it promises and what it is about, or says nothing", () => {
    expect(complaints([prompt, { ...round, round: rules }])).toEqual([]);
    expect(complaints([prompt, round])).toEqual([]);
    expect(Design.parse(ofWeeks([prompt, round])).weeks[0]?.moments[1]).not.toHaveProperty("round");
  });

  test("promises from one answer to five", () => {
    for (const floor of [0, 6, 1.5])
      expect(complaints([prompt, { ...round, round: { ...rules, floor } }]), `${floor}`).toHaveLength(1);
  });

  test("keeps rules where they mean something", () => {
    expect(complaints([{ ...prompt, round: rules }])).toEqual([
      "weeks.0.moments.0.round: Only a round hides names and promises answers.",
    ]);
    expect(complaints([prompt, { ...round, writeFirst: true }])).toEqual([
      "weeks.0.moments.1.writeFirst: Only a prompt asks to write first.",
    ]);
    expect(complaints([{ ...prompt, writeFirst: true }])).toEqual([]);
  });

  test("has a round about a prompt that was there before it, and one round for each", () => {
    const missing = "There is no prompt ask before this round.";
    const early = { ...round, round: rules };
    expect(complaints([early], [prompt])).toEqual([`weeks.0.moments.0.round.about: ${missing}`]);
    expect(complaints([{ ...prompt, kind: "check-in" }, early])).toHaveLength(1);
    expect(complaints([prompt, early], [{ ...early, slug: "again" }])).toEqual([
      "weeks.1.moments.0.round.about: Another round is about ask already.",
    ]);
  });
});

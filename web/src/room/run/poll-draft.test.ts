import { expect, test } from "vitest";
import { EMPTY, pollOf, withOption } from "./poll-draft.ts";

test("a poll needs a question and two answers; empty ones are left out", () => {
  expect(pollOf(EMPTY)).toBeUndefined();
  expect(pollOf({ ...EMPTY, question: "Well?", options: ["yes", "  "] })).toBeUndefined();
  expect(pollOf({ ...EMPTY, question: " Well? ", options: ["yes", "", "no "] })).toEqual({
    question: "Well?",
    form: { type: "single", options: ["yes", "no"] },
  });
});

test("a scale says what its ends mean, and words need nothing", () => {
  expect(
    pollOf({ ...EMPTY, question: "How sure?", form: "scale", low: "not", high: " very " })?.form,
  ).toEqual({
    type: "scale",
    steps: 5,
    low: "not",
    high: "very",
  });
  expect(pollOf({ ...EMPTY, question: "One word?", form: "cloud" })?.form).toEqual({ type: "cloud" });
});

test("there are at most ten answers", () => {
  const full = Array.from({ length: 12 }).reduce<typeof EMPTY>((draft) => withOption(draft), EMPTY);
  expect(full.options.length).toBe(10);
});

import { expect, test } from "vitest";
import { topicsIn } from "./profile-topics.ts";

test("topics stand between commas, in any script, with or without their sign, once each", () => {
  expect(topicsIn("Handover, #checklists #travel, 引き継ぎ, handover ,, Onboarding")).toEqual({
    topics: ["handover", "checklists", "travel", "引き継ぎ", "onboarding"],
  });
});

test("two words become one with a hyphen, as one reads them in an entry", () => {
  expect(topicsIn("month end close")).toEqual({ topics: ["month-end-close"] });
});

test("what cannot be a topic is named", () => {
  expect(topicsIn("handover, c++")).toEqual({ wrong: "c++" });
  expect(topicsIn(`a, ${"x".repeat(51)}`)).toEqual({ wrong: "x".repeat(51) });
});

test("twenty are enough", () => {
  const words = Array.from({ length: 21 }, (_, at) => `word${at}`);
  expect(topicsIn(words.join())).toEqual({ tooMany: true });
  expect(topicsIn(words.slice(1).join())).toEqual({ topics: words.slice(1) });
});

import { expect, test } from "vitest";
import { passageInSource } from "./passage-in-source.ts";

/** What is selected is between two bars. */
function selected(source: string) {
  const [before = "", words = "", after = ""] = source.split("|");
  return passageInSource(`${before}${words}${after}`, before.length, before.length + words.length);
}

test("what was selected among Markdown is the passage that readers see", () => {
  expect(selected("## Surprise\n\nThe steps were |**apologies**, not| steps.")).toEqual({
    text: "apologies, not",
    before: "Surprise\nThe steps were ",
    after: " steps.",
  });
  expect(selected("- one\n- |two [links](https://example.org)\n- three|")?.text).toBe("two links\nthree");
});

test("of two alike the one that was selected is meant", () => {
  expect(selected("We count. *Then* we rest. Again |we rest|.")).toMatchObject({
    before: expect.stringMatching(/Again $/),
  });
});

test("signs and blanks alone are no passage", () => {
  expect(selected("One | | two")).toBeUndefined();
  expect(selected("One |---|")).toBeUndefined();
});

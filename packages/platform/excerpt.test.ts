import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";

test("an excerpt has the words without the signs, and ends where a word ends", () => {
  expect(excerpt("## Short ones\n\n- *Work*, says @[Ben](per_1) in [his list](https://x.org)\n", 60)).toBe(
    "Short ones Work, says @Ben in his list",
  );
  expect(
    excerpt("A _step_ of my job:\n\n~~~sql\nset lock_timeout = 2;\n~~~\n\n> It is lock_timeout.", 60),
  ).toBe("A step of my job: It is lock_timeout.");
  expect(excerpt("Look:\n```\nnever closed", 60)).toBe("Look:");
  expect(excerpt("one two three", 8)).toBe("one two…");
  expect(excerpt("Donaudampfschiff", 5)).toBe("Donau…");
});

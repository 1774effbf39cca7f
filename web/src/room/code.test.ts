import { expect, test } from "vitest";
import { wordIn } from "./code.ts";

test.each(["HRN4K7", "hrn4k7", " hrn 4k7 ", "HRN·4K7", "h-r-n-4-k-7", "HRN.4K7"])("%j is a code", (typed) => {
  expect(wordIn(typed)).toBe("HRN4K7");
});

test("a pasted link is as good as a code", () => {
  expect(wordIn("https://outloud.example/live/HRN4K7.k3v9x2pq?from=slide")).toBe("HRN4K7.k3v9x2pq");
});

test.each(["", "HRN4K", "HRN4K77", "HRO4K7", "hello there"])("%j is none", (typed) => {
  expect(wordIn(typed)).toBeUndefined();
});

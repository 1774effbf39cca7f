import { expect, test } from "vitest";
import { addressFrom } from "./address.ts";

test.each([
  ["https://example.org/a?b=c", "https://example.org/a?b=c"],
  [" example.org/a ", "https://example.org/a"],
  ["http://example.org", "http://example.org"],
])("%s is an address", (typed, address) => {
  expect(addressFrom(typed)).toBe(address);
});

test.each([
  "",
  "two words",
  "javascript:alert(1)",
  "mailto:ana@example.org",
  "ftp://example.org",
  "localhost",
])("%s is none that can be kept", (typed) => {
  expect(addressFrom(typed)).toBeUndefined();
});

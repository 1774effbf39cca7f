import { expect, test } from "vitest";
import { troubles } from "./markup.ts";

test.each([
  "<script>",
  '<img src="https://evil.example/pixel.png">',
  '<p onclick="x">',
  '<a href="javascript:x">',
  '<a href=""onclick="x">',
  "<svg/onload=x>",
  '<meta http-equiv="refresh" content="0">',
  '<a href="../etc/passwd">',
])("the check sees %s", (html) => expect(troubles(html)).toEqual([html]));

test("and lets words be", () => {
  expect(troubles('<p class="about">1 &lt; 2 <a href="https://example.org/">there</a></p>')).toEqual([]);
});

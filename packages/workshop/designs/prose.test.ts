import { expect, test } from "vitest";
import { prose } from "./prose.ts";

test("a wrapped paragraph becomes one line, and paragraphs stay apart", () => {
  expect(prose`
    Two lines
    are enough.

    Post them.
  `).toBe("Two lines are enough.\n\nPost them.");
});

test("headings, list items and quotations keep their own lines", () => {
  expect(prose`
    ## Before
    Read this.

    - One thing that is
      rather long
    - Another

    1. First
    2. Second

    > Said by
    > somebody
  `).toBe(
    "## Before\nRead this.\n\n- One thing that is rather long\n- Another\n\n1. First\n2. Second\n\n> Said by\n> somebody",
  );
});

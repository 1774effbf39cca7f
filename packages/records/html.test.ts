import { describe, expect, test } from "vitest";
import { ATTACKS, SHORT_ATTACKS } from "../../tests/e2e/screens/attacks.ts";
import { troubles } from "../../tests/security/markup.ts";
import { page } from "./html.ts";
import { entryMarkdown } from "./markdown.ts";

const at = "2026-03-11T14:00:00.000Z";
const manifest = {
  format: "outloud-export-1",
  scope: { of: "everything" },
  takenAt: at,
  rows: {},
  leftOut: [],
} as unknown as Parameters<typeof page>[0]["manifest"];

/** An entry in which everything that somebody may write is this. */
const told = (words: string) => ({
  id: "ent_0123456789",
  title: words,
  by: words,
  at,
  audience: "cohort",
  text: words,
  ask: words,
  changed: words,
  replies: [{ by: words, at, text: words, quote: words }],
});

describe("the page of an export, opened from a disk", () => {
  test.each([...ATTACKS, ...SHORT_ATTACKS])("shows %j as words", (words) => {
    const html = page({ title: words, manifest, story: [told(words)], files: [] });
    const shown = html.replace(/<style>[^<]*<\/style>/, "").replace(/<img [^<>]*>/g, "");
    expect(troubles(shown, ["rows.ndjson", "manifest.json"])).toEqual([]);
    // What would be fetched or run all the same is not.
    expect(html.indexOf("default-src 'none'")).toBeLessThan(html.indexOf("<main>"));
  });
});

test("a title and a name are one line of a Markdown file, and begin nothing in it", () => {
  const [head = "", , facts = ""] = entryMarkdown(told("a\n# b\n<script>x</script>")).split("\n");
  expect(head).toBe("# a \\# b \\<script\\>x\\</script\\>");
  expect(facts).toMatch(/^a \\# b /);
});

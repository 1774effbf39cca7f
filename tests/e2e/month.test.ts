import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { liveTheMonth, START } from "./month/month.ts";
import type { Story } from "./month/story.ts";
import { type Outloud, startOutloud } from "./outloud.ts";

let outloud: Outloud;
let browser: Browser;
let story: Story;

beforeAll(async () => {
  [outloud, browser] = await Promise.all([startOutloud({ at: START }), openBrowser()]);
  story = await liveTheMonth(outloud, browser);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await outloud?.[Symbol.asyncDispose]();
});

test("nothing that was told to somebody got lost on the way to them", async () => {
  const { deadLetters } = (await (await fetch(`${outloud.origin}/dev/dead-letters`)).json()) as {
    deadLetters: unknown[];
  };
  expect(deadLetters).toEqual([]);
  expect(story.chronicle.entries.length).toBeGreaterThan(250);
});

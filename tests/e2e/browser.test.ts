import { expect, test } from "vitest";
import { openBrowser, openPage, troublesOf } from "./browser.ts";
import { chromiumFromNpm } from "./chromium.ts";
import { startOutloud } from "./outloud.ts";

test("a machine without Chromium looks at the site with the one from npm", async () => {
  await using outloud = await startOutloud();
  await using browser = await openBrowser(chromiumFromNpm());
  const page = await openPage(browser, { origin: outloud.origin, size: "phone" });
  await page.goto("/");
  await page.getByRole("main").waitFor();
  expect(troublesOf(page)).toEqual([]);
});

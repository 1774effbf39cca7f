import { resolve } from "node:path";
import { buildSite } from "../../bin/site.mjs";
import { openBrowser, openPage } from "./browser.ts";
import { startOutloud } from "./outloud.ts";

/** `npm run screenshots`: the pictures in the README, from the demo as it is today. */
const PICTURES = resolve(import.meta.dirname, "../../docs");

await buildSite();
await using outloud = await startOutloud({ demo: true });
await using browser = await openBrowser();
const page = await openPage(browser, { origin: outloud.origin, zone: "Asia/Tokyo" });
await page.goto("/dev/enter/kenji.mori@example.org");
await page.getByRole("button", { name: "Come in" }).click();
await page
  .getByRole("navigation")
  .getByRole("link", { name: /Social learning/ })
  .first()
  .click();
await page.getByRole("article").first().waitFor();
await take("cohort", 1440);

// A question about a passage, which waits for somebody.
await page.getByRole("article").getByRole("link", { name: "From 61 steps to 23" }).click();
await page.getByText("Marta asks").waitFor();
await take("entry", 930);

/** What one sees at 1280 pixels, as far down as it tells the story. */
async function take(name: string, height: number) {
  await page.setViewportSize({ width: 1280, height });
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`) });
}

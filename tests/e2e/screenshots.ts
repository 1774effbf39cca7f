import { resolve } from "node:path";
import { openBrowser, openPage } from "./browser.ts";
import { startOutloud } from "./outloud.ts";

/** `npm run screenshots`: the pictures in the README, from the demo as it is today. */
const PICTURES = resolve(import.meta.dirname, "../../docs");

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
await page.getByRole("heading", { level: 3 }).first().waitFor();
await page.waitForLoadState("networkidle");
await page.screenshot({
  path: resolve(PICTURES, "cohort.png"),
  clip: { x: 0, y: 0, width: 1280, height: 800 },
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SIZES, troublesOf } from "../browser.ts";
import { complaints, darkComplaints, sticksOut } from "../screens/axe.ts";
import { type House, openHouse, type Somebody, settled } from "../screens/house.ts";
import { type Hall, openHall } from "./hall.ts";

let house: House;
let ana: Somebody;
let hall: Hall;
beforeAll(async () => {
  house = await openHouse({ demo: false });
  ana = await house.as("ana@example.org");
  hall = await openHall(house, ana);
  await ana.ask(hall.path, { settings: { slow: 30 } }, "PATCH");
  const [one, other] = [await hall.comesIn("amber owl"), await hall.comesIn("river wren")];
  const asked = await one.say("Who decides that something has stopped?");
  await other.vote(asked.id);
  await other.say("كيف نوقف اجتماعًا لا يحضره أحد؟");
  await ana.ask(`${hall.path}/polls`, {
    id: `con_${"8".repeat(22)}`,
    question: "What did your team stop last?",
    form: { type: "single", options: ["A meeting", "A report"] },
  });
  // Results are shown from five answers on: with the one that is given in the test.
  for (const alias of ["quiet heron", "late swift", "small finch", "grey goose"]) {
    const { ask } = await hall.comesIn(alias);
    await ask(`${hall.path}/polls/con_${"8".repeat(22)}/answer`, { choices: [0] }, "PUT");
  }
});
afterAll(() => house[Symbol.asyncDispose]());

/** Every view of the room that somebody in the audience comes by, as it stands when they look at it. */
async function walk(page: Page, look: (name: string) => Promise<void>) {
  await page.goto("/live");
  await settled(page);
  await page.keyboard.type("?");
  await page.keyboard.press("Enter");
  await look("type a code");
  await page.goto("/live/HRN4K7");
  await settled(page);
  await look("a code that opens nothing");
  await page.goto(`/live/${hall.session.code}`);
  await settled(page);
  await look("the door");
  await page.getByRole("button", { name: /“|« / }).click();
  await page.getByRole("tab").first().waitFor();
  await settled(page);
  await page.getByRole("textbox").fill("Who decides when something has stopped?");
  await page.getByRole("region", { name: /Asked already|Déjà/ }).waitFor();
  await look("a similar question");
  await page.getByRole("textbox").press("Enter");
  await page.getByRole("textbox").fill("");
  await page.locator("summary").first().click();
  await page.locator("summary").nth(1).click();
  await look("what is one’s own");
  for (const at of [1, 2, 3]) {
    await page.getByRole("tab").nth(at).click();
    await look(`tab ${at}`);
  }
  await page.getByRole("tab").nth(2).click();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: /^(Answer|Répondre)$/ }).click();
  await page.getByRole("listitem").filter({ hasText: "100" }).waitFor();
  await look("the results");
  await page.getByRole("button", { name: /^Chang(e|er)$/ }).click();
  await look("how one appears");
}

test.each([
  { language: "en", size: "desk" },
  { language: "fr", size: "phone" },
] as const)("everybody can use the room, light and dark ($language, $size)", async ({ language, size }) => {
  const page = await house.door("/live", { language, size });
  const found: string[] = [];
  await walk(page, async (name) => {
    // What was folded away takes its colours with the first frame in which it is seen.
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30))));
    found.push(...(await complaints(page)).map((one) => `${name}: ${one}`));
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await darkComplaints(page)).map((one) => `${name}, dark: ${one}`));
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 320, height: 640 });
    found.push(...(await sticksOut(page)).map((one) => `${name}: ${one}`));
    found.push(...(await small(page)).map((one) => `${name}, small: ${one}`));
    await page.setViewportSize(SIZES[size]);
  });
  expect(found).toEqual([]);
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
});

/** What is too small for a thumb: under 44 pixels either way, and no word in a sentence. */
const small = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "button, summary, a[href], input:not([type=radio]):not([type=checkbox]), textarea, label:has(input)",
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest(".aloud, .skip, .toasts, p"))
      .flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < 43.5 || height < 43.5
          ? [`${Math.round(width)} × ${Math.round(height)} ${one.outerHTML.slice(0, 90)}`]
          : [];
      }),
  );

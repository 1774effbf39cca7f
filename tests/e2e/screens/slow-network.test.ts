import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { type House, openHouse } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ demo: false });
});
afterAll(() => house[Symbol.asyncDispose]());

/** Holds back what is asked for at an address, until it is let through. */
async function heldBack(page: Page, address: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("on a slow network the shape of a page is there first, then the places, then the screen", async () => {
  const ana = await house.as("ana@example.org");
  const page = await ana.open("/", { size: "phone" });
  const [whoIAm, theScreen] = [
    await heldBack(page, "**/api/me"),
    await heldBack(page, "**/api/streams/home*"),
  ];
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("status").getByText("Loading").first().waitFor({ state: "attached" });
  expect(await page.getByRole("navigation").count()).toBe(0);
  whoIAm();
  await page.getByRole("navigation").getByRole("link", { name: "Inbox" }).waitFor();
  expect(await page.getByRole("main").count()).toBe(0);
  theScreen();
  await page.getByRole("main").getByRole("textbox", { name: "Write an entry" }).waitFor();
  expect(troublesOf(page)).toEqual([]);
});

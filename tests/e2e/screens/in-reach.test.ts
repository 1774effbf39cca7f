import { afterAll, beforeAll, expect, test } from "vitest";
import { SIZES, troublesOf } from "../browser.ts";
import { type House, type Month, openHouse, runningMonth } from "./house.ts";

let house: House;
let month: Month;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(() => house[Symbol.asyncDispose]());

test("on a phone what is said of a deed stands over none of what thumbs press", async () => {
  const page = await month.kenji.open(month.place, { size: "phone" });
  const box = page.locator("main [data-write]");
  await box.fill("One line about my Friday.");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const said = page.locator(".toast");
  await said.waitFor();
  const { y = 0, height = 0 } = (await said.boundingBox()) ?? {};
  expect(y + height).toBeLessThan(SIZES.phone.height / 4);
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
});

test("however many dates a move changes, the button that makes it is on the screen", async () => {
  const page = await month.ana.open(`${month.place}/desk`, { size: "phone" });
  await page.getByRole("button", { name: "Move the whole run" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("The first Monday").fill("2030-01-07");
  await dialog.getByText(/^This changes \d+ dates$/).waitFor();
  await dialog.getByRole("button", { name: /^Show all/ }).click();
  const move = dialog.getByRole("button", { name: "Move it and tell everybody" });
  await expect.poll(() => dialog.evaluate((one) => one.scrollHeight > one.clientHeight)).toBe(true);
  await dialog.evaluate((one) => one.scrollTo(0, 0));
  const { y = 0, height = 0 } = (await move.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(SIZES.phone.height);
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
});

test("who hosts finds the desk at the top of a cohort on a phone, where the rail is not", async () => {
  const desk = (page: Awaited<ReturnType<typeof month.ana.open>>) =>
    page.getByRole("main").getByRole("link", { name: "Desk", exact: true });
  const phone = await month.ana.open(month.place, { size: "phone" });
  await desk(phone).click();
  await phone.getByRole("heading", { name: "Waiting for a human" }).waitFor();
  const reader = await month.kenji.open(month.place, { size: "phone" });
  await reader.getByRole("article").first().waitFor();
  expect(await desk(reader).count()).toBe(0);
  for (const page of [phone, reader]) {
    expect(troublesOf(page)).toEqual([]);
    await page.context().close();
  }
});

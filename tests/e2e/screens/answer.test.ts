import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import {
  eventually,
  type House,
  listens,
  type Month,
  openHouse,
  runningMonth,
  settled,
  write,
} from "./house.ts";

let house: House;
let month: Month;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const leave = async (...pages: Page[]) => {
  for (const page of pages) {
    expect(troublesOf(page)).toEqual([]);
    await page.context().close();
  }
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const box = (page: Page) => page.getByRole("textbox", { name: /^Answer / });
const words = (page: Page) => page.locator(".entry-text").innerText();
const path = () => `${month.place}/answer`;

test("from home one is sent to one entry; after the answer there are thanks, and another one", async () => {
  const page = await month.kenji.open("/");
  await page.getByRole("link", { name: /Answer someone/ }).click();
  await page.waitForURL(`**${path()}`);
  await box(page).waitFor();
  await page.getByText(/Kept for you until/).waitFor();
  const first = await words(page);
  await page.reload();
  await box(page).waitFor();
  expect(await words(page)).toBe(first);

  await box(page).fill("It took us a year. The second month is the hard one.");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Sent. They will hear of it.").waitFor();
  await page
    .getByText(/would leave this place a little richer|They will hear of it/)
    .first()
    .waitFor();
  await press(page, "Another one");
  await box(page).waitFor();
  expect(await words(page)).not.toBe(first);
  await press(page, "Enough for now");
  await page.waitForURL(`**${month.place}`);
  await leave(page);
});

test("on a phone the invitation stands before the long list of what is new, on a desk beside it, and once", async () => {
  for (const where of ["/", month.place]) {
    const phone = await month.mate.open(where, { size: "phone" });
    const invitation = phone.getByRole("link", { name: /Answer someone/ });
    const entry = phone.locator("main a[href^='/entries/']").first();
    await Promise.all([invitation.waitFor(), entry.waitFor()]);
    const height = async (of: typeof entry) => (await of.boundingBox())?.y ?? 0;
    expect(await height(invitation)).toBeLessThan(await height(entry));
    const desk = await month.mate.open(where);
    await desk
      .getByRole("complementary")
      .getByRole("link", { name: /Answer someone/ })
      .waitFor();
    for (const page of [phone, desk])
      expect(await page.getByRole("link", { name: /Answer someone/ }).count()).toBe(1);
    await leave(phone, desk);
  }
});

test("what one passes on is somebody else's, and comes back with one press", async () => {
  const page = await month.kenji.open(path());
  await box(page).waitFor();
  const first = await words(page);
  await press(page, "Not now");
  await eventually(() => words(page)).not.toBe(first);
  await page.getByRole("button", { name: "Undo" }).click();
  await eventually(() => words(page)).toBe(first);
  await leave(page);
});

test("two who are ready at the same moment are not sent to the same", async () => {
  const [one, other] = [await month.mate.open(path()), await month.kenji.open(path())];
  await Promise.all([box(one).waitFor(), box(other).waitFor()]);
  expect(await words(one)).not.toBe(await words(other));
  await leave(one, other);
});

test("who leaves without a word leaves it to the others; who has begun finds it again with their words", async () => {
  const kept = async () =>
    (await month.other.ask<{ kept: boolean }>(`/api/cohorts/${month.cohort}/answering`)).kept;
  const page = await month.other.open(path());
  await box(page).waitFor();
  expect(await kept()).toBe(true);
  await page.getByRole("navigation").first().getByRole("link", { name: "Home" }).click();
  await eventually(kept).toBe(false);

  await page.goto(path());
  await box(page).fill("I have begun to");
  const begun = await words(page);
  await page.getByRole("navigation").first().getByRole("link", { name: "Home" }).click();
  await page.getByText("You have begun one. It is kept for you.").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.waitForURL(`**${path()}`);
  await box(page).waitFor();
  expect(await words(page)).toBe(begun);
  await eventually(() => box(page).inputValue()).toBe("I have begun to");
  await leave(page);
});

test("what its author takes back meanwhile is said, and there is another", async () => {
  const { id } = await write(month.mate, month.cohort, "Who has tried this with a night shift?", "circle");
  const page = await month.kenji.open(path());
  await box(page).waitFor();
  for (let passes = 0; passes < 30 && !(await words(page)).includes("night shift"); passes++) {
    const before = await words(page);
    await press(page, "Not now");
    await eventually(() => words(page)).not.toBe(before);
  }
  await listens(page, `entry/${id}`);
  await month.mate.ask(`/api/entries/${id}/audience`, { revision: 1, audience: "self" }, "PUT");
  await page.getByText("Its author has taken this back.").waitFor();
  await press(page, "Another one");
  await settled(page);
  expect(await page.getByText("night shift").count()).toBe(0);
  await leave(page);
});

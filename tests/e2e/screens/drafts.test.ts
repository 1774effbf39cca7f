import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { eventually, type House, openHouse, type Somebody } from "./house.ts";

let house: House;
let ana: Somebody;
beforeAll(async () => {
  house = await openHouse({ demo: false });
  ana = await house.as("ana@example.org");
});
afterAll(() => house[Symbol.asyncDispose]());

const opened: Page[] = [];
async function open(...glance: Parameters<Somebody["open"]>) {
  const page = await ana.open(...glance);
  opened.push(page);
  return page;
}
const box = (page: Page) => page.getByRole("textbox", { name: "Write an entry" });
const words = (page: Page) => box(page).inputValue();
const saved = (page: Page) => page.getByText(/^Saved /).waitFor();
const keep = (page: Page) => page.getByRole("button", { name: "Keep for me" });
const drafts = async () =>
  (await ana.ask<{ items: { text: string }[] }>("/api/drafts")).items.map(({ text }) => text);
const entries = async (text: string) =>
  (await ana.ask<{ items: { text: string }[] }>("/api/entries/mine")).items.filter(
    (one) => one.text === text,
  );

/** Nothing is left to the next test, also of what a page sends in the moment it is closed. */
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
  await eventually(async () => {
    const { items } = await ana.ask<{ items: { id: string }[] }>("/api/drafts");
    for (const { id } of items) await ana.ask(`/api/drafts/${id}`, undefined, "DELETE");
    return items.length;
  }).toBe(0);
});

test("typed words survive a reload at once, before any server has heard of them", async () => {
  const page = await open("/");
  await page.route("**/api/drafts/*", (route) => route.abort());
  await box(page).pressSequentially("Nobody has heard thi");
  await box(page).press("s");
  await page.reload();
  await eventually(() => words(page)).toBe("Nobody has heard this");
});

test("what is thrown away comes back with one press, and the box has the focus both times", async () => {
  const page = await open("/");
  const isFocused = () => box(page).evaluate((area) => area === document.activeElement);
  await box(page).fill("Not yet.");
  await page.getByRole("button", { name: "Throw away" }).press("Enter");
  await eventually(() => words(page)).toBe("");
  await eventually(isFocused).toBe(true);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await eventually(() => words(page)).toBe("Not yet.");
  await eventually(isFocused).toBe(true);
});

test("words begun on one device wait on another after a pause", async () => {
  const laptop = await open("/");
  await box(laptop).fill("Begun on the train.");
  await saved(laptop);
  const phone = await open("/", { size: "phone" });
  await eventually(() => words(phone)).toBe("Begun on the train.");
  await box(phone).press("End");
  await box(phone).pressSequentially(" Ended at home.");
  // The phone said *saved* of what it found there before: that the words have left it, the server knows.
  await eventually(drafts).toEqual(["Begun on the train. Ended at home."]);
  await laptop.reload();
  await eventually(() => words(laptop)).toBe("Begun on the train. Ended at home.");
  for (const page of [laptop, phone]) expect(troublesOf(page)).toEqual([]);
});

test("two devices that write at once are told of each other, and both versions are kept", async () => {
  const laptop = await open("/");
  await box(laptop).fill("Once.");
  await saved(laptop);
  const phone = await open("/", { size: "phone" });
  await eventually(() => words(phone)).toBe("Once.");
  await box(laptop).fill("Once upon a laptop.");
  await saved(laptop);
  await eventually(drafts).toContain("Once upon a laptop.");
  await box(phone).fill("Once upon a phone.");

  const other = phone.getByRole("region", { name: "You also wrote this on another device" });
  await other.getByText("Once upon a laptop.").waitFor();
  expect(await words(phone)).toBe("Once upon a phone.");
  await eventually(async () => (await drafts()).sort()).toEqual([
    "Once upon a laptop.",
    "Once upon a phone.",
  ]);
  await other.getByRole("button", { name: "Put it in the box" }).click();
  await eventually(() => words(phone)).toBe("Once upon a laptop.");
  expect((await drafts()).sort()).toEqual(["Once upon a laptop.", "Once upon a phone."]);
});

test("sharing without a network says so and keeps the words; afterwards it makes one entry", async () => {
  const page = await open("/");
  await box(page).fill("Written in a tunnel.");
  await page.context().setOffline(true);
  await page.getByText("You are offline. What you write is kept on this device.").waitFor();
  await keep(page).click();
  const alert = page.getByRole("alert");
  await alert.getByText("Not shared yet, and your words are still here").waitFor();
  expect(await words(page)).toBe("Written in a tunnel.");
  await page.context().setOffline(false);
  await keep(page).click();
  await eventually(() => words(page)).toBe("");
  expect(await alert.count()).toBe(0);
  expect(await entries("Written in a tunnel.")).toHaveLength(1);
});

test("an answer that is lost on its way makes no second entry, and leaves no draft behind", async () => {
  const page = await open("/");
  await box(page).fill("Said once.");
  await saved(page);
  await page.route(
    "**/api/entries",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await keep(page).click();
  await page.getByRole("alert").waitFor();
  expect(await entries("Said once.")).toHaveLength(1);
  // Meanwhile the words go on to be kept, under another name: the first one went with the entry.
  await eventually(drafts).toEqual(["Said once."]);
  await keep(page).click();
  await eventually(() => words(page)).toBe("");
  expect(await entries("Said once.")).toHaveLength(1);
  await eventually(drafts).toEqual([]);
});

test("what is typed while an entry is on its way stays in the box, and is all that another device finds", async () => {
  const laptop = await open("/");
  await box(laptop).fill("On its way.");
  await saved(laptop);
  const arrived = Promise.withResolvers<void>();
  await laptop.route("**/api/entries", async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await keep(laptop).click();
  await box(laptop).press("End");
  await box(laptop).pressSequentially(" Still to come.");
  await box(laptop).press("Control+Enter");
  arrived.resolve();
  await eventually(() => words(laptop)).toBe("Still to come.");
  expect(await entries("On its way.")).toHaveLength(1);
  await eventually(drafts).toEqual(["Still to come."]);
  const phone = await open("/", { size: "phone" });
  await eventually(() => words(phone)).toBe("Still to come.");
  for (const page of [laptop, phone]) expect(troublesOf(page)).toEqual([]);
});

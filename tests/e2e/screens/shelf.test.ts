import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { eventually, type House, type Month, openHouse, runningMonth, settled } from "./house.ts";

let house: House;
let month: Month;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(() => house[Symbol.asyncDispose]());

test("what somebody keeps from an entry's menu is on the shelf; why, taking off and undoing happen in place", async () => {
  const { kenji, place, cohort } = month;
  const { items } = await kenji.ask<{ items: { id: string; title: string; audience: string }[] }>(
    `/api/streams/${cohort}?limit=50`,
  );
  const titled = items.find(({ title }) => title === "From 61 steps to 23");
  const page = await kenji.open(`/entries/${titled?.id}`);
  await page.getByRole("button", { name: "What you can do with this entry" }).click();
  await page.getByRole("menuitem", { name: "Keep on the shelf" }).click();
  await page.getByRole("status").getByText("It is on the shelf.").waitFor();
  await page.getByRole("link", { name: "See" }).click();
  await page.waitForURL(`**${place}/shelf`);
  const item = page.getByRole("article").filter({ hasText: "From 61 steps to 23" });
  await item.getByText("kept by Kenji Mori").waitFor();

  await item.getByRole("button", { name: "Say why" }).click();
  await page.keyboard.type("Sit together first.");
  await item.getByRole("button", { name: "Save" }).click();
  await item.locator(".shelf-why").getByText("Sit together first.").waitFor();

  await item.getByRole("button", { name: /^What you can do/ }).click();
  await page.getByRole("menuitem", { name: "Take it off the shelf" }).click();
  await page.getByText("It is off the shelf.").waitFor();
  await item.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).last().click();
  await item.getByText("Sit together first.").waitFor();
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
});

test("a link that is typed goes on the shelf by the keyboard alone, and what is no address is said so", async () => {
  const { kenji, place } = month;
  const page = await kenji.open(`${place}/shelf`);
  await page.getByRole("textbox", { name: "A link worth keeping" }).focus();
  await page.keyboard.type("two words");
  await page.keyboard.press("Enter");
  await page.getByText("This is not an address.").waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("example.org/doors");
  await page.keyboard.press("Enter");
  const item = page.getByRole("article").filter({ hasText: "example.org/doors" });
  await item.getByText("kept by Kenji Mori").waitFor();
  await page.getByRole("radio", { name: "Entries" }).check({ force: true });
  await item.waitFor({ state: "detached" });
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
});

test("a question that was left open is answered from the desk: it is on the shelf, and whoever asked is told", async () => {
  const { ana, place } = month;
  const page = await ana.open(`${place}/desk`);
  await settled(page);
  const question = page.getByRole("listitem").filter({ hasText: "jumps in after five seconds" });
  await question.getByRole("button", { name: /^Write an answer/ }).click();
  await page.keyboard.type("I count to ten on my fingers, under the table.");
  await question.getByRole("button", { name: "Send the answer" }).click();
  await page.getByText("The answer is sent").waitFor();
  await question.waitFor({ state: "detached" });

  const yusuf = await house.as("yusuf.kaya@example.org");
  await eventually(
    async () => (await yusuf.ask<{ items: { news: object }[] }>("/api/inbox")).items[0]?.news,
  ).toMatchObject({ kind: "question", fate: "answered", title: "Thinking aloud" });
  const theirs = await yusuf.open(`${place}/shelf`);
  await theirs.getByText("I count to ten on my fingers").waitFor();
  for (const one of [page, theirs]) {
    expect(troublesOf(one)).toEqual([]);
    await one.context().close();
  }
});

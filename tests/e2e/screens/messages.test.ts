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
  type Somebody,
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
const me = async (who: Somebody) =>
  (await who.ask<{ person: { id: string; name: string } }>("/api/me")).person;
const box = (page: Page) => page.getByRole("textbox", { name: /^Write to / });
const said = (page: Page, text: string) => page.getByRole("log").getByText(text, { exact: true });
const send = async (page: Page, text: string) => {
  await box(page).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await said(page, text).waitFor();
};
/** The number beside Messages in the rail; nothing when there is none. */
const count = (page: Page) =>
  page
    .getByRole("navigation")
    .first()
    .getByRole("link", { name: /^Messages/ })
    .innerText();

test("one writes to somebody from their page, and they answer each other live", async () => {
  const { mate, other } = month;
  const [writer, reader] = [await me(other), await me(mate)];
  const page = await other.open(`/people/${reader.id}`);
  const theirs = await mate.open(month.place);
  await listens(theirs, `person/${reader.id}`);
  await page.getByRole("link", { name: /^Write to / }).click();
  await box(page).waitFor();
  await page.getByText(`Only you and ${reader.name} read this.`).waitFor();
  await send(page, "Do you have a minute?");
  expect(new URL(page.url()).pathname).toMatch(/^\/messages\/cnv_/);

  // Who looks at something else sees a number, and nothing else.
  await eventually(() => count(theirs)).toMatch(/^Messages\s*1/);
  await theirs
    .getByRole("navigation")
    .first()
    .getByRole("link", { name: /^Messages/ })
    .click();
  await theirs.getByRole("link", { name: new RegExp(`unread: ${writer.name}`) }).click();
  await said(theirs, "Do you have a minute?").waitFor();
  await eventually(() => count(theirs)).toMatch(/^Messages$/);

  await listens(page, `person/${writer.id}`);
  await send(theirs, "For you, two.");
  await said(page, "For you, two.").waitFor();
  expect(await box(page).evaluate((area) => area === document.activeElement)).toBe(true);

  // What is taken back is gone in front of the other as well.
  await theirs
    .getByRole("button", { name: /^What you can do with your message/ })
    .last()
    .click();
  await theirs.getByRole("menuitem", { name: "Take it back" }).click();
  await theirs.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("log").getByText("Taken back").waitFor();
  expect(await said(page, "For you, two.").count()).toBe(0);
  await leave(page, theirs);
});

test("my own words become a draft for my circle, and wait there for me to share them", async () => {
  const page = await month.kenji.open("/messages");
  await page.getByRole("link", { name: /Marta/ }).first().click();
  await page.getByRole("log").waitFor();
  await page.getByRole("button", { name: "What you can do with this conversation" }).click();
  await page.getByRole("menuitem", { name: "Bring my words to my circle" }).click();
  const choices = page.getByRole("checkbox");
  const mine = await page.locator(".said[data-own]").count();
  expect(await choices.count()).toBe(mine);
  await page.locator(".said[data-own]", { hasText: "I am afraid" }).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Make a draft of it" }).click();
  const entry = page.getByRole("textbox", { name: "Write an entry" });
  await eventually(() => entry.inputValue()).toBe(
    "I am afraid that they will be kind about it. If they are angry I know what to do.",
  );
  expect(await page.getByRole("radio", { name: /^Circle/ }).isChecked()).toBe(true);
  const entries = await month.kenji.ask<{ items: { text: string }[] }>("/api/entries/mine");
  expect(entries.items.filter(({ text }) => text.includes("kind about it"))).toEqual([]);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("article").getByText("I am afraid that they will be kind about it.").waitFor();
  await leave(page);
});

test("what is brought does not push aside what was being written there", async () => {
  const page = await month.mate.open(`/write?place=${month.cohort}`);
  const entry = page.getByRole("textbox", { name: "Write an entry" });
  await entry.fill("Half a thought about trolleys.");
  await page.getByText(/^Saved /).waitFor();
  const to = await me(month.other);
  const { id, conversation } = await month.mate.ask<{ id: string; conversation: string }>(
    "/api/conversations",
    { with: [to.id], text: "A whole thought about labels." },
  );
  await page.goto(`/messages/${conversation}`);
  await page.locator(`#${id}`).getByRole("button").click();
  await page.getByRole("menuitem", { name: "Bring it to my circle" }).click();
  await page.getByRole("button", { name: "Make a draft of it" }).click();
  await eventually(() => entry.inputValue()).toBe("A whole thought about labels.");
  const { items } = await month.mate.ask<{ items: { text: string }[] }>("/api/drafts?limit=100");
  expect(items.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Half a thought about trolleys.", "A whole thought about labels."]),
  );
  await leave(page);
});

test("a long conversation opens at its end, and stays where one reads when something comes", async () => {
  const { kenji, other } = month;
  const [reader, writer] = [await me(kenji), await me(other)];
  const begun = await other.ask<{ conversation: string }>("/api/conversations", {
    with: [reader.id],
    text: "Message 1",
  });
  const at = `/api/conversations/${begun.conversation}/messages`;
  for (let n = 2; n <= 45; n++) await other.ask(at, { text: `Message ${n}` });
  const page = await kenji.open(`/messages/${begun.conversation}`, { size: "phone" });
  await listens(page, `person/${reader.id}`);
  await said(page, "Message 45").waitFor();
  await eventually(() => said(page, "Message 45").isVisible()).toBe(true);
  const inView = (text: string) =>
    said(page, text).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
  await eventually(() => inView("Message 45")).toBe(true);
  expect(await said(page, "Message 15").count()).toBe(0);

  await page.getByRole("button", { name: "Show older messages" }).scrollIntoViewIfNeeded();
  const top = () => said(page, "Message 16").evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.getByRole("button", { name: "Show older messages" }).click();
  await said(page, "Message 1").waitFor();
  await eventually(async () => Math.abs((await top()) - before) < 60).toBe(true);

  await other.ask(at, { text: "Message 46" });
  await page.getByRole("button", { name: "See what is new" }).click();
  await eventually(() => inView("Message 46")).toBe(true);
  await leave(page);
  expect(writer.id).not.toBe(reader.id);
});

test("who was blocked reads as before, and hears when they write that messages are not taken", async () => {
  const { mate, francophone } = month;
  const [blocker, blocked] = [await me(mate), await me(francophone)];
  await francophone.ask("/api/me/profile", { language: "en" }, "PATCH");
  const { conversation } = await francophone.ask<{ conversation: string }>("/api/conversations", {
    with: [blocker.id],
    text: "Are you there?",
  });
  const page = await francophone.open(`/messages/${conversation}`);
  await said(page, "Are you there?").waitFor();
  await mate.ask(`/api/people/${blocked.id}/block`, undefined, "PUT");
  await box(page).fill("Hello?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page
    .getByRole("alert")
    .getByText(/Messages are not taken here at the moment/)
    .waitFor();
  expect(await box(page).inputValue()).toBe("Hello?");
  await page.reload();
  await said(page, "Are you there?").waitFor();
  await eventually(() => box(page).inputValue()).toBe("Hello?");

  const theirs = await mate.open("/messages");
  await theirs.getByRole("heading", { name: "Messages", level: 1 }).waitFor();
  await theirs.getByRole("switch", { name: /^Take messages/ }).waitFor();
  expect(await theirs.getByRole("link", { name: new RegExp(blocked.name) }).count()).toBe(0);
  await theirs.goto(`/messages/${conversation}`);
  await theirs.getByText(/You keep away from somebody here/).waitFor();
  expect(await box(theirs).count()).toBe(0);
  await leave(page, theirs);
});

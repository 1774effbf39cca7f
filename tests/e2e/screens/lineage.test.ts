import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { launchedFor, type SmallCohort } from "../room/hour/cohort.ts";
import { complaints } from "./axe.ts";
import { eventually, type House, openHouse, settled, write } from "./house.ts";

let house: House;
let month: SmallCohort;
let host: string;
beforeAll(async () => {
  house = await openHouse({ demo: false });
});
afterAll(() => house[Symbol.asyncDispose]());

interface Inbox {
  items: { news: { kind: string; entry?: string; by?: { name: string } } }[];
}

// Twelve days pass in it, with all that is due on the way.
test("what somebody tries is asked about ten days later, told, and its author hears that it travelled", async () => {
  month = await launchedFor(house);
  const { ana, kenji, cohort } = month;
  host = (await ana.ask<{ person: { name: string } }>("/api/me")).person.name;
  const origin = await write(ana, cohort, "We show each other what broke.", "cohort", "Friday demo");

  const page = await kenji.open(`/entries/${origin.id}`, { zone: "Asia/Tokyo" });
  await page.getByRole("button", { name: "I’m trying this" }).click();
  await page.getByText("In ten days you are asked how it went, you alone.").waitFor();
  await page.getByRole("link", { name: "See" }).click();
  await page.getByRole("heading", { name: "I am trying" }).waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Friday demo" })
    .getByText(/you are asked/)
    .waitFor();

  await house.outloud.clockBy("P12D");
  await eventually(async () =>
    (await kenji.ask<Inbox>("/api/inbox")).items.filter(({ news }) => news.entry === origin.id),
  ).toMatchObject([{ news: { kind: "tried" } }]);
  await page.goto("/inbox");
  await page.getByRole("link", { name: /Ten days ago you began to try “Friday demo”/ }).click();
  await page.getByRole("radio", { name: "It worked, with changes" }).check();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole("textbox", { name: "Write an entry" }).fill("We do it on Mondays, by letter.");
  await page.getByRole("radio", { name: /^Cohort/ }).check({ force: true });
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("link", { name: `Adapted from ${host}’s “Friday demo”` }).waitFor();
  const tree = page.getByRole("group").filter({ hasText: `Adapted from ${host}` });
  await tree.getByRole("link", { name: "Friday demo" }).waitFor();
  await settled(page);
  expect(await complaints(page)).toEqual([]);

  const told = page.url().split("/").at(-1) ?? "";
  await eventually(async () =>
    (await ana.ask<Inbox>("/api/inbox")).items.filter(({ news }) => news.entry === told),
  ).toMatchObject([{ news: { kind: "travelled", by: { name: "Kenji Mori" } } }]);
  const hers = await ana.open("/inbox");
  await hers.getByRole("link", { name: /Kenji Mori took up “Friday demo”/ }).click();
  await hers.getByText("We do it on Mondays, by letter.").waitFor();
  await hers.goto(`/entries/${origin.id}`);
  await hers.getByRole("heading", { name: "Adapted by 1 other" }).waitFor();

  await page.goto("/journal?tab=trying");
  await page.getByRole("heading", { name: "I told how it went" }).waitFor();
  const [digest] = (await house.outloud.mails("kenji@example.org")).filter(({ text }) =>
    text.includes(`/trying/${origin.id}`),
  );
  expect(digest?.text).toContain("· Friday demo");
  for (const one of [page, hers]) {
    expect(troublesOf(one)).toEqual([]);
    await one.context().close();
  }
}, 300_000);

test("somebody adapts a practice without having said so before, by the keyboard, and reads a lineage on a phone", async () => {
  const { ana, kenji, mate, cohort } = month;
  const origin = await write(ana, cohort, "Everybody says one thing.", "network", "One thing each");
  const page = await kenji.open(`/entries/${origin.id}`, { size: "phone", dark: true });
  const menu = page.getByRole("button", { name: "What you can do with this entry" });
  await menu.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("menuitem", { name: "I adapted this" }).press("Enter");
  await page.getByRole("heading", { name: "What did you make of it?" }).waitFor();
  const box = page.getByRole("textbox", { name: "Write an entry" });
  await box.fill("With us everybody says two.");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("link", { name: `Adapted from ${host}’s “One thing each”` }).waitFor();
  const middle = page.url().split("/").at(-1) ?? "";

  // What is taken back between two others becomes a joint, without a word of it.
  const last = await mate.ask<{ id: string }>("/api/entries", {
    audience: "network",
    title: "Three things",
    text: "Three are too many.",
    adaptedFrom: middle,
  });
  await kenji.ask(`/api/entries/${middle}/audience`, { revision: 1, audience: "self" }, "PUT");
  const hers = await ana.open(`/entries/${last.id}`, { size: "phone" });
  await hers.getByText("Something that is not shared with you", { exact: true }).waitFor();
  expect(await hers.getByRole("main").textContent()).not.toContain("Kenji");
  expect(await hers.getByText("Three things").last().getAttribute("aria-current")).toBe("true");
  await hers.locator("details.lineage").getByRole("link", { name: "One thing each" }).focus();
  await hers.keyboard.press("Enter");
  await hers.getByText("Everybody says one thing.").waitFor();
  for (const one of [page, hers]) {
    expect(troublesOf(one)).toEqual([]);
    await one.context().close();
  }
});

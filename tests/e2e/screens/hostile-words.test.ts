import { afterAll, beforeAll, expect, test } from "vitest";
import { tried } from "../../security/counts.ts";
import { troublesOf } from "../browser.ts";
import { ATTACKS, SHORT_ATTACKS } from "./attacks.ts";
import { guarded } from "./guarded.ts";
import { eventually, type House, type Month, openHouse, runningMonth, write } from "./house.ts";

let house: House;
let month: Month;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(async () => {
  tried("attack strings in entries, answers, names and mails", ATTACKS.length + SHORT_ATTACKS.length);
  await house[Symbol.asyncDispose]();
});

test("hostile words stay words, in the stream and in a list of answers", async () => {
  const texts = [...ATTACKS, ATTACKS.join("\n\n")];
  const { id } = await write(month.kenji, month.cohort, "Say what you like.");
  for (const text of texts) {
    await write(month.kenji, month.cohort, text, "cohort", text.replace(/\s+/g, " ").slice(0, 200));
    await month.kenji.ask(`/api/entries/${id}/replies`, {
      text,
      quote: { text: "Say what you like.", before: text.slice(0, 40), after: "" },
    });
  }
  const { page, unhurt } = guarded(house, await month.mate.open(month.place));
  const articles = page.getByRole("article");
  await articles.first().waitFor();
  for (let seen = await articles.count(); seen < texts.length; seen = await articles.count()) {
    await page.getByRole("button", { name: "Show older" }).click();
    await eventually(() => articles.count()).toBeGreaterThan(seen);
  }
  await articles.getByText("window.__hurt").first().waitFor();
  await unhurt();

  await page.goto(`/entries/${id}`);
  const more = page.getByRole("button", { name: "Show more replies" });
  await page.getByRole("log").getByRole("article").first().waitFor();
  while (await more.count()) await more.click();
  await eventually(() => page.getByRole("log").getByRole("article").count()).toBe(texts.length);
  await page.getByRole("complementary").getByText("__hurt").first().waitFor();
  await unhurt();
  await page.context().close();
});

test("hostile words stay words for their author: in the journal, in the box, in its preview, in a change", async () => {
  const all = ATTACKS.join("\n\n");
  const { id } = await write(month.kenji, month.cohort, all, "self", SHORT_ATTACKS.join(" ").slice(0, 200));
  const { page, unhurt } = guarded(house, await month.kenji.open("/journal"));
  await page.getByRole("article").first().waitFor();
  await unhurt();
  await page.goto("/");
  await page.getByRole("textbox", { name: "Write an entry" }).fill(all);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.locator(".write-preview").getByText("window.__hurt").first().waitFor();
  await unhurt();
  await page.goto(`/entries/${id}`);
  await page.getByRole("button", { name: "What you can do with this entry" }).click();
  await page.getByRole("menuitem", { name: "Change the words" }).click();
  await page.getByRole("textbox", { name: "Change the words" }).waitFor();
  await unhurt();
  await page.context().close();
});

test("hostile names, titles and lines about people stay words, on every screen and in mails", async () => {
  const people = [month.kenji, month.mate, month.other, month.francophone, month.ana];
  const hostile = (at: number) => SHORT_ATTACKS[at % SHORT_ATTACKS.length] ?? "";
  for (const [at, person] of people.entries())
    await person.ask(
      "/api/me/profile",
      { name: hostile(at), about: hostile(at + 1), digestHour: 8 },
      "PATCH",
    );
  const { id } = await write(
    month.kenji,
    month.cohort,
    `${ATTACKS[0]} @[x](per_0123456789AB)`,
    "cohort",
    hostile(0),
  );
  for (const person of people) await person.ask(`/api/entries/${id}/replies`, { text: hostile(2) });
  await month.mate.ask(`/api/entries/${id}/signals/helped-me`, undefined, "PUT");
  const { person: kenji } = await month.kenji.ask<{ person: { id: string; email: string } }>("/api/me");

  const { page, unhurt } = guarded(house, await month.kenji.open("/inbox"));
  await page.getByRole("main").getByText("__hurt").first().waitFor();
  await unhurt();
  for (const path of [
    `/entries/${id}`,
    month.place,
    `${month.place}/people`,
    `/people/${kenji.id}`,
    "/",
    "/settings",
  ]) {
    await page.goto(path);
    // Names travel to bylines after the fact; wherever they have arrived they are words.
    await eventually(() =>
      page.getByText("__hurt").or(page.locator('input[value*="__hurt"]')).count(),
    ).toBeGreaterThan(0);
    await unhurt();
  }
  await page.goto(`/entries/${id}`);
  const box = page.getByRole("textbox", { name: "Add to what you wrote" });
  await eventually(async () => {
    await box.fill("");
    await box.pressSequentially("@<");
    return page.getByRole("option").count();
  }).toBeGreaterThan(0);
  await unhurt();
  expect(await page.title()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);

  await house.outloud.clockBy("P1D");
  const mails = await house.outloud.mails(kenji.email);
  const digest = mails.find(({ html }) => html.includes("__hurt"));
  expect(digest?.html).not.toMatch(/<(script|svg|img[^>]*onerror)/i);
  expect(digest?.subject).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\n]/);
  for (const path of [`/outbox?to=${kenji.email}`, `/outbox/${digest?.id}`, `/outbox/${digest?.id}/html`]) {
    await page.goto(path);
    expect(await page.evaluate(() => Reflect.get(window, "__hurt"))).toBeUndefined();
    expect(troublesOf(page)).toEqual([]);
  }
  await page.context().close();
});

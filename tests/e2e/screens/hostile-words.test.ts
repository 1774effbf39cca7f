import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { ATTACKS, SHORT_ATTACKS } from "./attacks.ts";
import { eventually, type House, type Month, openHouse, runningMonth, write } from "./house.ts";

let house: House;
let month: Month;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(() => house[Symbol.asyncDispose]());

/** Watches a page for everything that an attack could do: ask, fetch, run. */
function guarded(page: Page) {
  const done: string[] = [];
  page.on("dialog", (dialog) => {
    done.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => done.push(`a window: ${popup.url()}`));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (host !== new URL(house.outloud.origin).host && protocol !== "data:" && protocol !== "blob:")
      done.push(`a request: ${request.url()}`);
  });
  return {
    page,
    /** Nothing ran, nothing was asked for, and nothing had to be stopped by the Content-Security-Policy. */
    async unhurt() {
      expect(await page.evaluate(() => Reflect.get(window, "__hurt"))).toBeUndefined();
      expect(done).toEqual([]);
      expect(troublesOf(page)).toEqual([]);
      expect(await page.evaluate(strangers)).toEqual([]);
    },
  };
}

/** What stands in the page that no words of anybody may become. */
function strangers(): string[] {
  const WORDS =
    /^(P|A|EM|STRONG|DEL|CODE|PRE|UL|OL|LI|BLOCKQUOTE|H[1-6]|TABLE|THEAD|TBODY|TR|TH|TD|SPAN|HR|BR|SUP|SECTION|MARK)$/;
  const MARKS = /^(href|rel|target|dir|class|id|tabindex|align|start|title|role|data-[a-z-]+|aria-[a-z]+)$/;
  const found: string[] = [];
  for (const element of document.querySelectorAll(".prose *")) {
    if (!WORDS.test(element.tagName)) found.push(`<${element.tagName}>`);
    for (const { name } of element.attributes)
      if (!MARKS.test(name)) found.push(`${element.tagName} ${name}`);
  }
  for (const element of document.querySelectorAll("body *"))
    for (const { name } of element.attributes)
      if (name.startsWith("on")) found.push(`${element.tagName} ${name}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href], area[href]")) {
    if (!/^(https?|mailto|webcal):$/.test(link.protocol)) found.push(`a link to ${link.href}`);
    const elsewhere = /^https?:$/.test(link.protocol) && link.origin !== location.origin;
    if (elsewhere && !link.relList.contains("noopener")) found.push(`an open link to ${link.href}`);
  }
  for (const element of document.querySelectorAll(
    "iframe, object, embed, base, body script, body style, body meta",
  ))
    found.push(element.outerHTML.slice(0, 100));
  return found;
}

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
  const { page, unhurt } = guarded(await month.mate.open(month.place));
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
  const { page, unhurt } = guarded(await month.kenji.open("/journal"));
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

  const { page, unhurt } = guarded(await month.kenji.open("/inbox"));
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
  const box = page.getByRole("textbox", { name: /^Answer / });
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

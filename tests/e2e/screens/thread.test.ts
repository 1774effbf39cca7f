import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOf } from "../browser.ts";
import { eventually, type House, listens, type Month, openHouse, runningMonth, write } from "./house.ts";

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
const answerBox = (page: Page) => page.getByRole("textbox", { name: /^Answer / });
const reply = (page: Page, text: string) => page.getByRole("log").getByText(text);

test("what one shares stands in the stream at once, and waits behind one line for who is reading", async () => {
  const [writer, reader] = [await month.kenji.open(month.place), await month.mate.open(month.place)];
  await reader.getByRole("article").first().waitFor();
  await listens(reader, `place/${month.cohort}`);
  await writer.getByRole("textbox", { name: "Write an entry" }).fill("Twelve drawers, one label each.");
  await writer.getByRole("button", { name: "Share", exact: true }).click();
  await writer.getByRole("article").getByText("Twelve drawers, one label each.").waitFor();
  const waiting = reader.getByRole("button", { name: "1 new entry" });
  await waiting.waitFor();
  expect(await reader.getByText("Twelve drawers, one label each.").count()).toBe(0);
  await waiting.click();
  await reader.getByRole("article").getByText("Twelve drawers, one label each.").waitFor();
  expect(await waiting.count()).toBe(0);
  await leave(writer, reader);
});

test("an answer appears for another reader of the open entry, who touches nothing", async ({ annotate }) => {
  const { id } = await write(month.kenji, month.cohort, "Which of the two scales do you trust?");
  const [reader, answerer] = [
    await month.mate.open(`/entries/${id}`),
    await month.other.open(`/entries/${id}`),
  ];
  await listens(reader, `entry/${id}`);
  await answerBox(answerer).fill("The old one.");
  await answerer.getByRole("button", { name: "Answer", exact: true }).click();
  const from = performance.now();
  await reply(reader, "The old one.").waitFor();
  await annotate(`An answer was seen elsewhere ${Math.round(performance.now() - from)} ms after the press.`);
  await reader.getByRole("heading", { name: "1 reply" }).waitFor();
  await leave(reader, answerer);
});

test("a signal is given and taken back with one press each, and its author sees who gave it", async () => {
  const { id } = await write(month.kenji, month.cohort, "We stopped the Monday report.");
  const [reader, author] = [
    await month.mate.open(`/entries/${id}`),
    await month.kenji.open(`/entries/${id}`),
  ];
  await listens(author, `entry/${id}`);
  const signal = reader.getByRole("button", { name: "helped me" });
  await signal.click();
  await eventually(() => signal.getAttribute("aria-pressed")).toBe("true");
  await author.getByText(/^helped me: /).waitFor();
  expect(await author.getByRole("button", { name: "helped me" }).count()).toBe(0);
  await signal.click();
  await eventually(() => signal.getAttribute("aria-pressed")).toBe("false");
  await author.getByText(/^helped me: /).waitFor({ state: "detached" });
  await leave(reader, author);
});

/** Selects words with the mouse, as a reader does. */
async function select(page: Page, words: string) {
  await page.evaluate((sought) => {
    const text = document.querySelector(".entry-text");
    if (!text) throw new Error("No text.");
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(sought);
      if (at === -1) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
      return;
    }
    throw new Error(`No ${sought} here.`);
  }, words);
}

test("a quoted passage stands beside the text where there is room, and with its answer on a phone", async () => {
  const text = "We counted twice.\n\nThe second count was lower, and nobody asked why.";
  const { id } = await write(month.kenji, month.cohort, text);
  const wide = await month.mate.open(`/entries/${id}`);
  await answerBox(wide).waitFor();
  // Drawn from its Markdown: a selection in what stood there before would be gone with it.
  await wide.locator(".entry-text p:not(.plain)").getByText("nobody asked why").waitFor();
  await select(wide, "nobody asked why");
  await wide
    .getByRole("region", { name: /^Answer / })
    .getByText("nobody asked why")
    .waitFor();
  await answerBox(wide).fill("I would have asked.");
  await wide.getByRole("button", { name: "Answer", exact: true }).click();
  await reply(wide, "I would have asked.").waitFor();

  const margin = wide.getByRole("complementary");
  const note = margin.getByText("I would have asked.");
  await note.waitFor();
  const marked = wide.locator("mark", { hasText: "nobody asked why" });
  await eventually(async () => {
    const [beside, passage] = [await note.boundingBox(), await marked.boundingBox()];
    return beside && passage && Math.abs(beside.y - passage.y) < 120 && beside.x > passage.x + passage.width;
  }).toBe(true);

  const phone = await month.other.open(`/entries/${id}`, { size: "phone" });
  await reply(phone, "I would have asked.").waitFor();
  await reply(phone, "nobody asked why").waitFor();
  await phone.locator("mark", { hasText: "nobody asked why" }).waitFor();
  expect(await phone.getByRole("complementary").getByText("I would have asked.").isVisible()).toBe(false);
  await leave(wide, phone);
});

test("changed words say so, and how they read before can be seen", async () => {
  const { id } = await write(month.kenji, month.cohort, "It cost nine hundred euros.");
  const [author, reader] = [
    await month.kenji.open(`/entries/${id}`),
    await month.mate.open(`/entries/${id}`),
  ];
  await reader.getByText("nine hundred").waitFor();
  await listens(reader, `entry/${id}`);
  await author.getByRole("button", { name: "What you can do with this entry" }).click();
  await author.getByRole("menuitem", { name: "Change the words" }).click();
  await author.getByRole("textbox", { name: "Change the words" }).fill("It cost ninety euros.");
  await author.getByRole("button", { name: "Save" }).click();
  await author.getByText("It cost ninety euros.").waitFor();

  await reader.getByText("It cost ninety euros.").waitFor();
  await reader.getByRole("button", { name: "edited" }).click();
  const history = reader.getByRole("region", { name: "How it read before" });
  await history.getByText("It cost nine hundred euros.").waitFor();
  await leave(author, reader);
});

test("a step up says whom it adds; a step down takes it away from them", async () => {
  const { id } = await write(month.kenji, month.cohort, "I signed it without reading.", "circle");
  await expect(month.other.ask(`/api/entries/${id}`)).rejects.toThrow("404");
  const author = await month.kenji.open(`/entries/${id}`);
  const climb = async (step: string, says: RegExp) => {
    await author.getByRole("button", { name: /^(Circle|Cohort) · / }).click();
    const ladder = author.getByRole("group", { name: "Who may read this" });
    await ladder.getByRole("radio", { name: new RegExp(`^${step}`) }).check({ force: true });
    await ladder.getByText(says).waitFor();
    await author.getByRole("button", { name: "Change who may read it", exact: true }).last().click();
    await author.getByRole("button", { name: new RegExp(`^${step} · `) }).waitFor();
  };
  await climb("Cohort", /Adds \d+ people: everybody in Social learning in business\./);
  const elsewhere = await month.other.open(`/entries/${id}`);
  await elsewhere.getByText("I signed it without reading.").waitFor();
  await listens(elsewhere, `entry/${id}`);
  await climb("Circle", /\d+ people will no longer read it\./);
  await elsewhere.getByText("I signed it without reading.").waitFor({ state: "detached" });
  await elsewhere.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
  await elsewhere.goto(month.place);
  await elsewhere.getByRole("article").first().waitFor();
  expect(await elsewhere.getByText("I signed it without reading.").count()).toBe(0);
  await leave(author, elsewhere);
});

test("what was read on one device is read on the other, and the circle keeps a count of its own", async () => {
  const laptop = await month.mate.open(`${month.place}?view=circle`);
  await laptop.getByRole("tab", { name: "My circle", selected: true }).waitFor();
  await write(month.other, month.cohort, "One for everyone.");
  await write(month.kenji, month.cohort, "One for the five of us.", "circle");
  const [everyone, circle] = ["Everyone", "My circle"].map((name) =>
    laptop.getByRole("tab", { name: new RegExp(`^${name}`) }),
  );
  await laptop.reload();
  await eventually(() => everyone?.textContent()).toMatch(/^Everyone\s*\d/);
  // Left before it has been looked at for long enough to be read.
  await laptop.goto("about:blank");

  const phone = await month.mate.open(month.place, { size: "phone" });
  const noted = phone.waitForResponse((answer) => answer.url().endsWith("/api/me/readings") && answer.ok());
  await phone.getByRole("article").getByText("One for everyone.").waitFor();
  await eventually(() => phone.getByRole("tab", { name: /^My circle/ }).textContent()).toMatch(/\d/);
  await noted;
  await laptop.goto(`${month.place}?view=circle`);
  await laptop.getByRole("article").getByText("One for the five of us.").waitFor();
  await eventually(() => everyone?.textContent()).toBe("Everyone ");
  await eventually(() => circle?.textContent()).toBe("My circle ");
  await leave(laptop, phone);
});

test("nothing moves under the eyes, and news of what stands elsewhere is no new entry", async () => {
  const { id, revision } = await write(month.kenji, month.cohort, "A line for the cohort.");
  const known = await write(month.kenji, month.cohort, "A line for the circle.", "circle");
  const reader = await month.mate.open(`${month.place}?view=circle`);
  const line = (text: string) => reader.getByRole("article").filter({ hasText: text });
  await line("A line for the circle.").waitFor();
  await listens(reader, `place/${month.circle}`);
  await month.kenji.ask(`/api/entries/${id}`, { revision, title: "", text: "Changed.", kind: null }, "PATCH");
  await month.kenji.ask(`/api/entries/${known.id}/replies`, { text: "And one more thing." });
  await line("A line for the circle.").getByText("1 reply").waitFor();
  expect(await reader.getByRole("button", { name: /new entr/ }).count()).toBe(0);

  await write(month.kenji, month.cohort, "Another for the circle.", "circle");
  await reader.getByRole("button", { name: "1 new entry" }).waitFor();
  await month.kenji.ask(`/api/entries/${known.id}/replies`, { text: "And another." });
  await line("A line for the circle.").getByText("2 replies").waitFor();
  expect(await line("Another for the circle.").count()).toBe(0);
  await leave(reader);
});

test("a thumb opens an entry by its words", async () => {
  const { id } = await write(month.kenji, month.cohort, "The left valve sticks, as it did in March.");
  const reader = await month.mate.open(month.place, { size: "phone" });
  const words = reader.getByText("The left valve sticks, as it did in March.");
  await words.evaluate((found) => found.scrollIntoView({ block: "center" }));
  await words.evaluate(standsStill);
  // By force: what is hit there is the entry's link, laid over its words.
  await words.tap({ force: true });
  await reader.waitForURL(`**/entries/${id}`);
  await leave(reader);
});

/** A thumb aims at what it sees: the page has fallen into place. */
const standsStill = (element: Element) =>
  new Promise<void>((done) => {
    let before: number | undefined;
    const look = () => {
      const { top } = element.getBoundingClientRect();
      if (top === before) return done();
      before = top;
      setTimeout(look, 300);
    };
    look();
  });

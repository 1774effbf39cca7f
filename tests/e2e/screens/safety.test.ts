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
const me = async (who: Somebody) =>
  (await who.ask<{ person: { id: string; name: string } }>("/api/me")).person;
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).click();
const pick = (page: Page, name: string) => page.getByRole("menuitem", { name, exact: true }).click();
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });
/** A note in somebody's list of news, once it has come. */
const note = (page: Page, words: RegExp) => page.getByRole("main").getByRole("link", { name: words }).first();

test("what one reports is hidden with a word to its author, and put back when they have talked", async () => {
  const author = await me(month.mate);
  const { id } = await write(month.mate, month.cohort, "The Rossi account is a mess, ask Paolo.");
  const page = await month.kenji.open(`/entries/${id}`);
  await press(page, "What you can do with this entry");
  await pick(page, "Report it");
  const form = dialog(page, "Report this entry");
  await form.getByText(`${author.name} is not told that it was you.`).waitFor();
  await form.getByRole("radio", { name: "Not safe to share" }).check();
  await form.getByRole("textbox", { name: /^In your own words/ }).fill("It names a client.");
  await form.getByRole("button", { name: "Report it" }).click();
  await page.getByText(/^Thank you\. .* you will hear what they decide\.$/).waitFor();

  // Those who host find it on their desk, in the words of that moment, without who it was.
  const desk = await month.ana.open(`${month.place}/desk`);
  const reported = desk.getByRole("region", { name: "Reported" }).getByRole("listitem").filter({
    hasText: "The Rossi account is a mess",
  });
  await reported.getByText("It names a client.").waitFor();
  expect(await reported.innerText()).not.toContain((await me(month.kenji)).name);
  await reported.getByRole("button", { name: "Hide it while we talk" }).click();
  const hiding = dialog(desk, `Hide it while you talk with ${author.name}`);
  await hiding.getByRole("textbox", { name: /^To / }).fill("Please take the client's name out.");
  await hiding.getByRole("button", { name: "Hide it while we talk" }).click();
  await desk.getByText("It is hidden. Its author is told why, in your words.").waitFor();

  const audit = desk.getByRole("region", { name: "What was done here" });
  await audit.getByRole("button", { name: "Show what was done" }).click();
  await audit.getByText(`Ana Duarte hid something by ${author.name}`).waitFor();
  await audit.getByText(`Somebody reported something by ${author.name}`).waitFor();

  // Nobody else reads it any more; its author reads it still, and why, in a plain word.
  await page.reload();
  await page.getByText("This is hidden", { exact: false }).waitFor();
  expect(await page.getByText("Rossi").count()).toBe(0);
  const theirs = await month.mate.open("/inbox");
  const news = note(theirs, /is hidden for now: Ana Duarte would like to talk with you/);
  await news.waitFor();
  expect(await news.innerText()).toContain("Please take the client's name out.");
  await news.click();
  await theirs.waitForURL(`**/entries/${id}`);
  await theirs.getByText("Ana Duarte has hidden this for now and would like to talk with you.").waitFor();
  await theirs.getByText("The Rossi account is a mess", { exact: false }).waitFor();

  await reported.getByRole("button", { name: "Put it back" }).click();
  await desk.getByText("It is back where it was.").waitFor();
  await page.reload();
  await page.getByText("The Rossi account is a mess", { exact: false }).waitFor();
  await page.goto("/inbox");
  await note(page, /^(unread: )?What you reported is back/).waitFor();
  await leave(page, desk, theirs);
});

test("who keeps somebody apart meets nothing of theirs, and is not met; the other is told nothing", async () => {
  const [one, other] = [await me(month.kenji), await me(month.other)];
  const said = "We stopped the Monday report, and nobody noticed.";
  await write(month.other, month.cohort, said);
  const mine = await write(month.kenji, month.cohort, "Who has kept a logbook for a year?");
  const page = await month.kenji.open(month.place);
  await page.getByText(said).waitFor();
  await page.goto(`/people/${other.id}`);
  await press(page, `Keep ${other.name} and me apart`);
  await page.getByText(`You keep ${other.name} and yourself apart.`).waitFor();

  await page.goto(month.place);
  await settled(page);
  await page.getByText("Who has kept a logbook for a year?").waitFor();
  expect(await page.getByText(said).count()).toBe(0);

  // The other reads and answers as ever, and hears of nothing; what they say reaches nobody who does not want it.
  const theirs = await month.other.open(`/entries/${mine.id}`);
  await theirs.getByRole("textbox", { name: /^Answer / }).fill("I have. Two years.");
  await theirs.keyboard.press("Control+Enter");
  await theirs.getByRole("article").getByText("I have. Two years.").waitFor();
  await theirs.goto(`/messages/new?with=${one.id}`);
  await theirs.getByRole("textbox", { name: /^Write to / }).fill("Did you read it?");
  await press(theirs, "Send");
  const refusal = theirs.getByRole("alert");
  await refusal.getByText("Messages are not taken", { exact: false }).waitFor();
  expect(await theirs.getByRole("textbox", { name: /^Write to / }).inputValue()).toBe("Did you read it?");

  await page.goto(`/entries/${mine.id}`);
  await page.getByText(/1 answer is folded away, by somebody you keep apart from you/).waitFor();
  expect(await page.getByText("I have. Two years.").count()).toBe(0);
  await press(page, "Show it all the same");
  await page.getByText("I have. Two years.").waitFor();

  // It is taken back in the settings, where everybody is by name.
  await page.goto("/settings");
  await press(page, `Keep ${other.name} and you apart no longer`);
  await page.getByText(`You meet what ${other.name} writes again.`).waitFor();
  await page.goto(month.place);
  await page.getByText(said).waitFor();
  await leave(page, theirs);
});

test("a kind word is begun with a template, finished by hand and in the inbox; who wants none is left in peace", async () => {
  const { id, name } = await me(month.mate);
  const theirs = await month.mate.open("/inbox");
  await listens(theirs, `person/${id}`);
  const page = await month.ana.open(`/people/${id}`);
  await press(page, "Write a kind word");
  const form = dialog(page, `A kind word to ${name}`);
  await form.getByRole("button", { name: "You have been quiet" }).click();
  const words = form.getByRole("textbox", { name: "Your words" });
  expect(await words.inputValue()).toContain("[…]");
  expect(await form.getByRole("button", { name: "Send it" }).isDisabled()).toBe(true);
  // What only she can say is marked: typing writes over it.
  await page.keyboard.type("How is the handover going?");
  const written = await words.inputValue();
  expect(written).toContain("that is fine. How is the handover going? Two lines are enough");
  await form.getByRole("button", { name: "Send it" }).click();
  await page.getByText(`${name} has it.`).waitFor();
  const news = note(theirs, /A word from Ana Duarte/);
  await news.waitFor();
  expect(await news.innerText()).toContain("How is the handover going?");

  await theirs.goto("/settings");
  await theirs.getByRole("switch", { name: /^Kind words from facilitators/ }).click();
  await eventually(
    async () => (await month.mate.ask<{ person: { nudges: boolean } }>("/api/me")).person.nudges,
  ).toBe(false);
  await page.reload();
  await press(page, "Write a kind word");
  await dialog(page, `A kind word to ${name}`).getByText("They prefer no nudges.").waitFor();
  expect(await dialog(page, `A kind word to ${name}`).getByRole("textbox").count()).toBe(0);
  await leave(page, theirs);
});

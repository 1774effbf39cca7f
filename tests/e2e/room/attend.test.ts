import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "#backchannel/model";
import { troublesOnline } from "../browser.ts";
import { eventually, type House, openHouse, type Somebody, settled } from "../screens/house.ts";
import { type Hall, openHall } from "./hall.ts";
import { waitingOnDisk } from "./on-disk.ts";

let house: House;
let ana: Somebody;
beforeAll(async () => {
  house = await openHouse({ demo: false });
  ana = await house.as("ana@example.org");
});
afterAll(() => house[Symbol.asyncDispose]());

const box = (page: Page, name = "Ask a question") => page.getByRole("textbox", { name });
const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name });
const row = (page: Page, text: string) =>
  page.getByRole("list", { name: "Questions" }).getByRole("listitem").filter({ hasText: text });
const voteOn = (page: Page, text: string) => row(page, text).getByRole("button", { name: /vote/i });

/** A phone in the audience that came in by the code. */
async function phoneIn(hall: Hall) {
  const page = await house.door(`/live/${hall.session.code}`, { size: "phone" });
  await page.getByRole("button", { name: /^Come in as “/ }).click();
  await page.waitForURL(`**${hall.place}`);
  await box(page).waitFor();
  return page;
}
/** Browsers report what could not be fetched; here that is what the test is about. */
async function leave(...pages: Page[]) {
  for (const page of pages) expect(troublesOnline(page)).toEqual([]);
  for (const page of pages) await page.context().close();
}

test("somebody types the code from the slide, comes in with one tap, asks, votes and takes the vote back", async () => {
  const hall = await openHall(house, ana);
  const other = await hall.comesIn("amber owl");
  await other.say("Who decides that something has stopped?");
  const page = await house.door("/live", { size: "phone" });
  const { code } = hall.session;
  await box(page, "Code").fill(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
  await box(page, "Code").press("Enter");
  const comeIn = page.getByRole("button", { name: /^Come in as “\w+ \w+”/ });
  const alias = /“(.+)”/.exec(await comeIn.innerText())?.[1];
  await comeIn.click();
  await page.waitForURL(`**${hall.place}`);
  await page.getByText(`You are ${alias}`).waitFor();

  await box(page).fill("What did you tell the people whose work it was?");
  await box(page).press("Enter");
  await page.getByText(/^sent at /).waitFor();
  expect(await box(page).inputValue()).toBe("");
  await row(page, "What did you tell").getByText("yours").waitFor();

  const vote = voteOn(page, "Who decides");
  await vote.click();
  expect(await vote.getAttribute("aria-pressed")).toBe("true");
  await hall.hasVotes("Who decides that something has stopped?", 1);
  await eventually(() => vote.getAttribute("aria-label")).toBe("Take my vote back. 1 vote");
  await vote.click();
  await hall.hasVotes("Who decides that something has stopped?", 0);
  await eventually(() => vote.getAttribute("aria-label")).toBe("Vote. 0 votes");
  await leave(page);
});

test("what others say and vote arrives by itself, and who asks the same is offered to vote instead", async () => {
  const hall = await openHall(house, ana);
  const page = await phoneIn(hall);
  const [other, third] = [await hall.comesIn("amber owl"), await hall.comesIn("river wren")];
  const asked = await other.say("Who decides that something has stopped?");
  await row(page, "Who decides").waitFor();
  await third.vote(asked.id);
  await row(page, "Who decides").getByText("1", { exact: true }).waitFor();
  await other.say("Good morning from Osaka.", "message");
  await page.getByRole("button", { name: /^applause/ }).click();
  await page.getByRole("button", { name: "applause, 1 so far" }).waitFor();
  await tab(page, /^Talk/).click();
  await page.getByRole("log", { name: "Talk" }).getByText("Good morning from Osaka.").waitFor();

  await tab(page, /^Questions/).click();
  await box(page).fill("who decides when sómething has stopped");
  const alike = page.getByRole("region", { name: /Asked already/ });
  await alike.getByRole("button", { name: /^Vote\./ }).click();
  await hall.hasVotes("Who decides that something has stopped?", 2);
  await leave(page);
});

test("slow mode holds back what is sent, and lets it go by itself when it is its turn", async () => {
  const hall = await openHall(house, ana);
  await ana.ask(hall.path, { settings: { slow: 3 } }, "PATCH");
  const page = await phoneIn(hall);
  await page.getByText("Slow mode: one every 3 seconds.").waitFor();
  for (const text of ["First things first.", "And then the second."]) {
    await box(page).fill(text);
    await box(page).press("Enter");
    await eventually(() => box(page).inputValue()).toBe("");
  }
  await eventually(hall.heard).toEqual(["First things first.", "And then the second."]);
  await eventually(() => page.getByText(/on its way|waiting to be sent/).count()).toBe(0);
  await leave(page);
});

test("who asks is told what becomes of it, and answers what the moderators ask back to them alone", async () => {
  const hall = await openHall(house, ana);
  const page = await phoneIn(hall);
  await box(page).fill("Can a habit be stopped for a month?");
  await box(page).press("Enter");
  await row(page, "Can a habit").waitFor();
  const [asked] = (await hall.room()).questions;
  await ana.ask(`${hall.path}/asides/${asked?.id}`, { text: "In one team, or in all?" });
  const aside = page.getByRole("region", { name: "The moderators ask you" });
  await aside.getByText("In one team, or in all?").waitFor();
  await aside.getByRole("button", { name: "Answer them" }).click();
  await aside.getByRole("textbox").fill("In one.");
  await aside.getByRole("button", { name: "Answer them" }).click();
  await aside.waitFor({ state: "detached" });
  const { asked: atDesk } = await ana.ask<Desk>(`${hall.path}/desk`);
  expect(atDesk.flatMap(({ asides }) => asides.map(({ by, text }) => `${by}: ${text}`))).toEqual([
    "moderator: In one team, or in all?",
    "asker: In one.",
  ]);
  await ana.ask(
    `${hall.path}/contributions/${asked?.id}`,
    { state: "answered", revision: atDesk[0]?.revision },
    "PATCH",
  );
  await page.getByRole("status").getByText("Your question was answered.").waitFor();
  await page.getByText("Answered · 1").click();
  await page
    .getByText(/answered at \d/)
    .last()
    .waitFor();
  await leave(page);
});

describe("with a network that comes and goes", () => {
  test("what is written without one waits, and is there once and in order when it is back", async () => {
    const hall = await openHall(house, ana);
    const page = await phoneIn(hall);
    await page.context().setOffline(true);
    await page.getByText("You are offline. What you write is kept here").waitFor();
    await box(page).fill("Written in the tunnel, first.");
    await box(page).press("Enter");
    await page.getByText("waiting to be sent").first().waitFor();
    await box(page).fill("Written in the tunnel, second.");
    await box(page).press("Enter");
    await eventually(() => box(page).inputValue()).toBe("");
    expect(await hall.heard()).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText(/^sent at /).waitFor();
    await row(page, "second").waitFor();
    expect(await hall.heard()).toEqual(["Written in the tunnel, first.", "Written in the tunnel, second."]);
    await eventually(() => page.getByText("waiting to be sent").count()).toBe(0);
    await leave(page);
  });

  test("it survives the tab, and two tabs send it once", async () => {
    const hall = await openHall(house, ana);
    const page = await phoneIn(hall);
    const context = page.context();
    let asked = 0;
    const unheard = "**/api/rooms/*/contributions";
    await context.route(unheard, (route) => route.abort());
    for (const text of ["Before the tab was closed.", "And right after it."]) {
      await box(page).fill(text);
      await box(page).press("Enter");
    }
    // The box is empty before the disk has answered, and nothing on the page says when it has.
    await eventually(() => page.evaluate(waitingOnDisk)).toBe(2);
    await page.close();
    await context.unroute(unheard);
    await context.route(unheard, (route) => {
      asked += 1;
      return route.continue();
    });
    const tabs = [await context.newPage(), await context.newPage()];
    await Promise.all(tabs.map((one) => one.goto(hall.place)));
    for (const one of tabs) await row(one, "And right after it.").waitFor();
    await eventually(hall.heard).toEqual(["Before the tab was closed.", "And right after it."]);
    expect(asked).toBe(2);
    await context.close();
  });

  test("an answer that is lost on its way makes no second question", async () => {
    const hall = await openHall(house, ana);
    const page = await phoneIn(hall);
    await page.route(
      "**/api/rooms/*/contributions",
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await box(page).fill("Said once.");
    // Twice, as an impatient thumb does.
    await box(page).evaluate((area) => {
      for (let taps = 0; taps < 2; taps++) (area.closest("form") as HTMLFormElement).requestSubmit();
    });
    await page.getByText(/^sent at /).waitFor();
    expect(await hall.heard()).toEqual(["Said once."]);
    await leave(page);
  });

  test("what is refused says why and keeps its words", async () => {
    const hall = await openHall(house, ana);
    const page = await phoneIn(hall);
    await page.context().setOffline(true);
    await box(page).fill("Too late.");
    await box(page).press("Enter");
    await eventually(() => box(page).inputValue()).toBe("");
    await ana.ask(`${hall.path}/closure`, undefined, "PUT");
    await page.context().setOffline(false);
    await page.getByText("This session is over.").waitFor();
    await page.getByText(/^Yours/).click();
    await page.getByText("not sent: The session is over, so nothing can be added.").waitFor();
    expect(await page.getByRole("link", { name: "What came of it" }).getAttribute("href")).toBe(
      `${hall.place}/after`,
    );
    await leave(page);
  });
});

test("by keyboard alone one comes in, asks, goes through the views, and keeps the focus while the list moves", async () => {
  const hall = await openHall(house, ana);
  const other = await hall.comesIn("amber owl");
  await other.say("The first question.");
  const second = await other.say("The second question.");
  const page = await house.door("/live");
  const focused = () =>
    page.evaluate(() => document.activeElement?.ariaLabel || document.activeElement?.textContent || "");
  const press = async (key: string, until: RegExp) => {
    for (let steps = 0; steps < 30 && !until.test(await focused()); steps++) await page.keyboard.press(key);
    expect(await focused()).toMatch(until);
  };
  await page.getByRole("textbox", { name: "Code" }).waitFor();
  for (let steps = 0; steps < 5; steps++) {
    if (await page.evaluate(() => document.activeElement?.tagName === "INPUT")) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type(hall.session.code);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Come in as “/ }).waitFor();
  await press("Tab", /^Come in as “/);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${hall.place}`);
  await row(page, "The second question.").waitFor();

  await press("Tab", /^Vote\. 0 votes/);
  await page.keyboard.press("Enter");
  await hall.hasVotes("The second question.", 1);
  const at = await focused();
  await other.ask(`${hall.path}/contributions`, {
    id: `con_${"7".repeat(22)}`,
    kind: "question",
    text: "The third question.",
  });
  const third = await hall.comesIn("river wren");
  await third.vote(
    (await hall.room()).questions.find(({ text }) => text === "The first question.")?.id ?? "",
  );
  await third.vote(second.id);
  await page.getByRole("button", { name: /new question|New order/ }).waitFor();
  expect(await focused()).toMatch(/^Take my vote back/);
  expect(at).toMatch(/^Take my vote back/);

  await page.getByRole("tab", { name: /^Questions/ }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/^Talk/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/^Links/);
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toMatch(/^Questions/);
  await press("Tab", /^Ask a question/);
  await page.keyboard.type("Asked without a mouse.");
  await page.keyboard.press("Enter");
  await page.getByText(/^sent at /).waitFor();
  expect(await focused()).toMatch(/^Ask a question/);
  await leave(page);
});

test("a wrong code is a plain answer, and the typed one is still there", async () => {
  const page = await house.door("/live", { size: "phone", language: "fr" });
  await box(page, "Code").fill("HRN4K7");
  await page.keyboard.press("Enter");
  await page.getByText("Aucune salle n’a ce code. Regardez encore une fois l’écran.").waitFor();
  expect(await box(page, "Code").inputValue()).toBe("HRN4K7");
  await page.goto("/live/HRN4K7");
  await settled(page);
  await page.getByRole("alert").getByText("Aucune salle n’a ce code.").waitFor();
  await leave(page);
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { troublesOnline } from "../browser.ts";
import { eventually, type House, openHouse, type Somebody, settled } from "../screens/house.ts";
import { type Attendee, attend } from "./audience.ts";

const EXPECTED = "How do you stop a report that nobody reads but everybody expects?";
const EXAMPLE = "Does anyone have an example from a regulated industry?";
const AGAIN = "does anybody have an example from a regulated industry";
const SLIDES = "Can we have the slides?";
const RUDE = "Buy my course, it is cheap today.";

let house: House;
let ana: Somebody;
let desk: Page;
let stage: Page;
let speaker: Page;
let session: string;
let people: Attendee[];
beforeAll(async () => {
  house = await openHouse({ demo: false });
  ana = await house.as("ana@example.org");
});
afterAll(() => house[Symbol.asyncDispose]());

const link = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true }).inputValue();
const pathOf = (address: string) => new URL(address).pathname;
const question = (page: Page, text: string) => page.getByRole("article", { name: text });
const review = () => desk.getByRole("region", { name: /^Waiting for review/ });
const onStage = (page: Page) => page.getByRole("heading", { level: 1 });

test("a facilitator makes a session, and its page has the code, the picture and a link for each role", async () => {
  desk = await ana.open("/sessions", { zone: "Europe/Lisbon" });
  await desk.getByLabel("What it is called").fill("What we stopped doing");
  await desk.getByRole("button", { name: "Make it" }).click();
  await desk.waitForURL("**/sessions/ses_*");
  session = pathOf(desk.url()).split("/").at(-1) ?? "";
  await desk.getByRole("img", { name: /leads into the room/ }).waitFor();
  expect(await link(desk, "Short link")).toMatch(/\/live\/[A-Z2-9]{6}\.\w/);

  stage = await house.door(pathOf(await link(desk, "For the screen on the wall")));
  speaker = await house.door(pathOf(await link(desk, "To speak")));
  await comeIn(stage, "stage");
  await comeIn(speaker, "speak");
  await stage.getByText("Come in; it begins in a moment.").waitFor();
});

/** Through the door to where the link leads. */
async function comeIn(page: Page, where: string) {
  await settled(page);
  if (!page.url().endsWith(`/${where}`)) await page.getByRole("main").getByRole("button").last().click();
  await page.waitForURL(`**/rooms/ses_*/${where}`);
}

test("a new code is taken after a plain warning, and the old short link opens nothing", async () => {
  const before = await link(desk, "Short link");
  await desk.getByRole("button", { name: "New code" }).click();
  const asked = desk.getByRole("dialog", { name: "Take a new code?" });
  await asked.getByText("stop working at once", { exact: false }).waitFor();
  await asked.getByRole("button", { name: "New code" }).click();
  await eventually(() => link(desk, "Short link")).not.toBe(before);
  const word = pathOf(before).split("/").at(-1);
  expect((await fetch(`${house.outloud.origin}/api/door/${word}`)).status).toBe(410);
});

test("with the room open and held, what people ask waits until it is let in", async () => {
  await desk.getByRole("button", { name: "Open the room" }).click();
  await desk.getByText("open now").waitFor();
  const code = /\/live\/(\w{6})/.exec(await link(desk, "Short link"))?.[1] ?? "";
  await desk.getByRole("link", { name: "Moderate" }).click();
  await desk.waitForURL("**/desk");
  await desk.getByRole("switch", { name: "Hold for review" }).first().click();
  people = await Promise.all(Array.from({ length: 5 }, () => attend(house.outloud, code)));
  const [one, two, three, four] = people;
  if (!one || !two || !three || !four) throw new Error("Four people come.");
  await eventually(() => ana.ask(`/api/rooms/${session}`)).toMatchObject({
    room: { session: { settings: { hold: true } } },
  });
  for (const [who, text] of [
    [one, EXPECTED],
    [two, EXAMPLE],
    [three, AGAIN],
    [four, RUDE],
  ] as const)
    await who.ask(text);

  await review().getByText("Waiting for review · 4").waitFor();
  await review()
    .getByRole("button", { name: `Let in: ${EXPECTED}` })
    .click();
  await question(desk, EXPECTED).and(desk.locator("[data-state=shown]")).waitFor();
  await review()
    .getByRole("button", { name: `Let in: ${EXAMPLE}` })
    .click();
  await review()
    .getByRole("button", { name: `Let in: ${AGAIN}` })
    .click();
  await review()
    .getByRole("button", { name: `Decline: ${RUDE}` })
    .click();
  await review().waitFor({ state: "detached" });
  await eventually(() => stage.getByRole("main").innerText()).toContain(EXPECTED);
});

/** The questions of the room as everybody has been told of it. */
const everybodySees = async () => {
  const { room } = await ana.ask<{ room: { questions: { text: string }[] } }>(`/api/rooms/${session}`);
  return room.questions.map(({ text }) => text);
};

test("a decline is undone, and then hidden for good", async () => {
  await desk.getByRole("button", { name: "Undo" }).last().click();
  await review()
    .getByRole("button", { name: `Let in: ${RUDE}` })
    .click();
  const rude = question(desk, RUDE);
  await rude.and(desk.locator("[data-state=shown]")).waitFor();
  await rude.focus();
  await desk.keyboard.press("h");
  await rude.waitFor({ state: "detached" });
  await eventually(everybodySees).not.toContain(RUDE);
  await desk.keyboard.press("u");
  await eventually(everybodySees).toContain(RUDE);
  await rude.waitFor();
  await rude.focus();
  await desk.keyboard.press("h");
  await rude.waitFor({ state: "detached" });
  await eventually(() => stage.getByRole("main").innerText()).not.toContain(RUDE);
  await eventually(() => desk.evaluate(() => document.activeElement?.tagName)).toBe("ARTICLE");
});

test("two questions that ask the same are offered as a pair, and merged with one press", async () => {
  const pair = desk.getByRole("region", { name: /^Perhaps the same/ });
  await pair.getByText(EXAMPLE).waitFor();
  await pair.getByText(AGAIN).waitFor();
  await pair.getByRole("button", { name: /^Merge: / }).click();
  await pair.waitFor({ state: "detached" });
  await desk.getByText("asked in 2 ways").waitFor();
});

test("what is put on stage is large on the wall and before the speaker, who takes the next one", async () => {
  await question(desk, EXPECTED)
    .getByRole("button", { name: /^On stage/ })
    .click();
  await eventually(() => onStage(stage).innerText()).toBe(EXPECTED);
  await stage.getByText("Now").waitFor();
  const now = speaker.getByRole("region", { name: "Now" });
  await now.getByText(EXPECTED).waitFor();

  await now.getByRole("button", { name: "Answered" }).click();
  await speaker.getByText("Take a question when you are ready.").waitFor();
  await desk.getByText("Over: 1").waitFor();
  await now.getByRole("button", { name: "Next question" }).click();
  await eventually(() => onStage(stage).innerText()).toMatch(/regulated industry/i);
  await desk
    .getByRole("complementary", { name: "On stage now" })
    .getByText(/regulated industry/i)
    .waitFor();
});

test("without a network the wall keeps what it has and says so small, and catches up by itself", async () => {
  const before = await onStage(stage).innerText();
  await stage.context().setOffline(true);
  await stage.getByText("no network, this may be behind").waitFor();
  await desk
    .getByRole("complementary", { name: "On stage now" })
    .getByRole("button", { name: /^Off the stage/ })
    .click();
  await desk.getByText("Nothing is on stage.", { exact: false }).waitFor();
  expect(await onStage(stage).innerText()).toBe(before);
  await stage.context().setOffline(false);
  await stage.getByText("no network, this may be behind").waitFor({ state: "detached" });
  await eventually(() => stage.getByText("Now", { exact: true }).count()).toBe(0);
  const fits = await stage.evaluate(
    () =>
      document.documentElement.scrollHeight <= innerHeight &&
      document.documentElement.scrollWidth <= innerWidth,
  );
  expect(fits).toBe(true);
});

test("who asked is asked back without a name, and their answer is beside the question", async () => {
  const [one] = people;
  await one?.ask(SLIDES);
  await review()
    .getByRole("button", { name: `Let in: ${SLIDES}` })
    .click();
  const asked = question(desk, SLIDES);
  await asked.and(desk.locator("[data-state=shown]")).focus();
  await desk.keyboard.press("b");
  const dialog = desk.getByRole("dialog", { name: "Ask back" });
  await dialog.getByRole("textbox").fill("Of the whole talk, or of the numbers?");
  await dialog.getByRole("button", { name: "Ask back" }).click();
  await asked.getByText("Of the whole talk, or of the numbers?").waitFor();
  await one?.answerBack(SLIDES, "The numbers are enough.");
  await asked.getByText("The numbers are enough.").waitFor();

  await asked.focus();
  await desk.keyboard.press("w");
  const answer = desk.getByRole("dialog", { name: "Answer in writing" });
  await answer.getByRole("textbox").fill("They are on the shelf tomorrow.");
  await answer.getByRole("button", { name: "Give the answer" }).click();
  await answer.waitFor({ state: "detached" });
  await desk.getByText("Over: 2").waitFor();
});

test("a poll takes the wall, with the answers as they come, until it is closed", async () => {
  await desk.getByRole("tab", { name: "Polls" }).click();
  await desk.getByRole("button", { name: "Make a poll" }).click();
  const form = desk.getByRole("dialog", { name: "A new poll" });
  await form.getByLabel("What you ask").fill("What would you stop first?");
  await form.getByLabel("Answer 1", { exact: true }).fill("The report");
  await form.getByLabel("Answer 2", { exact: true }).fill("The meeting");
  await form.getByRole("button", { name: "Ask the room" }).click();
  await eventually(() => onStage(stage).innerText()).toBe("What would you stop first?");
  const answer = (one: Attendee, at: number) =>
    one.answerPoll("What would you stop first?", at === 0 ? 0 : 1);
  await Promise.all(people.slice(0, 4).map(answer));
  await desk.getByText("4 have answered").waitFor();
  for (const page of [desk, stage])
    await page.getByText("The results show once five people have answered.").waitFor();
  await Promise.all(people.slice(4).map((one) => answer(one, 4)));
  const results = stage.getByRole("list", { name: /^Results/ });
  await results.getByRole("listitem").filter({ hasText: "The meeting" }).getByText("4 · 80%").waitFor();
  await desk.getByText("5 have answered").waitFor();
  await desk.getByRole("button", { name: "Close the poll: What would you stop first?" }).click();
  await eventually(() => onStage(stage).innerText()).toMatch(/regulated industry/i);
});

test("who said something is muted by it and let speak again, and all of it is in the log", async () => {
  await desk.getByRole("tab", { name: "Questions" }).click();
  const over = desk.getByText("Over: 2");
  await over.click();
  await question(desk, SLIDES)
    .getByRole("button", { name: /^More for/ })
    .click();
  await desk.getByRole("menuitem", { name: "Mute who said it" }).click();
  await desk.getByRole("tab", { name: "The room" }).click();
  const muted = desk.getByRole("region", { name: "Muted" });
  await muted.getByRole("button", { name: "Let them speak" }).click();
  await muted.getByText("Nobody is muted.").waitFor();
  const log = desk.getByRole("region", { name: "What was done" });
  for (const act of ["Muted who said", "Closed a poll", "Merged", "Hid"])
    await log.getByText(act, { exact: false }).first().waitFor();
  await log.getByRole("button", { name: "Show what was before" }).click();
  await log.getByText("Opened the room").waitFor();
});

test("closed, the session is read: what was answered, what waits, and the hour as it went", async () => {
  await desk.getByRole("button", { name: "Close the room" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Close the room" }).click();
  await stage.getByText("This session is over.", { exact: false }).waitFor();
  await desk.getByText("The room is closed. Answers can still be written.").waitFor();

  await desk.goto(`/rooms/${session}/after`);
  await settled(desk);
  const answered = desk.getByRole("region", { name: "Answered · 2" });
  await answered.getByText("They are on the shelf tomorrow.").waitFor();
  const waiting = desk.getByRole("region", { name: "Waiting for an answer · 1" });
  await waiting.getByRole("button", { name: /^Write an answer: / }).click();
  await waiting.getByRole("textbox").fill("A bank asked its regulator which reports it reads.");
  await waiting.getByRole("button", { name: "Give the answer" }).click();
  await desk.getByRole("region", { name: "Answered · 3" }).getByText("A bank asked its regulator").waitFor();
  await desk.getByText("Every question has been answered.").waitFor();

  await desk.getByRole("tab", { name: "As it happened" }).click();
  const moment = desk.getByRole("slider", { name: "Moment of the session" });
  await moment.waitFor();
  await desk.getByText("As a list").click();
  await desk.getByRole("button", { name: `Answered: ${EXPECTED}` }).click();
  const then = desk.getByRole("region", { name: /^The room at/ });
  await then
    .getByText(/regulated industry/i)
    .first()
    .waitFor();
  expect(await then.innerText()).not.toContain(SLIDES);
  await moment.focus();
  await desk.keyboard.press("Home");
  await then.getByText("No question was open then.").waitFor();
});

test.each([
  ["md", "They are on the shelf tomorrow."],
  ["csv", EXPECTED],
  ["json", AGAIN],
])("what happened is taken home as %s", async (as, holds) => {
  const address = `/api/rooms/${session}/export.${as}`;
  expect(await desk.locator(`a[href="${address}"]`).count()).toBe(1);
  const got = await desk.evaluate(async (path) => (await fetch(path)).text(), address);
  expect(got).toContain(holds);
});

test("nothing went wrong in anybody's browser", () => {
  // The wall was without a network for a while.
  for (const page of [desk, stage, speaker]) expect(troublesOnline(page)).toEqual([]);
});

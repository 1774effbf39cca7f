import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MyThings } from "#backchannel/model";
import { troublesOnline } from "../browser.ts";
import { eventually, type House, openHouse, settled } from "../screens/house.ts";
import { launchedFor, type SmallCohort } from "./hour/cohort.ts";
import { Attendee, anId, each } from "./hour/crowd.ts";
import { reachByTab } from "./hour/keyboard.ts";
import { mergeAgain } from "./hour/merging.ts";
import { QUESTIONS } from "./hour/questions.ts";
import { expectedVotes, voters } from "./hour/recount.ts";
import { tunnelFor } from "./hour/tunnel.ts";
import { inByLink, openVenue, phoneIn, type Venue } from "./hour/venue.ts";

/**
 * A conference hour of a cohort: stage, speaker, moderator, five browsers in the audience (one by keyboard alone, one
 * without a network for a minute) among 300 scripted phones. One test after the other, as the hour goes.
 */
const PHONES = 300;
/** Questions that people in browsers ask themselves; the phones ask the rest. */
const ALOUD = 5;
const TUNNEL = 60_000;

let house: House;
let month: SmallCohort;
let venue: Venue;
let desk: Page;
let speaker: Page;
let stage: Page;
let kenji: Page;
let keyboard: Page;
let tunnel: Page;
let audience: Page[];
let crowd: Attendee[];
let answered: Set<string>;
let way: Awaited<ReturnType<typeof tunnelFor>>;
let entered: number;

beforeAll(async () => {
  house = await openHouse({ demo: false });
}, 180_000);
afterAll(() => house[Symbol.asyncDispose]());

const box = (page: Page) => page.getByRole("textbox", { name: "Ask a question" });
const row = (page: Page, text: string) =>
  page.getByRole("list", { name: "Questions" }).getByRole("listitem").filter({ hasText: text });
const path = (where: string) => `/rooms/${venue.session.id}${where}`;
const textOf = (at: number) => QUESTIONS[at]?.text ?? "";

test("the room is prepared ahead, and opens with its beat", async () => {
  month = await launchedFor(house);
  venue = await openVenue(house.outloud, month.ana, month.cohort);
  desk = await month.ana.open(path("/desk"), { zone: "Europe/Lisbon" });
  await desk.getByRole("tab", { name: "Questions" }).waitFor();
}, 180_000);

test("speaker and stage come in by their links, five people by the code or by belonging, 300 phones beside them", async () => {
  speaker = await inByLink(house, venue, "speaker", "/speak");
  stage = await inByLink(house, venue, "stage", "/stage", { dark: true });
  await stage.setViewportSize({ width: 1920, height: 1080 });
  kenji = await month.kenji.open(path(""), { size: "phone" });
  const mate = await month.mate.open(path(""), { size: "phone" });
  keyboard = await phoneIn(house, venue);
  tunnel = await phoneIn(house, venue);
  audience = [kenji, mate, await phoneIn(house, venue), keyboard, tunnel];
  for (const page of audience) await box(page).waitFor();

  way = await tunnelFor(tunnel);
  await box(tunnel).waitFor();
  await way.enter();
  entered = performance.now();
  await box(tunnel).fill(textOf(4));
  await box(tunnel).press("Enter");
  await tunnel.getByText("waiting to be sent").first().waitFor();

  crowd = [];
  await each(Array.from({ length: PHONES }), async (_, at) => {
    const alias = at % 3 === 0 ? undefined : `phone ${at}`;
    const phone = await Attendee.comesIn(
      house.outloud.origin,
      venue.session.word ?? venue.session.code,
      alias,
    );
    await phone.listen();
    crowd[at] = phone;
  });
  // Heads are counted by the minute: everybody says in one that they are here, beside them whichever browsers do.
  await house.outloud.clockTo(
    new Date(Math.ceil((await house.outloud.now()).getTime() / 60_000) * 60_000).toISOString(),
  );
  await each(crowd, (phone) => phone.ask("/here", "POST", {}));
  await stage.getByText(/^about 3[01]0 here$/).waitFor();
}, 180_000);

test("84 questions are asked, one of them by keyboard alone and one in a tunnel, and each is there once", async () => {
  for (const [at, page] of [kenji, ...audience.slice(1, 3)].entries()) {
    await box(page).fill(textOf(at));
    await box(page).press("Enter");
    await page.getByText(/^sent at /).waitFor();
  }
  await reachByTab(keyboard, "Ask a question");
  await keyboard.keyboard.type(textOf(3));
  await keyboard.keyboard.press("Enter");
  await keyboard.getByText(/^sent at /).waitFor();

  await each(QUESTIONS.slice(ALOUD), (question, at) => {
    const phone = crowd[at];
    if (!phone) throw new Error("nobody to ask it");
    return phone.say(anId(at), question.text);
  });
  const left = TUNNEL - (performance.now() - entered);
  if (left > 0) await tunnel.waitForTimeout(left);
  way.leave();
  // No event says that a dead network lives again: it is tried every so often.
  await tunnel.getByText(/^sent at /).waitFor({ timeout: 60_000 });
  await eventually(async () => (await venue.room()).questions.length).toBe(QUESTIONS.length);
  const texts = (await venue.room()).questions.map(({ text }) => text);
  expect(texts.toSorted()).toEqual(QUESTIONS.map(({ text }) => text).toSorted());
}, 180_000);

test("everybody votes, a browser too, and takes a vote back; every count is right", async () => {
  const { questions } = await venue.room();
  const idOf = new Map(questions.map(({ text, id }) => [text, id]));
  await each(crowd, async (phone, at) => {
    for (const question of voters(at)) {
      const id = idOf.get(textOf(question));
      if (id) await phone.vote(id);
    }
  });
  const wanted = expectedVotes(PHONES);
  await eventually(async () => {
    const now = (await venue.room()).questions;
    return now
      .filter(({ text, votes }) => votes !== wanted.get(text))
      .map(({ text, votes }) => [text, votes]);
  }).toEqual([]);

  const favourite = textOf(10);
  // While somebody writes, what is new waits until they ask for it.
  const waiting = kenji.getByRole("button", { name: /· show$/ });
  while ((await waiting.count()) > 0) await waiting.first().click();
  const vote = row(kenji, favourite).getByRole("button", { name: /vote/i });
  await vote.click();
  await eventually(async () => (await venue.question(favourite))?.votes).toBe(
    (wanted.get(favourite) ?? 0) + 1,
  );
  await vote.click();
  await eventually(async () => (await venue.question(favourite))?.votes).toBe(wanted.get(favourite));
}, 180_000);

test("the moderator is shown each of the 21 that were asked before, merges them, and nobody counts twice", async () => {
  await mergeAgain(desk, venue);
  const united = expectedVotes(PHONES, (await venue.room()).questions);
  await eventually(async () => {
    const now = (await venue.room()).questions.filter(({ state }) => state !== "merged");
    return now
      .filter(({ text, votes }) => votes !== united.get(text))
      .map(({ text, votes }) => [text, votes]);
  }).toEqual([]);
}, 180_000);

test("a poll is answered by everybody, and its results are hidden until one has", async () => {
  await desk.getByRole("tab", { name: "Polls" }).click();
  await desk.getByRole("button", { name: "Make a poll" }).click();
  const form = desk.getByRole("dialog", { name: "A new poll" });
  await form.getByLabel("What you ask").fill("What is hardest to stop?");
  await form.getByLabel("Answer 1", { exact: true }).fill("A report");
  await form.getByLabel("Answer 2", { exact: true }).fill("A meeting");
  await form.getByRole("button", { name: "Ask the room" }).click();
  await eventually(async () => (await venue.room()).polls.length).toBe(1);
  const [poll] = (await venue.room()).polls;
  if (!poll) throw new Error("no poll");
  expect(poll.results).toBeUndefined();
  await each(crowd, (phone, at) =>
    phone.ask(`/polls/${poll.id}/answer`, "PUT", { choices: [at % 3 === 0 ? 0 : 1] }),
  );
  await kenji.getByRole("tab", { name: /^Polls/ }).click();
  await kenji.getByText("You see the results once you have answered.").waitFor();
  await kenji.getByRole("radio", { name: "A report" }).check();
  await kenji.getByRole("button", { name: "Answer", exact: true }).click();
  await eventually(async () => (await venue.room()).polls[0]?.answers).toBe(PHONES + 1);
  await desk.getByRole("button", { name: /^Close the poll/ }).click();
  await eventually(async () => (await venue.room()).polls[0]?.results?.counts).toEqual([101, 200]);
  await kenji.getByText("101", { exact: false }).first().waitFor();
  await kenji.getByRole("tab", { name: /^Questions/ }).click();
  await desk.getByRole("tab", { name: "Questions" }).click();
}, 180_000);

/** The question that stands for one of the hour's: itself, or the one it was merged into. */
async function standingFor(at: number): Promise<string> {
  const { questions } = await venue.room();
  const asked = questions.find(({ text }) => text === textOf(at));
  return questions.find(({ id }) => id === (asked?.into ?? asked?.id))?.text ?? "";
}

test("what is put on stage is large on the wall; the speaker answers it, and its asker learns so", async () => {
  const mine = await standingFor(0);
  const card = desk.getByRole("article", { name: mine });
  await card.getByRole("button", { name: /^On stage/ }).click();
  await eventually(() => stage.getByRole("heading", { level: 1 }).innerText()).toBe(mine);
  await kenji.getByText("On stage now").first().waitFor();
  await speaker.getByRole("region", { name: "Now" }).getByText(mine).waitFor();
  await speaker.getByRole("region", { name: "Now" }).getByRole("button", { name: "Answered" }).click();
  await eventually(async () => (await venue.question(mine))?.state).toBe("answered");
  await kenji.getByText("Yours · 1").click();
  await kenji
    .getByText(/answered at/)
    .first()
    .waitFor();
  answered = new Set([mine]);
  for (const at of [1, 2, 3, 4]) answered.add(await standingFor(at));
  for (const text of [...answered].slice(1)) {
    const id = (await venue.question(text))?.id;
    await month.ana.ask(
      `${venue.path}/answers/${id}`,
      { text: "In short: try it, and say how it went." },
      "PUT",
    );
  }
  await crowd[7]?.say(anId(900), "A list of what we stopped", "link", "https://example.org/stopped");
  await eventually(async () => (await venue.room()).links.length).toBe(1);
}, 120_000);

describe("when it is over", () => {
  test("every phone has every frame, in order, and all of them tell the same", async () => {
    const { n } = await venue.room();
    await eventually(() => crowd.filter(({ frames }) => !frames.has(n)).length).toBe(0);
    // The room may go on meanwhile: what is asked about is what had been told until then.
    const until = (phone: Attendee) =>
      [...phone.frames].filter(([at]) => at <= n).toSorted(([a], [b]) => a - b);
    for (const phone of crowd) {
      const heard = until(phone).map(([at]) => at);
      const first = heard[0] ?? 0;
      expect(heard).toEqual(Array.from({ length: n - first + 1 }, (_, at) => first + at));
    }
    const [one, ...others] = await Promise.all(
      crowd.slice(0, 5).map((phone) => phone.repair().then(() => phone)),
    );
    for (const other of others) expect(until(other)).toEqual(one && until(one));
  }, 60_000);

  test("it closes with its beat: answers and links are on the shelf, the rest waits on the desk, and askers are told", async () => {
    await house.outloud.clockTo(venue.closesAt);
    await eventually(async () => (await venue.room()).session.state).toBe("closed");
    await stage.getByText("This session is over.", { exact: false }).waitFor();
    const { items } = await month.kenji.ask<{ items: { what: { kind: string }; title: string }[] }>(
      `/api/cohorts/${month.cohort}/shelf?session=${venue.session.id}&limit=100`,
    );
    expect(items.filter(({ what }) => what.kind === "link")).toHaveLength(1);
    expect(items.filter(({ what }) => what.kind === "contribution")).toHaveLength(answered.size);

    const shelf = await month.kenji.open(`/cohorts/${month.cohort}/shelf`, { size: "phone" });
    await shelf.getByText("A list of what we stopped").first().waitFor();
    const unanswered = await month.ana.open(`/cohorts/${month.cohort}/desk`);
    await unanswered
      .getByText(/Questions without an answer/)
      .first()
      .waitFor();
    await kenji.goto("/inbox");
    await kenji.getByText(textOf(0).slice(0, 40), { exact: false }).first().waitFor();
    const left = (await venue.room()).questions.find(({ state, by }) => state === "shown" && by);
    const asker = QUESTIONS.findIndex(({ text }) => text === left?.text) - ALOUD;
    const { contributions } = await crowdThings(asker);
    expect(contributions.map(({ id }) => id)).toContain(left?.id);
  }, 120_000);

  const crowdThings = (at: number): Promise<MyThings> => {
    const phone = crowd[at];
    if (!phone) throw new Error("nobody there");
    return phone.ask<MyThings>("/mine");
  };

  test("a fortnight later what was kept has come up again, once", async () => {
    await house.outloud.clockBy("P14D");
    const { items } = await month.kenji.ask<{ items: { news: { kind: string; weeks?: number } }[] }>(
      "/api/inbox?limit=100",
    );
    const again = items.filter(({ news }) => news.kind === "resurfaced");
    expect(again.length).toBeGreaterThanOrEqual(1);
    await kenji.goto(`/cohorts/${month.cohort}/shelf`);
    await settled(kenji);
    await kenji.getByText("A list of what we stopped").first().waitFor();
  }, 300_000);

  test("nothing went wrong in anybody's browser", () => {
    for (const page of [desk, speaker, stage, ...audience]) expect(troublesOnline(page)).toEqual([]);
  });
});

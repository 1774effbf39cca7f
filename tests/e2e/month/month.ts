import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { Beat } from "#cadence/model";
import { openPage, troublesOf } from "../browser.ts";
import type { Outloud } from "../outloud.ts";
import { takePart } from "./answers.ts";
import { Chronicle, type Person } from "./chronicle.ts";
import { followCircles } from "./circles.ts";
import { daysBetween, liveThrough, momentOf } from "./days.ts";
import { killAmongWriters, killOnTheWay } from "./kills.ts";
import { inviteFromSpreadsheet, launch, prepare, signInByMail } from "./launch.ts";
import { ANA } from "./people.ts";
import { kenjiQuotes, martaWritesAndClimbs, theoAsksForQuiet } from "./scenes.ts";
import { ARRIVALS, arrive, DAYS, gather, keepFeed, type Story } from "./story.ts";

/** Early enough that New York (14 March), Lisbon (28 March) and Lord Howe (4 April) change their clocks on the way. */
export const START = "2027-03-01T08:30:00Z";
const LAST_DAY = "2027-04-11";
/** Stops of the tail: on Sundays, after whatever is due at nine in Lisbon. */
const SUNDAYS = daysBetween("2027-04-18", "2027-07-11").filter((day) => new Date(day).getUTCDay() === 0);
const CHECK_INS: Readonly<Record<string, string>> = {
  "2027-04-25": "tail-2",
  "2027-05-23": "tail-6",
  "2027-07-04": "tail-12",
};

/** Lives through the whole month and its tail, with all that people do and three power cuts. */
export async function liveTheMonth(outloud: Outloud, browser: Browser): Promise<Story> {
  const story = await launchAndGather(outloud, browser);
  const { chronicle } = story;
  for (const [nth, day] of daysBetween("2027-03-01", LAST_DAY).entries()) {
    await arriveAt(day, story);
    if (day === LAST_DAY) break;
    await followCircles(story);
    if (day === "2027-03-02") {
      const entry = await martaWritesAndClimbs(browser, story);
      await kenjiQuotes(browser, story, entry);
    }
    if (nth < ARRIVALS) await arrive(story, nth);
    await DAYS[day]?.(story);
    if (day === "2027-03-17") await theoAsksForQuiet(browser, story, quietThread(story));
    if (day === "2027-04-06") await killAmongWriters(story);
    await liveThrough(day, story.writing);
    await takePart(day, story);
    if (nth % 7 === 6) say(`${day}: ${chronicle.entries.length} entries`);
  }
  for (const day of SUNDAYS) {
    await outloud.clockTo(`${day}T10:05:00Z`);
    const checkIn = CHECK_INS[day];
    if (!checkIn) continue;
    await answerCheckIn(story, checkIn);
    say(`${day}: ${checkIn} is answered`);
  }
  await keepFeed(story);
  await everybodyComesBack(story);
  say("the archive, and everybody is back");
  return story;
}

async function launchAndGather(outloud: Outloud, browser: Browser): Promise<Story> {
  const chronicle = new Chronicle(outloud);
  const ana = chronicle.meet({ ...ANA, language: "en", role: "facilitator" }, await chronicle.now());
  const page = await openPage(browser, { origin: outloud.origin, zone: ANA.zone });
  ana.client.codes++;
  await signInByMail(page, outloud, ANA.email);
  const cohort = await prepare(page, { title: "Social learning in business", startsOn: "2027-03-08" });
  await inviteFromSpreadsheet(page);
  expect(troublesOf(page)).toEqual([]);
  await launch(page);
  await outloud.kill();
  ana.client.adopt(await page.context().cookies());
  await page.context().close();
  await outloud.restart();
  say("launched, killed, restarted");
  const story = await gather(outloud, ana, cohort, chronicle);
  story.cuts.push(await chronicle.now());
  return story;
}

async function arriveAt(day: string, story: Story) {
  const moment = momentOf(day);
  if (day !== "2027-03-30") return story.outloud.clockTo(moment);
  // The third week opened on the 29th at nine in Lisbon: the power goes while its mails are on their way.
  const opener = await story.ana.client.get<{ items: Beat[] }>(`/cohorts/${story.cohort}/beats`);
  const subject = opener.items.find(({ slug }) => slug === "week-3")?.title;
  const sent = async () => (await story.outloud.mails()).filter((mail) => mail.subject === subject).length;
  await killOnTheWay(story, moment, async () => (await sent()) >= 15);
  say("killed and restarted among the mails of the third week");
}

/** A thread of somebody else's, to be made quiet. */
function quietThread({ chronicle }: Story) {
  const found = chronicle.entries.findLast(({ readers }) => readers.at(-1)?.audience === "cohort");
  if (!found) throw new Error("Nobody wrote for the cohort.");
  return found;
}

/** As many codes as are asked for from one network within an hour. */
const CODES_AN_HOUR = 40;

/** To look at what became of it all, everybody signs in again, those too who never came. */
async function everybodyComesBack({ chronicle, outloud }: Story) {
  const codes = () => chronicle.people.reduce((sum, { client }) => sum + client.codes, 0);
  let before = codes();
  for (const person of chronicle.people) {
    await person.client.signIn();
    await chronicle.recognise(person);
    if (codes() - before < CODES_AN_HOUR) continue;
    await outloud.clockBy("PT1H");
    before = codes();
  }
}

const FAITHFUL = ["Mia Chen", "Joana Reis", "Rafael Souza", "Grace Mwangi", "Bea Costa"];

/** In the tail, some answer the check-in and each other below it; anything else is refused. */
async function answerCheckIn(story: Story, slug: string) {
  const { chronicle, writing, cohort } = story;
  const faithful = FAITHFUL.map((name) => chronicle.named(name));
  for (const person of [story.ana, ...faithful]) await person.client.signIn();
  const beats = await story.ana.client.get<{ items: Beat[] }>(`/cohorts/${cohort}/beats`);
  const beat = beats.items.find((one) => one.slug === slug);
  if (!beat) throw new Error(`There is no ${slug}.`);
  const entries = [];
  for (const person of faithful)
    entries.push(await writing.write(person, { beat: beat.id, audience: "cohort" }));
  for (const [nth, entry] of entries.entries()) await writing.replyTo(entry, next(faithful, nth));
  const { status } = await story.ana.client.send("POST", "/entries", {
    cohort,
    audience: "cohort",
    text: "Hello?",
  });
  expect(status, "what answers no check-in is refused in the tail").toBe(409);
}

const next = (people: readonly Person[], nth: number): Person => {
  const person = people[(nth + 1) % people.length];
  if (!person) throw new Error("Nobody is there.");
  return person;
};

const say = (what: string) =>
  process.stdout.write(`  · ${Math.round(performance.now() / 1000)} s: ${what}\n`);

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Note } from "#notify";
import type { Mail } from "../../infra/local/mail.ts";
import { openBrowser } from "./browser.ts";
import type { Person } from "./month/chronicle.ts";
import { liveTheMonth, START } from "./month/month.ts";
import { offersKeepToTheAudience, roundsKeptTheirPromise } from "./month/oracles/answers.ts";
import { nothingCanBeAdded, thePageIsForReading } from "./month/oracles/archive.ts";
import { everyBeatOnce, oneNoteEach } from "./month/oracles/beats.ts";
import { appointmentsFollow } from "./month/oracles/calendar.ts";
import { everybodySits, toldOfCircles } from "./month/oracles/circles.ts";
import { digestsAtTheirHour } from "./month/oracles/digests.ts";
import { toldOfAnswers, toldOfMoves, unreadIsRight } from "./month/oracles/inbox.ts";
import { everyMailOnce, withoutCutOff } from "./month/oracles/post.ts";
import {
  kindsOfPeople,
  listsKeepToTheAudience,
  mailsKeepToTheAudience,
  notesKeepToTheAudience,
  threadsKeepToTheAudience,
} from "./month/oracles/privacy.ts";
import { askedHowItGoes } from "./month/oracles/trying.ts";
import { journalIsWhole, threadsAreWhole } from "./month/oracles/writes.ts";
import type { Story } from "./month/story.ts";
import { type Outloud, startOutloud } from "./outloud.ts";

let outloud: Outloud;
let browser: Browser;
let story: Story;
let mails: readonly Mail[];
let now: string;
const inboxes = new Map<Person, readonly Note[]>();

beforeAll(async () => {
  [outloud, browser] = await Promise.all([startOutloud({ at: START }), openBrowser()]);
  story = await liveTheMonth(outloud, browser).catch((error: unknown) => {
    throw new Error(`The month ended early. What the machine said:\n${outloud.said()}`, { cause: error });
  });
  mails = withoutCutOff(await outloud.mails(), story.cuts);
  now = await story.chronicle.now();
  await everybody(async (person) => void inboxes.set(person, await person.client.all<Note>("/inbox")));
}, 2_400_000);
afterAll(async () => {
  await browser?.close();
  await outloud?.[Symbol.asyncDispose]();
});

const everybody = async (look: (person: Person) => void | Promise<void>) => {
  for (const person of story.chronicle.people) await look(person);
};

test("every beat is reached exactly once, in order, at its instant", () => everyBeatOnce(story));

test("every mail is sent exactly once, and none to whoever stopped them", () => everyMailOnce(story, mails));

test("digests come once a local date, at the hour people chose, on both sides of every clock change", () =>
  digestsAtTheirHour(story, mails, inboxes));

test("the number beside an inbox is right", async () => {
  for (const [person, notes] of inboxes) await unreadIsRight(person, notes);
});

test("everybody is told of each beat and each move once", async () => {
  await oneNoteEach(story, inboxes);
  for (const [person, notes] of inboxes) toldOfMoves(story, person, notes);
});

test("everybody sits in a circle that was formed anew, and was told each time with whom", async () => {
  await everybodySits(story, now);
  toldOfCircles(story, inboxes);
});

test("everybody is told of what was said to them, once", () => {
  for (const [person, notes] of inboxes) toldOfAnswers(story, person, notes);
});

test("whoever tries something is asked how it goes, once, ten days later", () => {
  for (const [person, notes] of inboxes) askedHowItGoes(story, person, notes);
});

test("no mail says a word to anyone outside an entry's audience", () => mailsKeepToTheAudience(story, mails));

test("no inbox does", () => {
  for (const [person, notes] of inboxes) notesKeepToTheAudience(story, person, notes, now);
});

test("no thread does", () => threadsKeepToTheAudience(story, now));

test("no list does, and the lists of a place have all of it", async () => {
  for (const person of kindsOfPeople(story)) await listsKeepToTheAudience(story, person, now);
});

test("every journal is whole, once", () => everybody((person) => journalIsWhole(story, person, now)));

test("every thread is whole, and its numbers are right", () => threadsAreWhole(story, now));

test("everything brought to a round has the answers it was promised", () => roundsKeptTheirPromise(story));

test("nobody is sent to their own entry, or to one they may not read", () => offersKeepToTheAudience(story));

test("calendars follow what moved", () => appointmentsFollow(story));

test("the closed cohort takes nothing more", () => nothingCanBeAdded(story, now));

test("its page is there to read", () => thePageIsForReading(browser, story, now));

test("nothing that was told to a handler is parked", async () => {
  const answer = await fetch(`${outloud.origin}/dev/dead-letters`);
  expect(await answer.json()).toEqual({ deadLetters: [] });
});

import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Note } from "#notify";
import type { Person } from "../e2e/month/chronicle.ts";
import { toldOfAnswers, unreadIsRight } from "../e2e/month/oracles/inbox.ts";
import { journalIsWhole, threadsAreWhole } from "../e2e/month/oracles/writes.ts";
import { Writing } from "../e2e/month/writing.ts";
import { aCohort, openHouse } from "./house.ts";
import { setStage } from "./stage.ts";
import { told } from "./tally.ts";
import { LONG, victim, weather } from "./weather.ts";

const PEOPLE = 54;
const EVENING = LONG ? { rounds: 90, writers: 18 } : { rounds: 3, writers: 18 };
/** Somewhere within the first answers of a round, one of the processes dies. */
const WITHIN = 700;

test("of an evening on which 54 people write, every answered word, note and number is there once", async () => {
  const { seed, dice, one, some, moment } = weather(11);
  // In Auckland, it is evening.
  await using stage = await setStage({ seed, at: "2027-03-08T08:50:00Z" });
  const house = await openHouse(stage);
  const { chronicle } = house;
  const { cohort, people } = await aCohort(stage, house, { startsOn: "2027-03-08", people: PEOPLE });
  await stage.clockTo("2027-03-08T09:01:00Z");
  const writing = new Writing(chronicle, cohort);
  for (const person of some(people, 5)) await writing.write(person, { audience: "cohort" });

  let edits = 0;
  async function act(person: Person) {
    const what = dice();
    if (what < 0.4) await writing.write(person, { audience: one(["cohort", "cohort", "circle", "self"]) });
    else if (what < 0.7) await writing.reply(person);
    else if (what < 0.92) await writing.signal(person);
    else {
      await writing.edit(person);
      edits++;
    }
  }
  stage.storm();
  for (let round = 1; round <= EVENING.rounds; round++) {
    const doing = some(people, EVENING.writers).map(act);
    await sleep(moment(WITHIN));
    await stage.killOne(victim(round));
    await Promise.all(doing);
  }
  const replayed = await stage.calm();

  const now = await chronicle.now();
  let notes = 0;
  for (const person of people) {
    await journalIsWhole({ chronicle }, person, now);
    const inbox = await person.client.all<Note>("/inbox");
    toldOfAnswers({ chronicle }, person, inbox);
    await unreadIsRight(person, inbox);
    notes += inbox.length;
  }
  await threadsAreWhole({ chronicle }, now);
  const { entries } = chronicle;
  const replies = entries.reduce((sum, entry) => sum + entry.replies.length, 0);
  const signals = entries.reduce((sum, entry) => sum + entry.signals.length, 0);
  const compared = { entries: entries.length, replies, signals, edits, notes, "dead letters": replayed };
  const { kills } = told("A writing evening", stage, { seed, rounds: EVENING.rounds, compared });
  expect(kills.product + kills.store).toBe(EVENING.rounds);
});

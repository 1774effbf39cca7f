import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Entry } from "#journal/model";
import type { Note } from "#notify";
import type { Person, Written } from "../e2e/month/chronicle.ts";
import { unreadIsRight } from "../e2e/month/oracles/inbox.ts";
import { journalIsWhole } from "../e2e/month/oracles/writes.ts";
import { Writing } from "../e2e/month/writing.ts";
import { eraseUntilDone, filesWith } from "./erasing.ts";
import { aCohort, openHouse } from "./house.ts";
import { oneLetterEach } from "./post-oracle.ts";
import { setStage } from "./stage.ts";
import { told } from "./tally.ts";
import { LONG, victim, weather } from "./weather.ts";

const ROUNDS = LONG ? 12 : 1;
const STAY = 6;
const WITHIN = 2_000;
const FIRST_DAY = Date.parse("2027-03-08T00:00:00Z");
const DAY = 24 * 3_600_000;

const at = (day: number, clock: string) =>
  new Date(FIRST_DAY + day * DAY).toISOString().replace("00:00:00", clock);

test("who is erased in the middle of the digests is gone to the last byte, and everybody else has theirs once", async () => {
  const { seed, moment, some } = weather(47);
  await using stage = await setStage({ seed, at: at(0, "08:50:00") });
  const house = await openHouse(stage);
  const { chronicle } = house;
  const { cohort, people } = await aCohort(stage, house, { startsOn: "2027-03-08", people: ROUNDS + STAY });
  await stage.clockTo(at(0, "09:01:00"));
  const writing = new Writing(chronicle, cohort);
  for (const person of people) await narrate(person, "I begin.", writing);
  let [digests, commands] = [0, 0];

  for (let round = 1; round <= ROUNDS; round++) {
    const leaving = people.pop();
    if (!leaving) throw new Error("nobody is left");
    const phrases = await liveThrough(leaving, some(people, 3), writing);
    // Something was said to everybody by somebody who stays: there is a digest for each.
    for (const [nth, person] of people.entries())
      await writing.replyTo(ownOf(person, writing), next(people, nth));
    await stage.clockTo(at(round, "07:59:50"));
    const before = stage.letters.length;
    stage.storm();
    const striking = stage.clockTo(at(round, "08:05:00"));
    const erasing = (async () => {
      await sleep(moment(WITHIN));
      return eraseUntilDone(stage.data, leaving.id);
    })();
    await sleep(moment(WITHIN));
    await stage.killOne(victim(round));
    await striking;
    commands += await erasing;
    await stage.calm();

    expect((await stage.mails(leaving.email)).map(({ subject }) => subject)).toEqual([]);
    for (const phrase of phrases) expect([phrase, filesWith(stage.data, phrase)]).toEqual([phrase, []]);
    forget(leaving, writing);
    digests += oneLetterEach(
      stage.letters.slice(before),
      people.map(({ email }) => email),
      ({ list }) => list === "digest",
    );
  }

  const now = await chronicle.now();
  for (const person of people) {
    await journalIsWhole({ chronicle }, person, now);
    await unreadIsRight(person, await person.client.all<Note>("/inbox"));
  }
  const entries = chronicle.entries.length;
  const compared = { erasures: ROUNDS, "erase typed": commands, "digests left": digests, entries };
  told("An erasure in a digest", stage, { seed, rounds: ROUNDS, compared });
});

let marks = 0;

/** They write something that names nobody: names of whoever is erased read differently afterwards. */
async function narrate(author: Person, words: string, writing: Writing): Promise<Written> {
  const mark = `mk${`${marks++}`.padStart(4, "0")}x`;
  const { cohort } = writing;
  const body = { cohort, audience: "cohort", title: "", text: `${mark} ${words}` };
  return writing.written(author, mark, await author.client.post<Entry>("/entries", body));
}

/** They write, others write and answer them, they answer: there is something of them in everybody's digest. */
async function liveThrough(leaving: Person, others: readonly Person[], writing: Writing): Promise<string[]> {
  const phrase = `phrase${leaving.id.slice(-12)}`;
  const text = `Today there were ${phrase} words that I had never said before.`;
  const theirs = await narrate(leaving, text, writing);
  for (const other of others) {
    const entry = await narrate(other, "Today I tried something else.", writing);
    await writing.replyTo(entry, leaving);
    await writing.replyTo(theirs, other);
  }
  return [phrase, `by ${leaving.name}.`, leaving.email];
}

function ownOf(person: Person, { chronicle }: Writing): Written {
  const own = chronicle.entries.find(({ author }) => author === person);
  if (!own) throw new Error(`${person.name} wrote nothing`);
  return own;
}

function next(people: readonly Person[], nth: number): Person {
  const person = people[(nth + 1) % people.length];
  if (!person) throw new Error("nobody is there");
  return person;
}

/** Nobody remembers them; what they answered is gone with them. */
function forget(leaving: Person, { chronicle: { people, entries } }: Writing) {
  people.splice(people.indexOf(leaving), 1);
  entries.splice(0, entries.length, ...entries.filter(({ author }) => author !== leaving));
}

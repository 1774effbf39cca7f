import { type Entry, positionOf } from "#journal/model";
import type { Chronicle, Person } from "./chronicle.ts";
import type { Writing } from "./writing.ts";

const DAY = 24 * 3_600_000;
/** When people are there, in UTC, day after day: whoever is asleep hears of it in the morning. */
const HOURS = [21, 13, 5];

/** The days from one to another, both included, as "2027-03-01". */
export const daysBetween = (first: string, last: string) => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

/** The moment of a day at which people are there. */
export const momentOf = (day: string) => {
  const hour = HOURS[Math.round(Date.parse(day) / DAY) % HOURS.length] ?? 13;
  return `${day}T${String(hour).padStart(2, "0")}:05:00.000Z`;
};

/** What an ordinary day brings: people write, answer, give signals, change their words and who may read them. */
export async function liveThrough(day: string, writing: Writing): Promise<void> {
  const there = present(writing.chronicle, await writing.chronicle.now());
  const number = Math.round(Date.parse(day) / DAY);
  const turn = (nth: number) => there[(number * 7 + nth * 11) % there.length];
  const some = (count: number, from: number) =>
    Array.from({ length: count }, (_, nth) => turn(from + nth)).filter((person) => person !== undefined);
  for (const person of some(6, 0)) await writing.write(person);
  for (const person of some(6, 3)) await writing.reply(person);
  for (const person of some(5, 8)) await writing.signal(person);
  for (const person of some(2, 1)) await writing.edit(person);
  for (const person of some(2, 5)) await writing.climb(person, number);
  for (const person of some(3, 9)) await readInbox(person, writing.chronicle);
  const careful = there.find(({ name }) => name === CAREFUL);
  if (careful) await readAll(careful, writing);
}

/** Reads everything, every day, as far as it goes: there is nothing left to tell her in the morning. */
const CAREFUL = "Grace Mwangi";

async function readAll(person: Person, { chronicle, cohort }: Writing) {
  await readInbox(person, chronicle);
  for (const place of [cohort, ...person.circles, "network"]) {
    const { items } = await person.client.get<{ items: Entry[] }>(`/streams/${place}?limit=1`);
    const [newest] = items;
    if (newest) await person.client.must("PUT", "/me/readings", { place, upTo: positionOf(newest) });
  }
  chronicle.reads.push({ person, at: await chronicle.now(), all: true });
}

/** Those who have come in and have not left. */
export const present = (chronicle: Chronicle, now: string): Person[] =>
  chronicle.people.filter(
    (person) =>
      person.welcomedAt !== undefined && !person.elsewhere && chronicle.standing(person, now).member,
  );

async function readInbox({ client }: Person, chronicle: Chronicle) {
  await client.post("/inbox/reading", { upTo: await chronicle.now() });
}

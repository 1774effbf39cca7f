import { expect } from "vitest";
import type { Note } from "#notify";
import type { Chronicle, Person } from "../chronicle.ts";
import { localOf } from "../clockface.ts";
import type { Story } from "../story.ts";

const DAY = 24 * 3_600_000;
/** Somebody is asked between eight in the morning and eight in the evening, on their own clock, by the next quarter-hour. */
const MORNING = 8 * 60;
const EVENING = 20 * 60 + 15;

/** Whoever is trying something was asked once how it goes: ten days later, at the first decent hour, and by nobody else. */
export function askedHowItGoes({ chronicle }: Story, person: Person, notes: readonly Note[]) {
  const asked = askedOf(notes);
  const tries = triesOf(chronicle, person);
  expect(asked.map(({ entry }) => entry).toSorted(), `what ${person.name} is asked about`).toEqual(
    tries.map(({ entry }) => entry).toSorted(),
  );
  for (const { entry, at } of asked) {
    const since = Date.parse(tries.find((one) => one.entry === entry)?.at ?? "");
    const waited = (Date.parse(at) - since) / DAY;
    const { minutes } = localOf(Date.parse(at), chronicle.standing(person, at).zone);
    const about = `${person.name} is asked at ${at} about ${entry}`;
    expect(waited, about).toBeGreaterThanOrEqual(10 - 1 / (24 * 60));
    expect(waited, about).toBeLessThan(10.55);
    expect(minutes >= MORNING && minutes < EVENING, about).toBe(true);
  }
}

export const askedOf = (notes: readonly Note[]) =>
  notes.flatMap(({ at, news }) => (news.kind === "tried" ? [{ entry: news.entry as string, at }] : []));

const triesOf = ({ entries }: Chronicle, person: Person) =>
  entries.flatMap(({ id, signals }) =>
    signals
      .filter(({ by, kind }) => by === person && kind === "trying-this")
      .map(({ at }) => ({ entry: id, at })),
  );

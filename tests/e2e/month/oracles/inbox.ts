import { expect } from "vitest";
import type { Note } from "#notify";
import type { Person } from "../chronicle.ts";
import type { Story } from "../story.ts";

/** The number beside somebody's inbox is how many of its notes are unread, and no note is there twice. */
export async function unreadIsRight(person: Person, notes: readonly Note[]) {
  const { unread } = await person.client.get<{ unread: number }>("/inbox/unread");
  expect(unread, `unread notes of ${person.name}`).toBe(notes.filter(({ readAt }) => !readAt).length);
  expect(new Set(notes.map(({ id }) => id)).size, `notes of ${person.name}`).toBe(notes.length);
}

/** Every reply to somebody's entry is one note, every first signal of a kind too; nobody is told of themselves. */
export function toldOfAnswers({ chronicle }: Story, person: Person, notes: readonly Note[]) {
  const theirs = chronicle.entries.filter(({ author }) => author === person);
  const count = (kind: "replied" | "signalled") =>
    Object.fromEntries(
      theirs.map(({ id, mark }) => [
        mark,
        notes.filter(({ news }) => news.kind === kind && news.entry === id).length,
      ]),
    );
  const quiet = chronicle.standingsOf(person).some(({ quietUntil }) => quietUntil !== "");
  if (quiet) return;
  expect(count("replied"), `replies told to ${person.name}`).toEqual(
    Object.fromEntries(
      theirs.map(({ mark, replies }) => [mark, replies.filter(({ by }) => by !== person).length]),
    ),
  );
  expect(count("signalled"), `signals told to ${person.name}`).toEqual(
    Object.fromEntries(
      theirs.map(({ mark, signals }) => [mark, new Set(signals.map(({ kind }) => kind)).size]),
    ),
  );
}

/** Of what moved, everybody who was there heard once each time; of the launch, that they belong now. */
export function toldOfMoves({ chronicle, moves, cohort }: Story, person: Person, notes: readonly Note[]) {
  const moved = notes.filter(({ news }) => news.kind === "moved" && news.cohort === cohort);
  const there = moves.filter(
    (at) => chronicle.standing(person, at).member && chronicle.standing(person, at).quietUntil <= at,
  );
  expect(moved.length, `moves told to ${person.name}`).toBe(there.length);
  const joined = notes.filter(({ news }) => news.kind === "joined" && news.cohort === cohort);
  const invited = !person.elsewhere && person.name !== "Ana Silva";
  expect(joined.length, `invitations told to ${person.name}`).toBe(invited ? 1 : 0);
}

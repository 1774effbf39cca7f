import { expect } from "vitest";
import type { Note } from "#notify";
import { hears, type Person, type Written } from "../chronicle.ts";
import type { Story } from "../story.ts";

/** The number beside somebody's inbox is how many of its notes are unread, and no note is there twice. */
export async function unreadIsRight(person: Person, notes: readonly Note[]) {
  const { unread } = await person.client.get<{ unread: number }>("/inbox/unread");
  expect(unread, `unread notes of ${person.name}`).toBe(notes.filter(({ readAt }) => !readAt).length);
  expect(new Set(notes.map(({ id }) => id)).size, `notes of ${person.name}`).toBe(notes.length);
}

/** Every reply to somebody's entry is one note, every first signal of a kind too; nobody is told of themselves. */
export function toldOfAnswers(
  { chronicle }: Pick<Story, "chronicle">,
  person: Person,
  notes: readonly Note[],
) {
  // Whoever asked for quiet, even for a while, is looked at elsewhere.
  if (chronicle.standingsOf(person).some(({ quietUntil }) => quietUntil !== "")) return;
  const told = (kinds: readonly Note["news"]["kind"][], entry: Written) =>
    notes.filter(({ news }) => kinds.includes(news.kind) && "entry" in news && news.entry === entry.id)
      .length;
  for (const entry of chronicle.entries.filter(({ author }) => author === person)) {
    const heard = ({ at, by }: { at: string; by: Person }) =>
      by !== person && hears(chronicle, person, entry, at);
    const kinds = new Set(entry.signals.filter(heard).map(({ kind }) => kind));
    expect(
      { replies: told(["replied", "feedback"], entry), signals: told(["signalled"], entry) },
      `what ${person.name} was told of ${entry.mark}`,
    ).toEqual({ replies: entry.replies.filter(heard).length, signals: kinds.size });
  }
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

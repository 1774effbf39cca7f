import { expect } from "vitest";
import type { Thread } from "#feedback/model";
import type { Entry } from "#journal/model";
import { SIGNALS } from "#journal/model";
import { audienceAt, hears, type Person } from "../chronicle.ts";
import type { Story } from "../story.ts";

/** Somebody's journal is what they were told that it is: every entry once, in its last words, for its last audience. */
export async function journalIsWhole({ chronicle }: Pick<Story, "chronicle">, person: Person, now: string) {
  const journal = await person.client.all<Entry>("/entries/mine");
  const kept = journal
    .filter(({ title, text }) => /mk\d{4}x/.test(title + text))
    .map(({ id, title, text, audience, revision }) => ({ id, title, text, audience, revision }));
  const written = chronicle.entries
    .filter(({ author }) => author === person)
    .map((entry) => {
      const { id, title, text, revision } = entry;
      return { id, title, text, audience: audienceAt(entry, now)?.audience, revision };
    });
  expect(inOrder(kept), `the journal of ${person.name}`).toEqual(inOrder(written));
}

/** As they were written: ids say when. */
const inOrder = <Item extends { id: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** Under every entry stands what was answered, and its numbers count it. */
export async function threadsAreWhole({ chronicle }: Pick<Story, "chronicle">, now: string) {
  for (const written of chronicle.entries) {
    const reader = [written.author, ...chronicle.people].find((one) => hears(chronicle, one, written, now));
    if (!reader) continue;
    const { entry, replies, signals } = await reader.client.get<Thread>(`/entries/${written.id}`);
    const told = inOrder(written.replies).map(({ id, text, by }) => ({ id, text, by: by.id }));
    expect(replies.map(({ id, text, author }) => ({ id, text, by: author.id }))).toEqual(told);
    // Who gave two at once gave neither first.
    const given = SIGNALS.map((kind) =>
      written.signals
        .filter((one) => one.kind === kind)
        .map(({ by }) => by.id)
        .toSorted(),
    );
    const shown = SIGNALS.map(
      (kind) =>
        signals
          .find((one) => one.kind === kind)
          ?.by.map(({ id }) => id)
          .toSorted() ?? [],
    );
    // Whose they are is for the author; the others read how many.
    const names = reader === written.author ? given : given.map(() => []);
    expect(shown, `signals on ${written.mark}`).toEqual(names);
    expect(
      { ...entry.signals, replies: entry.replies, answers: entry.answers },
      `the numbers beside ${written.mark}`,
    ).toEqual({
      ...Object.fromEntries(SIGNALS.map((kind, nth) => [kind, given[nth]?.length])),
      replies: told.length,
      answers: written.replies.filter(({ by }) => by !== written.author).length,
    });
  }
}

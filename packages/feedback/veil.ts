import { doneBy, type Entry, type Onlooker } from "#journal/model";
import type { PersonId } from "#people/model";
import type { Reply } from "./model.ts";

/** Letters for those who answer without a name: A to Z, then AA. */
const letterOf = (place: number): string =>
  (place < 26 ? "" : letterOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** Which letter stands for whom in a thread, in the order of their first answers: the same for every reader. */
export function lettersIn(replies: readonly Reply[], entry: Entry): ReadonlyMap<PersonId, string> {
  const givers = new Set(replies.map(({ author }) => author.id).filter((id) => id !== entry.author.id));
  return new Map([...givers].map((id, place) => [id, letterOf(place)]));
}

/** An answer as one reader may see it while its round is blind: what its author says below their entry is not signed either. */
export const replySeen = (
  reply: Reply,
  entry: Entry,
  reader: Onlooker,
  letters: ReadonlyMap<PersonId, string>,
): Reply => {
  const { author, hidden } = reply;
  return { ...reply, author: doneBy(author, entry, reader, { letter: letters.get(author.id), hidden }) };
};

/** Whether a reader knows who said something about an entry. */
export const isNamed = (by: Reply["author"], entry: Entry, reader: Onlooker): boolean =>
  doneBy(by, entry, reader).id === by.id;

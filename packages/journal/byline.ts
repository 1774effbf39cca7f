import * as People from "#people";
import type { PersonId } from "#people/model";
import { EntryRow } from "./entry-row.ts";
import { byAuthor } from "./lists.ts";

/** Put somebody's present name on all their entries: for the system, when they were renamed. Doing it again does nothing. */
export async function follow(person: PersonId): Promise<void> {
  const named = await People.person(person);
  if (!named) return;
  for await (const { id, author } of byAuthor(person))
    if (author.name !== named.name) await EntryRow.patch({ id }).set({ authorName: named.name }).go();
}

import * as People from "#people";
import type { PersonId } from "#people/model";
import { rename } from "./store.ts";

/** Put somebody's present name beside all they keep: for the system, when they were renamed. Doing it again does nothing. */
export async function follow(person: PersonId): Promise<void> {
  const named = await People.person(person);
  if (named) await rename(person, named.name);
}

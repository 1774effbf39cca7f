import { commit, type Write, write } from "#platform";
import { Welcomed } from "./events.ts";
import type { Person, PersonId } from "./model.ts";
import { opening } from "./sessions.ts";
import { PersonRow } from "./store.ts";

/** Where a sign-in comes from: what the browser is, its flow and session cookies, and its network address. */
export interface From {
  readonly now: Date;
  readonly network: string;
  readonly device: string;
  readonly browser?: string;
  readonly session?: string;
  /** The id of the attendee this browser was, in live rooms: somebody new keeps it. */
  readonly attendee?: PersonId | undefined;
}

/** Somebody who just signed in, and what their cookie must carry from now on. */
export interface Entered {
  readonly person: Person;
  /** Whether they were never here before. */
  readonly first: boolean;
  readonly cookie: string;
}

/** Open a session for who proved to be `person`; `proof` is what the proof uses up, in the same transaction. */
export async function enter(person: Person, proof: readonly Write[], from: From): Promise<Entered> {
  const { cookie, writes } = await opening(person.id, from.now, from.device, from.session);
  const first = person.welcomed
    ? []
    : [write(PersonRow.patch({ id: person.id }).set({ welcomed: true }).add({ revision: 1 }))];
  await commit([...proof, ...writes, ...first], {
    now: from.now,
    news: person.welcomed ? [] : [Welcomed({ person: person.id })],
  });
  return { person: { ...person, welcomed: true }, first: !person.welcomed, cookie };
}

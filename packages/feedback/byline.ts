import * as People from "#people";
import type { PersonId } from "#people/model";
import { ReplyRow, repliesIn, SignalRow, saidBy, signalsIn } from "./store.ts";

/** Put somebody's present name on all their replies and signals: for the system. Doing it again does nothing. */
export async function follow(person: PersonId): Promise<void> {
  const named = await People.person(person);
  if (!named) return;
  for await (const row of saidBy(person, "REPLY"))
    for (const { entry, id, author } of repliesIn([row]))
      if (author.name !== named.name)
        await ReplyRow.patch({ entry, id }).set({ authorName: named.name }).go();
  for await (const row of saidBy(person, "SIGNAL"))
    for (const { entry, kind, name } of signalsIn([row]))
      if (name !== named.name) await rename({ entry, kind, person }, named.name);
}

/** A signal may be taken back while its name is being changed. */
const rename = (key: { entry: string; kind: string; person: string }, name: string) =>
  SignalRow.patch(key).set({ name }).go({ returnOnConditionCheckFailure: true });

import { PersonId } from "#people/model";
import { isSealed, newId, seal } from "#platform";

const LETTERS = 32;
const sealOf = (id: PersonId) => seal("room-pass", id).toString("base64url").slice(0, LETTERS);

/** An attendee nobody has seen before: an id that an account can take over later. */
export const newcomer = (now: Date): PersonId => PersonId.parse(newId("per", now));

/** What an attendee without an account carries in a cookie: their id, sealed, so that nobody can say they are another. */
export const passOf = (id: PersonId) => `${id}.${sealOf(id)}`;

/** Whose pass this is; undefined when it is not ours. */
export function holderOf(pass: string): PersonId | undefined {
  const [claimed, sealed = ""] = pass.split(".");
  const id = PersonId.safeParse(claimed);
  return id.success && isSealed(() => sealOf(id.data), sealed) ? id.data : undefined;
}

import { commit, kindOf, Refused, rowsAt, slice, write } from "#platform";
import { Byline, type Ctx, MOST_BLOCKED, type Pair, PersonId } from "./model.ts";
import { haveMet } from "./others.ts";
import { ApartRow } from "./store.ts";

/**
 * Keep somebody and oneself apart, until one takes it back: what they say is left out of what one is shown, and nothing of
 * either is brought to the other. They are not told, and nothing they are answered differs. Doing it twice is doing it
 * once. Refused for oneself, for who was never met here, and beyond `MOST_BLOCKED` people.
 */
export async function block(other: PersonId, ctx: Ctx): Promise<void> {
  if (other === ctx.person.id) throw new Refused("invalid", "people.oneself", "This is you.");
  if (ctx.blocked.includes(other)) return;
  await haveMet(other, ctx);
  if (ctx.blocked.length >= MOST_BLOCKED)
    throw new Refused(
      "conflict",
      "people.many-blocked",
      `You keep away from ${MOST_BLOCKED} people already. Take one of them back first, or talk to a facilitator.`,
    );
  const at = ctx.now.toISOString();
  const wishes = rowsOf(other, ctx).map((row) => write(ApartRow.put({ ...row, at })));
  await commit(wishes, { now: ctx.now });
}

/** Take one's own wish back; the other's, if they have one, stays. That there is none is no refusal. */
export async function unblock(other: PersonId, ctx: Ctx): Promise<void> {
  const wishes = rowsOf(other, ctx).map((row) => write(ApartRow.delete(row)));
  await commit(wishes, { now: ctx.now });
}

/** The two rows of one wish. */
function rowsOf(other: PersonId, { person: { id } }: Ctx) {
  return [
    { person: id, other, by: id, listed: "ALL" },
    { person: other, other: id, by: id, listed: "" },
  ];
}

/** Those whom I blocked, by the names they go by now. Never who blocked me. */
export async function blocked({ blocked: ids }: Pick<Ctx, "blocked">): Promise<Byline[]> {
  const rows = await rowsAt(ids.map((id) => ({ pk: `PERSON#${id}`, sk: "A#PERSON" })));
  return rows
    .filter((row) => kindOf(row) === "person")
    .map((row) => Byline.parse(row))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

const AT_ONCE = 1_000;

/**
 * Those among some people who are kept apart, each pair once, whoever of the two wanted it: for the system, when it seats
 * people. One Query for each thousand wishes in the deployment.
 */
export async function apartAmong(people: readonly PersonId[]): Promise<Pair[]> {
  const here = new Set(people);
  const pairs = new Map<string, Pair>();
  let after: string | undefined;
  do {
    const { rows, end } = await slice({ index: "place", pk: "APART#ALL", after, limit: AT_ONCE });
    for (const row of rows) {
      const [one, other] = [PersonId.parse(row.person), PersonId.parse(row.other)];
      const pair: Pair = one < other ? [one, other] : [other, one];
      if (pair.every((person) => here.has(person))) pairs.set(pair.join(), pair);
    }
    after = end;
  } while (after);
  return [...pairs.values()];
}

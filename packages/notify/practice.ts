import * as Journal from "#journal";
import type { EntryId } from "#journal/model";
import * as People from "#people";
import type { PersonId } from "#people/model";
import { tell } from "./inbox.ts";
import { type Moment, tellReader, titleOf } from "./thread.ts";

/**
 * Tell those whose practice an entry carries on: who wrote what it adapts, and who wrote the first of that line. Each hears
 * of it once, as soon as it is shared with them, and never when it is not.
 */
export async function tellOfTravel(
  { id, adapted = false }: { id: EntryId; adapted?: boolean | undefined },
  moment: Moment,
) {
  if (!adapted) return;
  const [found, { origin, root }] = await Promise.all([Journal.entry(id), Journal.comesFrom(id)]);
  if (!found) return;
  const told = new Set<PersonId>([found.author.id]);
  for (const from of [origin, root]) {
    if (!from || told.has(from.author.id)) continue;
    told.add(from.author.id);
    await tellReader(
      from.author.id,
      found,
      {
        kind: "travelled",
        entry: id,
        title: titleOf(found),
        by: found.author,
        from: { entry: from.id, title: titleOf(from) },
        direct: from === origin,
        cohort: found.cohort,
      },
      `travelled ${id}`,
      { ...moment, thread: from.id },
    );
  }
}

const DAY = 24 * 3600_000;

/** Ask somebody how it went with what they try, once for each time that its days have passed. Only they are asked. */
export async function tellOfTry(
  { entry, person, since }: { entry: EntryId; person: PersonId; since: string },
  { at, now }: Moment,
) {
  const ctx = await People.standIn(person, now);
  if (!ctx) return;
  const origin = (await Journal.originsAmong([entry], ctx)).get(entry);
  const days = Math.round((at.getTime() - Date.parse(since)) / DAY);
  await tell(
    person,
    { kind: "tried", entry, title: origin?.title ?? "", since, days },
    `tried ${entry} ${at.toISOString()}`,
    at,
    now,
  );
}

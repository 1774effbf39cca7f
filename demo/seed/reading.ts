import * as Notify from "#notify";
import * as People from "#people";
import type { CohortId } from "#people/model";
import { CAST } from "../texts/people/cast.ts";
import { eachAtOnce } from "./at-once.ts";
import type { House } from "./house.ts";
import type { Told } from "./telling.ts";

const HOUR = 3_600_000;
/** Whose inbox has a history; the others hear of the last day only. */
const TOLD = ["ana", "tomas", "kenji", "marta", "ellen", "gerald"];
const UNREAD = 2;

/** Tell people of the answers they got and of what came of theirs, as the product would have; some read all but the last. */
export async function fillInboxes(house: House, { said, closed }: Pick<Told, "said" | "closed">, now: Date) {
  const told = new Set(TOLD.map((key) => house.person(key).id));
  const since = now.getTime() - 24 * HOUR;
  const heard = said.filter(({ to, at }) => told.has(to.author.id) || at.getTime() >= since);
  await eachAtOnce(heard, ({ reply, at }) =>
    Notify.tellOfReply({ ...reply, author: reply.author.id }, { at, now: at }),
  );
  await eachAtOnce(closed, ({ loop, at }) => Notify.tellOfLoop(loop, { at, now: at }));
  await eachAtOnce(TOLD, async (key) => {
    const { items } = await Notify.inbox({ limit: UNREAD + 1 }, house.as(key, now));
    const read = items.at(UNREAD);
    if (read)
      await Notify.read({ upTo: read.at }, house.as(key, new Date(Math.max(since, Date.parse(read.at)))));
  });
}

/** Everybody has read the month until some hour of the last day: nobody begins with hundreds of new entries. */
export async function readUpTo(
  house: House,
  { month, camp }: { month: CohortId; camp: CohortId },
  now: Date,
) {
  const before = (hours: number) => `${new Date(now.getTime() - hours * HOUR).toISOString()}#`;
  await eachAtOnce([...CAST.entries()], async ([index, { key }]) => {
    const ctx = house.as(key, now);
    await People.setReading(month, before(4 + (index % 7) * 4), ctx);
    for (const { cohort, circle } of ctx.memberships) {
      if (cohort === camp) await People.setReading(camp, before(0), ctx);
      if (cohort === month && circle && TOLD.includes(key)) await People.setReading(circle, before(4), ctx);
    }
  });
}

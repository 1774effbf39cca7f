import type { Ctx, Email } from "#people/model";
import { check, commit, newId, Refused, Repeated, type Write } from "#platform";
import { hosted, hostedOpen } from "./access.ts";
import { ListGrew } from "./events.ts";
import { inviting } from "./limits.ts";
import * as lineStore from "./line-store.ts";
import {
  type Cohort,
  type CohortId,
  type CorrectLine,
  type InviteList,
  LIMITS,
  type Line,
  type ListReport,
} from "./model.ts";
import { CohortRow } from "./store.ts";
import { inTurn, moved } from "./turn.ts";

const AT_ONCE = 90;
/** More lines than this are not a list of people; the answer would be longer than what was sent. */
const MOST_LINES = 2 * LIMITS.people;

/**
 * Put everybody on a pasted list on the cohort's list; after the launch they are let in at once. Answers line by line
 * what was wrong with the rest. The same request sent again finds its own lines there and answers the same. Refused when
 * the cohort is closed, and when it is more than one person may invite in a day.
 */
export async function invite(
  id: CohortId,
  { text, zone, language }: InviteList,
  ctx: Ctx,
): Promise<ListReport> {
  const batch = ctx.once ? `${ctx.once.by}#${ctx.once.key}` : newId("bat", ctx.now);
  if (text.split(/\r\n|\r|\n/).filter((line) => line.trim()).length > MOST_LINES)
    throw new Refused("large", "cohort.list-too-long", `A list has at most ${LIMITS.people} lines.`);
  const { readList } = await import("./list.ts"); // read when somebody has a list, and not when the API starts
  return await inTurn(async () => {
    const { cohort } = await hostedOpen(id, ctx);
    const before = await lineStore.all(id);
    const others = before.filter((line) => line.batch !== batch);
    const ours = new Set(before.filter((line) => line.batch === batch).map(({ email }) => email));
    const report = readList(text, {
      zone,
      language,
      already: new Set(others.map(({ email }) => email)),
      room: LIMITS.people - cohort.people - others.filter(({ invitedAt }) => !invitedAt).length,
    });
    const addedAt = ctx.now.toISOString();
    const fresh = report.good
      .filter(({ email }) => !ours.has(email))
      .map(({ line: place, ...invitee }) => ({ ...invitee, addedAt, addedBy: ctx.person.id, place, batch }));
    await add(cohort, fresh, ctx);
    return report;
  });
}

async function add(cohort: Cohort, lines: readonly lineStore.KeptLine[], ctx: Ctx) {
  const { now, once } = ctx;
  const news = cohort.state === "draft" ? [] : [ListGrew({ cohort: cohort.id })];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE).map((line) => lineStore.addWrite(cohort.id, line));
    const writes = [stillIn(cohort), ...(from === 0 ? [inviting(lines.length, ctx)] : []), ...some];
    try {
      await commit(writes, { now, news, once: from === 0 ? once : undefined });
    } catch (error) {
      // The first time it was interrupted after its first rows: go on with the rest.
      if (!(error instanceof Repeated)) throw error;
      await commit(writes, { now, news });
    }
  }
}

/** Lines written while the cohort is launched would be seen by nobody: hold them to the state that was read. */
const stillIn = ({ id, state }: Cohort): Write =>
  check(
    CohortRow.delete({ id }).where((row, { eq }) => eq(row.state, state)),
    moved(),
  );

/** Everybody on the list, for facilitators: who waits, who was invited when, who has signed in. */
export async function lines(id: CohortId, ctx: Ctx): Promise<Line[]> {
  await hosted(id, ctx);
  return (await lineStore.all(id)).map(lineStore.shown);
}

/** Correct one line that still waits. Refused when it was let in already, or when the new address is on the list. */
export async function correct(id: CohortId, email: Email, changes: CorrectLine, ctx: Ctx): Promise<Line> {
  return await inTurn(async () => {
    const { cohort } = await hostedOpen(id, ctx);
    const all = await lineStore.all(id);
    const line = waiting(all, email);
    const corrected = { ...line, ...changes };
    if (corrected.email !== email && all.some((other) => other.email === corrected.email))
      throw new Refused("conflict", "cohort.on-the-list", "This address is on the list already.");
    const writes =
      corrected.email === email
        ? [lineStore.correctWrite(id, line, corrected)]
        : [lineStore.dropWrite(id, email), lineStore.addWrite(id, corrected)];
    await commit([stillIn(cohort), ...writes], { now: ctx.now });
    return lineStore.shown(corrected);
  });
}

/** Take somebody off the list before they are let in. Refused afterwards: then they are removed as a member. */
export async function drop(id: CohortId, email: Email, ctx: Ctx): Promise<void> {
  await inTurn(async () => {
    await hostedOpen(id, ctx);
    waiting(await lineStore.all(id), email);
    await commit([lineStore.dropWrite(id, email)], { now: ctx.now });
  });
}

/** Forget the whole list of a draft. */
export async function dropAll(id: CohortId, now: Date): Promise<void> {
  const all = await lineStore.all(id);
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    await commit(
      some.map(({ email }) => lineStore.forgetWrite(id, email)),
      { now },
    );
  }
}

function waiting(all: readonly lineStore.KeptLine[], email: Email) {
  const line = all.find((each) => each.email === email);
  if (!line) throw new Refused("missing", "cohort.no-such-line", "This address is not on the list.");
  if (line.invitedAt)
    throw new Refused(
      "conflict",
      "cohort.already-invited",
      "They have been invited. Remove them from the cohort instead.",
    );
  return line;
}

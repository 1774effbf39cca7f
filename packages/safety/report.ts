import * as Cohort from "#cohort";
import * as Journal from "#journal";
import { isUnknown } from "#journal/model";
import * as People from "#people";
import type { Ctx } from "#people/model";
import { commit, cut, Refused, write } from "#platform";
import { Reported } from "./events.ts";
import { judging } from "./judges.ts";
import { type Case, type Filed, LIMITS, type Report, type Thanks } from "./model.ts";
import { CaseRow, caseAt, caseOf, ReportRow, toRow } from "./store.ts";
import { aboutOf, type Thing, thingFor } from "./thing.ts";

/** They have said so before: thanks are the same. */
const ALREADY = new Refused("conflict", "safety.already", "You have reported this. It is being looked at.");

const tooMany = () =>
  new Refused("slow", "safety.many-reports", "That is a lot for one day. Talk to a facilitator directly.");

/**
 * Bring something one may read to the desk of its place, with why; its words go along as they are now. Who said it is not
 * told who did. Reporting it twice is reporting it once. Refused for one's own words, as reading it would be, and beyond a
 * limit for a day.
 */
export async function report(input: Report, ctx: Ctx): Promise<Thanks> {
  const thing = await thingFor(input.target, ctx);
  if (thing.author.id === ctx.person.id)
    throw new Refused(
      "forbidden",
      "safety.own",
      "These are your own words: you can change or take them back.",
    );
  const { desk } = await judging(thing.author.id, thing.cohort);
  try {
    await Journal.asItStands(async () => await brought(desk, input, thing, ctx));
  } catch (error) {
    if (error !== ALREADY) throw error;
  }
  // At which desk it is would say of somebody without a name whether they host.
  return { desk: isUnknown(thing.whom.id) ? (thing.cohort ?? desk) : desk };
}

async function brought(desk: Case["desk"], { target, reason, words }: Report, thing: Thing, ctx: Ctx) {
  const at = ctx.now.toISOString();
  const id = caseOf(target);
  const before = await caseAt(desk, id);
  const said = { reason, words, at };
  await commit(
    [
      write(ReportRow.create({ desk, case: id, person: ctx.person.id, ...said }), ALREADY),
      before
        ? write(again(before, said), Journal.MEANWHILE)
        : write(CaseRow.create(toRow(fresh(desk, target, thing, said))), Journal.MEANWHILE),
      Cohort.actWrite(desk, { what: "reported", whom: thing.whom, about: aboutOf(target) }, ctx),
      People.counted(
        { of: "reports-by", most: LIMITS.aDay, within: "day" },
        ctx.person.id,
        ctx.now,
        tooMany(),
      ),
    ],
    { now: ctx.now, news: [Reported({ desk, case: id })] },
  );
}

type Said = Case["said"][number];

const fresh = (
  desk: Case["desk"],
  target: Case["target"],
  { whom: _, ...thing }: Thing,
  said: Said,
): Omit<Filed, "now"> => ({
  ...thing,
  words: cut(thing.words, LIMITS.copied),
  id: caseOf(target),
  desk,
  target,
  state: "open",
  reports: 1,
  said: [said],
  firstAt: said.at,
  lastAt: said.at,
  revision: 1,
});

/** One more who reported it. What was settled is looked at again, and waits from now. */
function again(before: Filed, said: Said) {
  const settled = before.state === "left" || before.state === "restored";
  const { desk, id, state, firstAt, reports, lastAt, review, ...rest } = toRow({
    ...before,
    state: settled ? "open" : before.state,
    firstAt: settled ? said.at : before.firstAt,
    lastAt: said.at,
    reports: before.reports + 1,
    said: [...before.said, said].slice(-LIMITS.kept),
  });
  return CaseRow.patch({ desk, id })
    .set({ state, firstAt, reports, lastAt, review, said: rest.said, revision: before.revision + 1 })
    .where((row, { eq }) => eq(row.revision, before.revision));
}

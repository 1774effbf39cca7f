import * as Cohort from "#cohort";
import * as Safety from "#safety";
import { type Someone, someone } from "../world.ts";
import { circled } from "./circles.ts";
import { aCohort } from "./cohort.ts";

/** A cohort with two who look after its desk, Ana and Eva; Ben and Kim share a circle of it, and Lea sits in none. */
export async function twoHosts(now: Date) {
  const ana = await someone({ name: "Ana" }, now);
  const eva = await someone({ name: "Eva" }, now);
  const ben = await someone({ name: "Ben" }, now);
  const kim = await someone({ name: "Kim" }, now);
  const lea = await someone({ name: "Lea" }, now);
  const { cohort } = await aCohort({ host: ana, people: [eva, ben, kim, lea], now });
  await Cohort.giveRole(cohort.id, eva.person.id, "facilitator", await ana.ctx());
  await circled(cohort, [ben, kim]);
  return { ana, eva, ben, kim, lea, cohort };
}

/** What somebody reports, with what a test does not care about filled in. */
export const reportedBy = async (
  who: Someone,
  target: Safety.Target,
  input: Partial<Safety.Report> = {},
  at?: Date,
): Promise<Safety.Thanks> =>
  await Safety.report({ target, reason: "unkind", words: "", ...input }, await who.ctx(at));

/** What was reported of something and waits at a desk, as somebody finds it there. */
export const atDesk = async (who: Someone, desk: Cohort.DeskId, target: Safety.Target) => {
  const { items } = await Safety.review(desk, { limit: 100 }, await who.ctx());
  return items.find((one) => JSON.stringify(one.target) === JSON.stringify(target));
};

/** What somebody decides about it, as they saw it. */
export const decidedBy = async (
  who: Someone,
  { desk, id, revision }: Safety.Case,
  decision: Partial<Safety.Decide>,
  at?: Date,
): Promise<Safety.Case> =>
  await Safety.decide(
    desk,
    id,
    Safety.Decide.parse({ why: "It was unkind.", revision, ...decision }),
    await who.ctx(at),
  );

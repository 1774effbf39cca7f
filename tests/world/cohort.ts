import * as Cohort from "#cohort";
import { Launched } from "#cohort/events";
import { commit } from "#platform";
import { WorkshopId } from "#workshop/model";
import { type Someone, someone } from "../world.ts";
import { newsOf } from "./news.ts";

const FOUR_WEEKS = WorkshopId.parse("wsh_social-learning-in-business");

/** A draft of *Social learning in business* that `host` prepares: Monday 2 March 2026, Lisbon time. */
export async function aDraft(
  host: Someone,
  draft: Partial<Cohort.Draft> = {},
  now = new Date(),
): Promise<Cohort.Cohort> {
  const ctx = await host.ctx(now);
  return await Cohort.draft(
    { workshop: FOUR_WEEKS, startsOn: "2026-03-02", zone: "Europe/Lisbon", ...draft },
    ctx,
  );
}

/** The draft launched: in its lobby, with the news of it, but without a beat. */
export async function launched({ id }: Pick<Cohort.Cohort, "id">, now = new Date()): Promise<Cohort.Cohort> {
  const draft = await Cohort.get(id);
  const [host] = draft.facilitators;
  if (!host) throw new Error("a draft has somebody who hosts it");
  await commit([Cohort.launchWrite(draft, host.id, now)], { now, news: [Launched({ cohort: id })] });
  return await Cohort.get(id);
}

/** The cohort moved to a later state, one after the other, as its beats would. */
export async function movedTo(
  { id }: Pick<Cohort.Cohort, "id">,
  state: Cohort.State,
  now = new Date(),
): Promise<Cohort.Cohort> {
  for (;;) {
    const cohort = await Cohort.get(id);
    const next = Cohort.STATES[Cohort.STATES.indexOf(cohort.state) + 1];
    if (cohort.state === state || !next) return cohort;
    if (cohort.state === "draft") await launched(cohort, now);
    else await commit([Cohort.stateWrite(cohort, cohort.state, next)], { now });
  }
}

/** People come in by the join link, in this order. */
export async function joined(
  cohort: Pick<Cohort.Cohort, "id">,
  host: Someone,
  people: readonly Someone[],
  now = new Date(),
) {
  const { token } = await Cohort.renewLink(cohort.id, "participant", await host.ctx(now));
  for (const each of people) await Cohort.joinByLink(token, await each.ctx(now));
}

/** A cohort with its host and these people in it, in this state. */
export async function aCohort({
  host,
  people = [],
  state = "running",
  now = new Date(),
}: {
  host?: Someone;
  people?: readonly Someone[];
  state?: Exclude<Cohort.State, "draft">;
  now?: Date;
} = {}): Promise<{ cohort: Cohort.Cohort; host: Someone }> {
  const hosting = host ?? (await someone({ name: "Ana Silva" }, now));
  const draft = await launched(await aDraft(hosting, {}, now), now);
  await joined(draft, hosting, people, now);
  return { cohort: await movedTo(draft, state, now), host: hosting };
}

/** Ana hosts a cohort that runs, and Ben and Kim are in it: as few as it takes to write, answer and read along. */
export async function anaBenAndKim(now: Date) {
  const ana = await someone({ name: "Ana" }, now);
  const ben = await someone({ name: "Ben" }, now);
  const kim = await someone({ name: "Kim" }, now);
  const { cohort } = await aCohort({ host: ana, people: [ben, kim], now });
  return { ana, ben, kim, cohort };
}

/** The news of one kind about this, in the outbox: what the relay would tell, once each. */
export const newsAbout = (type: string, about: Record<string, unknown>) =>
  newsOf(type, (data) => Object.entries(about).every(([key, value]) => data[key] === value));

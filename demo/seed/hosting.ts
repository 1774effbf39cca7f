import * as Cadence from "#cadence";
import type { BeatId } from "#cadence/model";
import * as Cohort from "#cohort";
import type { CohortId } from "#people/model";
import { type Design, WorkshopId } from "#workshop/model";
import { type Player, STORY } from "../texts/script.ts";
import type { House } from "./house.ts";

const HOUR = 3_600_000;

/** A cohort of the demo: who hosts it, when it starts, and who is on its list. */
interface Plan {
  readonly host: string;
  readonly workshop: string;
  readonly startsOn: string;
  readonly launchedAt: Date;
  readonly people: readonly Player[];
  readonly role?: (player: Player) => Player["role"];
  readonly change?: (design: Design) => Design;
}

/** Draft, invite, launch and let in, as a host and the product would; everybody has come in a few hours later. */
export async function host(house: House, plan: Plan): Promise<CohortId> {
  const { host: key, launchedAt, startsOn, people, role = (player) => player.role } = plan;
  const drafted = new Date(launchedAt.getTime() - 2 * HOUR);
  const { id, design, revision } = await Cohort.draft(
    { workshop: WorkshopId.parse(plan.workshop), startsOn, zone: STORY.zone },
    house.as(key, drafted),
  );
  await house.refresh(key, drafted);
  const ctx = house.as(key, launchedAt);
  if (plan.change) await Cohort.change(id, { revision, design: plan.change(design) }, ctx);

  const lines = people.map((player) =>
    [player.name, player.email, player.zone, player.language, role(player), player.organisation].join(","),
  );
  const text = ["name,email,zone,language,role,organisation", ...lines].join("\n");
  const { problems } = await Cohort.invite(id, { text, zone: STORY.zone, language: "en" }, ctx);
  if (problems.length > 0) throw new Error(`The list of the demo has problems: ${JSON.stringify(problems)}`);

  await Cadence.launch(id, ctx);
  await Cohort.admit(id, launchedAt);
  await house.enter(people, id, new Date(launchedAt.getTime() + 3 * HOUR));
  await house.refresh(key, launchedAt);
  return id;
}

/** Reach every beat that lies behind us, each at its instant; with anything ahead, the clock is set for it. */
export async function live(id: CohortId, now: Date): Promise<void> {
  const { beats } = await Cadence.ofCohort(id);
  const due = beats.filter(({ at }) => at <= now.toISOString());
  for (const { slug, at } of due) await Cadence.reach(id, slug, new Date(at));
  if (due.length < beats.length) await Cadence.synchronise(id, now);
}

/** The beats of a cohort by slug, for those who answer them. */
export async function beatsOf(id: CohortId): Promise<ReadonlyMap<string, BeatId>> {
  const { beats } = await Cadence.ofCohort(id);
  return new Map(beats.map(({ slug, id: beat }) => [slug, beat]));
}

import * as Cohort from "#cohort";
import { Launched } from "#cohort/events";
import type { CohortId, Ctx } from "#people/model";
import { commit, newId, Refused, sameId, type Write } from "#platform";
import { BeatId, START } from "./beat.ts";
import type { PlanProblem } from "./forecast.ts";
import { logWrite } from "./log.ts";
import { type Beat, Beat as BeatShape, type LaunchDone } from "./model.ts";
import { plan } from "./plan.ts";
import * as store from "./store.ts";
import { keepMark } from "./sweep-mark.ts";

const AT_ONCE = 45;

/** The same beat of the same cohort always has the same id, however often it is written or moved. */
const beatId = (cohort: CohortId, slug: string) => BeatId.parse(sameId("bea", cohort, slug));

/**
 * Launch a draft: its whole month is written down, and then, in one transaction, the lobby opens and the clock runs.
 * Interrupted before that it is still a draft, and can be launched again. Refused for anybody but its facilitators, when
 * it was launched already, when a beat has no valid time, and when it would start in the past.
 */
export async function launch(id: CohortId, ctx: Ctx): Promise<LaunchDone> {
  const cohort = await Cohort.hosted(id, ctx);
  const { now } = ctx;
  if (cohort.state !== "draft") return await again(cohort, ctx);
  const { beats: planned, problems } = plan(cohort.design, cohort.startsOn, cohort.zone);
  refuseProblems(problems);
  const start = planned.find(({ slug }) => slug === START);
  if (!start || start.at <= now.toISOString()) throw inPast(cohort.startsOn);

  const beats = planned.map((beat) =>
    BeatShape.parse({
      ...beat,
      id: beatId(id, beat.slug),
      cohort: id,
      state: "planned",
      revision: cohort.revision,
      changedAt: now.toISOString(),
    }),
  );
  const attempt = newId("lau", now);
  await commit([store.beginWrite(id, attempt)], { now });
  await writeDown(id, attempt, beats, ctx);
  await keepMark(now);
  const done: LaunchDone = { cohort: id, state: "lobby", beats: beats.length };
  await commit(
    [
      Cohort.launchWrite(cohort, ctx.person.id, now),
      store.runWrite(id, attempt),
      logWrite(id, { what: "launched", beats: beats.length }, { now, tick: 0, by: ctx.person }),
    ],
    { now, news: [Launched({ cohort: id })], once: ctx.once, result: done },
  );
  return done;
}

/** All beats, and none that an interrupted launch left of another plan. They are inert until the clock runs. */
async function writeDown(id: CohortId, attempt: string, beats: readonly Beat[], { now }: Ctx) {
  const slugs = new Set(beats.map(({ slug }) => slug));
  const left = (await store.beats(id)).filter(({ slug }) => !slugs.has(slug));
  const writes = [...left.map(store.dropWrite), ...beats.map((beat) => store.beatWrite(beat, now))];
  for (let from = 0; from < writes.length; from += AT_ONCE)
    await commit([store.stillLaunching(id, attempt), ...writes.slice(from, from + AT_ONCE)], { now });
}

/** A launch of what was launched: the first answer again for the same intention, else a refusal. */
async function again(cohort: Cohort.Cohort, { now, once, person }: Ctx): Promise<never> {
  const refusal = new Refused("conflict", "cadence.already-launched", "This cohort was launched already.");
  const never: Write = { ...Cohort.launchWrite(cohort, person.id, now), refusal };
  await commit([never], { now, once });
  throw refusal;
}

/** Refuses with every problem of a plan, each under the slug of its beat. */
export function refuseProblems(problems: readonly PlanProblem[]) {
  const [first] = problems;
  if (!first) return;
  throw new Refused(
    "invalid",
    `cadence.${first.code}`,
    problems.map(({ slug, detail }) => (slug ? `${slug}: ${detail}` : detail)).join(" "),
    problems.map(({ slug, code, detail }) => ({ path: slug, code, message: detail })),
  );
}

const inPast = (startsOn: string) =>
  new Refused(
    "invalid",
    "cadence.starts-in-past",
    `The first week would open in the past (${startsOn}). Choose a later start.`,
    [{ path: "startsOn", code: "past", message: "Choose a later start." }],
  );

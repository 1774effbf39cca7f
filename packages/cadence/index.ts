import * as Cohort from "#cohort";
import { type CohortId, type Ctx, isFacilitator } from "#people/model";
import { asLived, type Beat } from "./beat.ts";
import type { Fairness, Preview, TryOut } from "./forecast.ts";
import { peopleOf } from "./people-of.ts";
import { fairness, preview } from "./preview.ts";
import * as store from "./store.ts";

export { calendar, calendarLink, renewCalendarLink } from "./calendar.ts";
export { extendRound } from "./extend-round.ts";
export { launch } from "./launch.ts";
export { log } from "./log.ts";
export * from "./model.ts";
export { move, previewMove } from "./moving.ts";
export { monthOf, ofCohort } from "./of-cohort.ts";
export { plan } from "./plan.ts";
export { preview, rehearsal } from "./preview.ts";
export { reach } from "./reach.ts";
export { sweep } from "./sweep.ts";
export { keepMark } from "./sweep-mark.ts";
export { synchronise } from "./synchronise.ts";

/**
 * A cohort's month in order, for everybody in it; what a prompt asks is read before its moment by those who host. A draft has
 * none yet: preview it.
 */
export async function beats(id: CohortId, ctx: Ctx): Promise<Beat[]> {
  const cohort = await Cohort.open(id, ctx);
  const all = cohort.state === "draft" ? [] : await store.beats(id);
  return isFacilitator(ctx, id) ? all : all.map(asLived);
}

/** A draft's month as it would be, with what is tried out in place of what is saved, for its facilitators and its people. */
export async function previewDraft(id: CohortId, tried: TryOut, ctx: Ctx): Promise<Preview> {
  const cohort = await Cohort.hosted(id, ctx);
  const { design, startsOn, zone } = { ...cohort, ...tried };
  return preview(design, startsOn, zone, await peopleOf(cohort, ctx));
}

/** For whom the sessions of a launched cohort fall at night, and fairer hours for those still to come. For its facilitators. */
export async function fairnessOf(id: CohortId, ctx: Ctx): Promise<Fairness> {
  const cohort = await Cohort.hosted(id, ctx);
  return fairness(await store.beats(id), await peopleOf(cohort, ctx));
}

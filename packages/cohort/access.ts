import { type Ctx, isFacilitator, membershipIn } from "#people/model";
import { Refused } from "#platform";
import type { Cohort, CohortId } from "./model.ts";
import * as store from "./store.ts";

const missing = () =>
  new Refused("missing", "cohort.missing", "There is no such cohort, or you are not part of it.");

/** A cohort with its roster number and link, for the system: nobody is asking. Refused when there is none. */
export async function kept(id: CohortId): Promise<store.Kept> {
  const found = await store.find(id);
  if (!found) throw missing();
  return found;
}

/** A cohort, for the system: nobody is asking. Refused when there is none. */
export const get = async (id: CohortId): Promise<Cohort> => (await kept(id)).cohort;

/** A cohort for those who belong to it; a draft for its facilitators only. To everybody else it does not exist. */
export async function open(id: CohortId, ctx: Ctx): Promise<Cohort> {
  return (await opened(id, ctx)).cohort;
}

/** A cohort for its facilitators. Refused for its other members; to everybody else it does not exist. */
export async function hosted(id: CohortId, ctx: Ctx): Promise<Cohort> {
  return (await hostedKept(id, ctx)).cohort;
}

export async function hostedKept(id: CohortId, ctx: Ctx): Promise<store.Kept> {
  const found = await opened(id, ctx);
  if (isFacilitator(ctx, id)) return found;
  throw new Refused("forbidden", "cohort.not-facilitator", "Only its facilitators can do this.");
}

/** As `hostedKept`, for what changes who is in it. Refused when the cohort is closed. */
export async function hostedOpen(id: CohortId, ctx: Ctx): Promise<store.Kept> {
  const found = await hostedKept(id, ctx);
  refuseClosed(found.cohort);
  return found;
}

export const closed = () =>
  new Refused("conflict", "cohort.closed", "This cohort is closed. It can only be read.");

export function refuseClosed({ state }: Pick<Cohort, "state">) {
  if (state === "closed") throw closed();
}

async function opened(id: CohortId, ctx: Ctx): Promise<store.Kept> {
  if (!membershipIn(ctx, id)) throw missing();
  const found = await kept(id);
  if (found.cohort.state === "draft" && !isFacilitator(ctx, id)) throw missing();
  return found;
}

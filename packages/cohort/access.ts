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
export const open = async (id: CohortId, ctx: Ctx): Promise<Cohort> => (await openKept(id, ctx)).cohort;

/** A cohort for its facilitators. Refused for its other members; to everybody else it does not exist. */
export const hosted = async (id: CohortId, ctx: Ctx): Promise<Cohort> => (await hostedKept(id, ctx)).cohort;

export async function openKept(id: CohortId, ctx: Ctx): Promise<store.Kept> {
  if (!membershipIn(ctx, id)) throw missing();
  const found = await kept(id);
  if (found.cohort.state === "draft" && !isFacilitator(ctx, id)) throw missing();
  return found;
}

/** Asked of the roster as it stands now too: what `ctx` knew when the request began may have been taken away since. */
export async function hostedKept(id: CohortId, ctx: Ctx): Promise<store.Kept> {
  const found = await openKept(id, ctx);
  const hostsNow = found.cohort.facilitators.some((host) => host.id === ctx.person.id);
  if (isFacilitator(ctx, id) && hostsNow) return found;
  throw new Refused("forbidden", "cohort.not-facilitator", "Only its facilitators can do this.");
}

/** As `hostedKept`, for what changes a cohort or who is in it. Refused when it is closed. */
export async function hostedOpen(id: CohortId, ctx: Ctx): Promise<store.Kept> {
  const found = await hostedKept(id, ctx);
  refuseClosed(found.cohort);
  return found;
}

/** A closed cohort is an archive: nobody comes, goes or changes anything. */
export function refuseClosed({ state }: Pick<Cohort, "state">) {
  if (state === "closed")
    throw new Refused("conflict", "cohort.closed", "This cohort is closed. It can only be read.");
}

import { type Ctx, membershipIn } from "#people/model";
import type { Write } from "#platform";
import type { Entry, EntryId, WriteEntry } from "./model.ts";
import { refusalIn } from "./read.ts";
import { here, linkTo, record, refuseSharing, rowsAround } from "./write.ts";

/**
 * Write how something went that its author tried, together with what else changes by it: in the cohort it names while that
 * is open for such, and outside any when it is closed or they have left it. It is linked to what it adapts even when that
 * was taken back since they began: they could read it then. Refused as `write`, for an audience that is not there.
 */
export async function writeOutcome(
  id: EntryId,
  input: WriteEntry,
  besides: readonly Write[],
  ctx: Ctx,
): Promise<Entry> {
  const cohort = input.cohort && membershipIn(ctx, input.cohort)?.cohort;
  const rows = await rowsAround(input, cohort);
  const closed = !cohort || (await refusalIn(rows, cohort, { adapted: true })) !== undefined;
  const where = here(closed ? undefined : cohort, ctx);
  refuseSharing({ ...where, audience: input.audience }, ctx);
  const link = input.adaptedFrom && linkTo(input.adaptedFrom, rows);
  return await record(id, input, { where, rows, link, besides }, ctx);
}

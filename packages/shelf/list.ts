import type { CohortId, Ctx } from "#people/model";
import { type Filter, fromCursor, slice, toCursor } from "#platform";
import type { Page } from "#platform/model";
import { asTheyStand } from "./as-it-stands.ts";
import { refuseOutsider } from "./keep.ts";
import type { Item, ShelfPages } from "./model.ts";
import { keptIn } from "./store.ts";

const PLACE = /^[\d:.TZ-]+#[\d:.TZ-]+#she_\w+$/;

/** Of one kind, or of one session, there may be few: so many things are looked at for one page. */
const LOOKED_AT = 200;

/**
 * A page of a shelf, what came up last first, in one Query and one call for each kind of thing on it. A page of one kind may be
 * short and still have a next. For the members of the cohort, also when it is closed.
 */
export async function shelf(
  cohort: CohortId,
  { cursor, limit, kind, session }: ShelfPages,
  ctx: Ctx,
): Promise<Page<Item>> {
  refuseOutsider(cohort, ctx);
  const filter = only({ kind, session });
  const { rows, end } = await slice({
    index: "place",
    pk: `SHELF#${cohort}`,
    before: fromCursor(cursor, PLACE) ?? "~",
    newestFirst: true,
    limit: filter ? LOOKED_AT : limit,
    filter,
  });
  const page = rows.slice(0, limit);
  const next = page.length < rows.length ? String(page.at(-1)?.placeSk) : end;
  return { items: await asTheyStand(keptIn(page), ctx), ...(next && { next: toCursor(next) }) };
}

function only(wanted: Pick<ShelfPages, "kind" | "session">): Filter | undefined {
  const asked = Object.entries(wanted).filter(([, value]) => value !== undefined);
  if (asked.length === 0) return undefined;
  return {
    expression: asked.map(([name]) => `#${name} = :${name}`).join(" AND "),
    names: Object.fromEntries(asked.map(([name]) => [`#${name}`, name])),
    values: Object.fromEntries(asked.map(([name, value]) => [`:${name}`, value])),
  };
}

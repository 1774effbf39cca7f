import { type Ctx, isFacilitator, membershipIn } from "#people/model";
import { book, Entity, fromCursor, newId, Refused, slice, toCursor, type Write, write } from "#platform";
import type { Page, Paging } from "#platform/model";
import { Act, actsFor, type DeskId } from "./act.ts";

const text = { type: "string", required: true } as const;
const byline = { type: "map", properties: { id: text, name: text } } as const;

const ActRow = new Entity(
  {
    model: { service: "outloud", entity: "act", version: "1" },
    attributes: {
      desk: text,
      id: text,
      at: text,
      what: text,
      by: byline,
      whom: byline,
      about: { type: "map", properties: { entry: { type: "string" }, reply: { type: "string" } } },
      words: { type: "string" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["desk"], template: "AUDIT#${desk}", casing: "none" },
        sk: { field: "sk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
    },
  },
  book,
);

/** A line of a desk's audit, by whoever acts, for the transaction of what it tells. */
export const actWrite = (
  desk: DeskId,
  act: Pick<Act, "what" | "whom" | "about" | "words">,
  ctx: Ctx,
): Write =>
  write(
    ActRow.create({
      ...act,
      desk,
      id: newId("act", ctx.now),
      at: ctx.now.toISOString(),
      by: { id: ctx.person.id, name: ctx.person.name },
    }),
  );

/**
 * Refuse who does not look after a desk: its facilitators and admins do, and admins alone the house's. A cohort one is no
 * part of is not there.
 */
export function refuseOutsideDesk(desk: DeskId, ctx: Ctx): void {
  if (ctx.person.admin || (desk !== "house" && isFacilitator(ctx, desk))) return;
  if (desk === "house")
    throw new Refused("forbidden", "people.not-admin", "Only those who look after this deployment see this.");
  if (membershipIn(ctx, desk))
    throw new Refused("forbidden", "cohort.not-facilitator", "Only its facilitators can do this.");
  throw new Refused("missing", "cohort.missing", "There is no such cohort, or you are not part of it.");
}

const PLACE = /^\d{4}-\d\d-\d\dT[\d:.]+Z#act_\w+$/;

/**
 * What was done at a desk, by whom and about whom, the newest first; as `actsFor`, so a page may be short and have a next.
 * Refused as `refuseOutsideDesk`.
 */
export async function audit(desk: DeskId, { cursor, limit }: Paging, ctx: Ctx): Promise<Page<Act>> {
  refuseOutsideDesk(desk, ctx);
  const before = fromCursor(cursor, PLACE);
  const { rows, end } = await slice({
    pk: `AUDIT#${desk}`,
    newestFirst: true,
    limit,
    consistent: true,
    ...(before !== undefined && { before }),
  });
  const { id, admin } = ctx.person;
  const reader = { id, admin, hosts: desk !== "house" && isFacilitator(ctx, desk) };
  const acts = actsFor(
    rows.map((row) => Act.parse(row)),
    reader,
  );
  return { items: acts, next: end && toCursor(end) };
}

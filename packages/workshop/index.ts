import type { Ctx } from "#people/model";
import { newId, Refused } from "#platform";
import type { Page } from "#platform/model";
import {
  type ChangeWorkshop,
  type CopyWorkshop,
  type Workshop,
  type WorkshopCard,
  WorkshopId,
  type WorkshopPaging,
} from "./model.ts";
import * as store from "./store.ts";

export * from "./model.ts";

/** The designs that ship. They are months of texts: read when somebody looks at designs, and not when the API starts. */
export const shipped = async () => (await import("./shipped.ts")).SHIPPED;

/** The designs that ship, then everybody's copies, newest first, a page at a time. Refused for guests. */
export async function list({ cursor, limit }: WorkshopPaging, ctx: Ctx): Promise<Page<WorkshopCard>> {
  refuseGuest(ctx);
  const ours = await shipped();
  const seen = ours.findIndex(({ id }) => id === cursor);
  const copiesAfter = seen < 0 ? cursor : undefined;
  const cards = copiesAfter ? [] : ours.slice(seen + 1).map((workshop) => store.cardOf(workshop));
  const copies = await store.cards(Math.max(1, limit + 1 - cards.length), copiesAfter);
  const all = [...cards, ...copies];
  const items = all.slice(0, limit);
  return { items, next: all.length > limit ? items.at(-1)?.id : undefined };
}

/** One workshop with its whole design. Refused for guests, and when there is none of this id. */
export async function get(id: WorkshopId, ctx: Ctx): Promise<Workshop> {
  refuseGuest(ctx);
  const workshop = (await shipped()).find((one) => one.id === id) ?? (await store.one(id));
  if (!workshop) throw missing();
  return workshop;
}

/** Make a copy that is the copier's own to change. Refused for guests, and when there is nothing to copy. */
export async function copy({ from, title }: CopyWorkshop, ctx: Ctx): Promise<Workshop> {
  const { design } = await get(from, ctx);
  const made: store.Copy = {
    id: WorkshopId.parse(newId("wsh", ctx.now)),
    revision: 1,
    owner: ctx.person.id,
    madeFrom: from,
    changedAt: ctx.now.toISOString(),
    design: { ...design, title: title ?? design.title },
  };
  await store.add(made, by(ctx));
  return made;
}

/** Change a copy of one's own. Refused for those of others, and when it changed since `revision`: nothing is overwritten. */
export async function change(
  id: WorkshopId,
  { revision, design }: ChangeWorkshop,
  ctx: Ctx,
): Promise<Workshop> {
  const before = await own(id, ctx);
  const changed = { ...before, revision: revision + 1, changedAt: ctx.now.toISOString(), design };
  await store.replace(changed, stale(), by(ctx));
  return changed;
}

/** Delete a copy of one's own; cohorts launched from it keep theirs. Refused for the copies of others. */
export async function remove(id: WorkshopId, ctx: Ctx): Promise<void> {
  await store.remove(await own(id, ctx), missing(), ctx.now);
}

async function own(id: WorkshopId, ctx: Ctx): Promise<store.Copy> {
  const { owner, madeFrom, changedAt, ...rest } = await get(id, ctx);
  if (owner === ctx.person.id && madeFrom && changedAt) return { ...rest, owner, madeFrom, changedAt };
  throw owner
    ? new Refused(
        "forbidden",
        "workshop.not-yours",
        "This copy belongs to somebody else. Copy it and change yours.",
      )
    : new Refused(
        "forbidden",
        "workshop.shipped",
        "This design ships with Outloud. Copy it and change the copy.",
      );
}

function refuseGuest({ person }: Ctx) {
  if (!person.guest) return;
  throw new Refused(
    "forbidden",
    "workshop.guest",
    "Guests take part in cohorts; designs are for those who host.",
  );
}

const by = ({ person, now, once }: Ctx) => ({ name: person.name, now, once });

const missing = () =>
  new Refused("missing", "workshop.missing", "There is no such workshop. Its owner may have deleted it.");

const stale = () =>
  new Refused(
    "conflict",
    "workshop.stale",
    "This workshop was changed since you opened it, perhaps by you in another window. Open it again and bring your change over.",
  );

import * as Cohort from "#cohort";
import { writingRefusal } from "#cohort/model";
import { type CohortId, type Ctx, isFacilitator, membershipIn } from "#people/model";
import { asItStands, commit, Refused, rowsAt } from "#platform";
import { asTheyStand } from "./as-it-stands.ts";
import { Kept as KeptNews } from "./events.ts";
import { type Explain, type Item, type ItemId, type Keep, mayTend } from "./model.ts";
import { type Source, sourceOf } from "./source.ts";
import {
  countWrite,
  createWrite,
  isMeanwhile,
  itemId,
  itemKey,
  type Kept,
  keptIn,
  MEANWHILE,
  replaceWrite,
} from "./store.ts";

/**
 * Keep something on the shelf of a cohort, once however often and by how many people: who was first kept it. Refused for
 * others than its members, in a closed cohort, when not everybody there may read it, and when the shelf is full.
 */
export async function keep(cohort: CohortId, asked: Keep, ctx: Ctx): Promise<Item> {
  refuseOutsider(cohort, ctx);
  const source = await sourceOf(asked, cohort, ctx);
  return await itemAsItStands(cohort, itemId(cohort, source.what), ctx, async (before) => {
    if (before && !before.removedAt) return before;
    const kept = byThem(source, asked, cohort, ctx);
    const write = before ? replaceWrite(before, kept) : createWrite({ ...kept, revision: 1 });
    const [shown] = await asTheyStand([{ ...kept, revision: 1 }], ctx);
    await commit([write, countWrite(cohort, 1)], {
      now: ctx.now,
      news: [KeptNews({ cohort, items: [kept.id] })],
      once: ctx.once,
      result: shown,
    });
    return { ...kept, revision: 1 };
  });
}

function byThem(
  source: Source,
  { why }: Keep,
  cohort: CohortId,
  { person, now }: Ctx,
): Omit<Kept, "revision"> {
  const at = now.toISOString();
  return {
    ...source,
    id: itemId(cohort, source.what),
    cohort,
    ...(why?.trim() && { why }),
    keptBy: { id: person.id, name: person.name },
    keptAt: at,
    surfacedAt: at,
  };
}

/** Say why something is kept, for who kept it and for facilitators. An empty reason takes it away. */
export const explain = (cohort: CohortId, id: ItemId, { why }: Explain, ctx: Ctx): Promise<Item> =>
  tended(cohort, id, ctx, async (before) => {
    if (before.removedAt) throw missing();
    const { why: _, ...rest } = before;
    const kept = why.trim() ? { ...rest, why } : rest;
    await commit([replaceWrite(before, kept)], { now: ctx.now });
    return { ...kept, revision: before.revision + 1 };
  });

/** Take something off the shelf, for who kept it and for facilitators. What is off already is left alone. */
export const remove = (cohort: CohortId, id: ItemId, ctx: Ctx): Promise<Item> =>
  tended(cohort, id, ctx, async (before) => {
    if (before.removedAt) return before;
    const gone = { ...before, removedAt: ctx.now.toISOString() };
    await commit([replaceWrite(before, gone), countWrite(cohort, -1)], { now: ctx.now });
    return gone;
  });

/** Put back what was taken off, as it was. For the same people, and refused when the shelf is full in the meantime. */
export const putBack = (cohort: CohortId, id: ItemId, ctx: Ctx): Promise<Item> =>
  tended(cohort, id, ctx, async (before) => {
    if (!before.removedAt) return before;
    const { removedAt: _, ...back } = before;
    await commit([replaceWrite(before, back), countWrite(cohort, 1)], {
      now: ctx.now,
      news: [KeptNews({ cohort, items: [id] })],
    });
    return back;
  });

/** A change of an item by somebody who may tend it. Refused as missing when there is none, and for others. */
function tended(
  cohort: CohortId,
  id: ItemId,
  ctx: Ctx,
  work: (before: Kept) => Promise<Kept>,
): Promise<Item> {
  refuseOutsider(cohort, ctx);
  return itemAsItStands(cohort, id, ctx, async (before) => {
    if (!before) throw missing();
    if (!mayTend(before, { person: ctx.person.id, hosts: isFacilitator(ctx, cohort) }))
      throw new Refused(
        "forbidden",
        "shelf.not-yours",
        "Only who kept this and the facilitators can change it.",
      );
    return await work(before);
  });
}

/** Read an item with the state of its cohort, decide and write: from the beginning when it changed on the way. */
const itemAsItStands = (
  cohort: CohortId,
  id: ItemId,
  ctx: Ctx,
  work: (before: Kept | undefined) => Promise<Kept>,
): Promise<Item> =>
  asItStands(isMeanwhile, async () => {
    const rows = await rowsAt([Cohort.stateKey(cohort), itemKey(cohort, id)]);
    refuseWriting(Cohort.stateIn(rows, cohort));
    const [item] = await asTheyStand([await work(keptIn(rows)[0])], ctx);
    if (!item) throw MEANWHILE;
    return item;
  });

function refuseWriting(state: Cohort.State | undefined) {
  if (!state) throw outside();
  Cohort.refuseClosed({ state });
  if (writingRefusal(state, true))
    throw new Refused("conflict", "shelf.not-open-yet", "This cohort is not open yet. Its shelf is empty.");
}

export function refuseOutsider(cohort: CohortId, ctx: Ctx) {
  if (!membershipIn(ctx, cohort)) throw outside();
}

const outside = () =>
  new Refused("missing", "cohort.missing", "There is no such cohort, or you are not part of it.");
const missing = () => new Refused("missing", "shelf.missing", "There is no such thing on this shelf.");

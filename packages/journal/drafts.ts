import type { Ctx } from "#people/model";
import { commit, fromCursor, Refused, rowsAt, slice, toCursor, type Write, write } from "#platform";
import type { Page, Paging } from "#platform/model";
import type { Draft, DraftId, SaveDraft, Saved } from "./model.ts";
import { DraftRow, draftKey, toDraft } from "./store.ts";

/**
 * Keep somebody's words while they write. Refused when another device saved newer ones since `base`: the refusal carries
 * them, and the words that were sent can be kept beside them as a draft with an id of their own. Refused as gone when the
 * draft was shared or dropped, so that a late save does not bring it back.
 */
export async function saveDraft(id: DraftId, { base, ...words }: SaveDraft, ctx: Ctx): Promise<Saved> {
  const saved = await trySave(id, base, words, ctx);
  if (saved) return saved;
  const [row] = await rowsAt([draftKey(ctx.person.id, id)]);
  const other = row && toDraft(row);
  if (!other)
    throw new Refused("gone", "journal.draft-gone", "This draft was shared or dropped on another device.");
  // The answer to this device's last save was lost on the way: nobody else wrote since.
  const again = other.device === words.device && other.revision === base + 1;
  const second = again ? await trySave(id, other.revision, words, ctx) : undefined;
  if (second) return second;
  throw new Refused(
    "conflict",
    "journal.draft-conflict",
    "This draft was also changed on another device. Both versions can be kept.",
    [],
    other,
  );
}

const TAKEN = new Refused("conflict", "journal.draft-taken", "This draft was changed in the meantime.");

async function trySave(
  id: DraftId,
  base: number,
  words: Omit<SaveDraft, "base">,
  ctx: Ctx,
): Promise<Saved | undefined> {
  const { audience, ask, ...rest } = words;
  const saved = { revision: base + 1, savedAt: ctx.now.toISOString() };
  const key = { person: ctx.person.id, id };
  const row =
    base === 0
      ? DraftRow.create({ ...key, ...words, ...saved })
      : DraftRow.patch(key)
          .set({ ...rest, ...saved, ...(audience && { audience }), ...(ask && { ask }) })
          .remove([...(audience ? [] : (["audience"] as const)), ...(ask ? [] : (["ask"] as const))])
          .where((was, { eq }) => eq(was.revision, base));
  try {
    await commit([write(row, TAKEN)], { now: ctx.now });
    return { id, ...saved };
  } catch (error) {
    if (error !== TAKEN) throw error;
    return undefined;
  }
}

const DRAFT = /^DRAFT#dra_[\w-]+$/;

/** A page of one's drafts: private to their author, on every device. */
export async function drafts({ cursor, limit }: Paging, ctx: Ctx): Promise<Page<Draft>> {
  const { rows, end } = await slice({
    pk: `PERSON#${ctx.person.id}`,
    after: fromCursor(cursor, DRAFT) ?? "DRAFT#",
    before: "DRAFT#~",
    limit,
    consistent: true,
  });
  return { items: rows.map(toDraft), next: end && toCursor(end) };
}

/** Drop a draft. That it is gone already is no refusal. */
export async function discardDraft(id: DraftId, ctx: Ctx): Promise<void> {
  await commit(dropDraft(id, ctx), { now: ctx.now });
}

/** Drop a draft in the transaction of what was made of it. */
export const dropDraft = (id: DraftId | undefined, ctx: Ctx): Write[] =>
  id ? [write(DraftRow.delete({ person: ctx.person.id, id }))] : [];

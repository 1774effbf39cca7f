import type { Ctx, PersonId } from "#people/model";
import { commit, write as put, Refused } from "#platform";
import { asItStands, MEANWHILE } from "./as-it-stands.ts";
import { dropDraft } from "./drafts.ts";
import { EntryRow, type Stored, standing } from "./entry-row.ts";
import { Changed } from "./events.ts";
import { type Audience, type EditEntry, type Entry, type EntryId, isWider, type MoveEntry } from "./model.ts";
import { closed, opened } from "./read.ts";
import { EditionRow, editionOf } from "./store.ts";
import { here, marked, mentionedIn, refuseSharing, shared } from "./write.ts";

/**
 * Change the words of one's own entry; how it read stays as an edition. Refused for others, when it was changed since
 * `revision` (with how it stands now), and for what others read in a cohort that is not open.
 */
export const edit = (id: EntryId, change: EditEntry, ctx: Ctx): Promise<Entry> =>
  asItStands(async () => {
    const { title, text, kind } = change;
    const isThere = (now: Entry) =>
      now.title === title && now.text === text && now.kind === (kind ?? undefined);
    const entry = await own(id, change.revision, ctx, {
      writing: (found) => found.audience !== "self",
      isThere,
    });
    if (entry.revision !== change.revision) return entry;
    const edited: Entry = {
      ...entry,
      title,
      text,
      kind: kind ?? undefined,
      topics: [...marked(text).topics],
      mentions: await mentionedIn(text, entry),
      revision: entry.revision + 1,
      editedAt: ctx.now.toISOString(),
    };
    const { topics, mentions, revision, editedAt } = edited;
    const row = EntryRow.patch({ id })
      .set({ title, text, topics, mentions, revision, editedAt, ...(kind && { kind }) })
      .remove(kind ? [] : ["kind"])
      .where((was, { eq }) => eq(was.revision, entry.revision));
    await commit(
      [
        put(row, MEANWHILE),
        put(EditionRow.create(editionOf(entry, ctx.now.toISOString()))),
        ...dropDraft(change.draft, ctx),
      ],
      { now: ctx.now, news: news(edited, entry.audience, newIn(mentions, entry.mentions)) },
    );
    return edited;
  });

/**
 * Step up or down the ladder with one's own entry; its thread goes with it. Stepping down is always the author's right.
 * Stepping up is refused like writing there would be, and both when it was changed since `revision`.
 */
export const move = (id: EntryId, { revision, audience }: MoveEntry, ctx: Ctx): Promise<Entry> =>
  asItStands(async () => {
    const isThere = (now: Entry) => now.audience === audience;
    const entry = await own(id, revision, ctx, {
      writing: (found) => isWider(audience, found.audience),
      isThere,
    });
    if (audience === entry.audience) return entry;
    const up = isWider(audience, entry.audience);
    const where = up ? here(entry.cohort, ctx) : { cohort: entry.cohort, circle: entry.circle };
    refuseSharing({ ...where, audience }, ctx);
    const moved: Stored = { ...entry, ...where, audience, revision: revision + 1 };
    moved.mentions = await mentionedIn(entry.text, moved);
    moved.sharedAt = audience === "self" ? undefined : up ? ctx.now.toISOString() : entry.sharedAt;
    // Nobody was kept waiting by a question that only its author could read.
    if (entry.ask?.answers === 0 && entry.audience === "self")
      moved.ask = { ...entry.ask, askedAt: ctx.now.toISOString() };
    const { circle, mentions, ask } = moved;
    const row = EntryRow.patch({ id })
      .set({ audience, mentions, revision: moved.revision, ...standing(moved) })
      .set({ ...(circle && { circle }), ...(ask && { ask }) })
      // An answer that comes at this moment would be put back among those who wait.
      .where((was, { eq }) => `${eq(was.revision, revision)} AND ${eq(was.answers, entry.answers)}`);
    await commit([put(row, MEANWHILE)], {
      now: ctx.now,
      news: up ? [shared(moved)] : news(moved, entry.audience, []),
    });
    return moved;
  });

interface Wanted {
  /** Whether this is writing, for which a cohort must be open and still one's own. */
  readonly writing: (entry: Entry) => boolean;
  /** Whether an entry is as it is wanted: who asks again, because the answer got lost, is not told that somebody else was faster. */
  readonly isThere?: (entry: Entry) => boolean;
}

/** One's own entry, at a revision when one is named; or one revision later, when it is there what is wanted. */
export async function own(
  id: EntryId,
  revision: number | undefined,
  ctx: Ctx,
  { writing, isThere }: Wanted,
): Promise<Stored> {
  const { entry, refusal } = await opened(id, ctx);
  if (entry.author.id !== ctx.person.id)
    throw new Refused("forbidden", "journal.not-yours", "Only its author changes an entry.");
  if (revision !== undefined && entry.revision === revision + 1 && isThere?.(entry)) return entry;
  if (revision !== undefined && entry.revision !== revision)
    throw new Refused(
      "conflict",
      "journal.stale",
      "This entry was changed on another device in the meantime. Look at both before you save.",
      [],
      entry,
    );
  if (!writing(entry)) return entry;
  here(entry.cohort, ctx);
  if (refusal) throw closed(refusal);
  return entry;
}

/** Nothing is told of what was and is for self only. */
export function news(
  { id, author, cohort, circle, audience, round }: Entry,
  was: Audience,
  mentions: PersonId[],
) {
  if (audience === "self" && was === "self") return [];
  return [Changed({ id, author: author.id, cohort, circle, audience, round, was, mentions })];
}

const newIn = (now: readonly PersonId[], before: readonly PersonId[]) =>
  now.filter((id) => !before.includes(id));

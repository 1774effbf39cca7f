import { isDeepStrictEqual } from "node:util";
import type { Ctx } from "#people/model";
import { commit, write as put } from "#platform";
import { asItStands, MEANWHILE } from "./as-it-stands.ts";
import { EntryRow, type Stored, standing } from "./entry-row.ts";
import { Asked } from "./events.ts";
import { BESIDES, type Entry, type EntryId, type PutAsk, putAs } from "./model.ts";
import { own } from "./revise.ts";

/**
 * Ask something precise about one's own entry, or put the question in other words: one that was answered waits again.
 * Refused for others, when the entry was changed since `revision` (with how it stands now), and like an edit.
 */
export const ask = (id: EntryId, { revision, ...wanted }: PutAsk, ctx: Ctx): Promise<Entry> =>
  asItStands(async () => {
    const isThere = ({ ask }: Entry) =>
      ask !== undefined &&
      isDeepStrictEqual(
        [ask.question, ask.help, ask.passage],
        [wanted.question, wanted.help, wanted.passage],
      );
    const entry = await own(id, revision, ctx, { writing: shared, isThere });
    if (entry.revision !== revision) return entry;
    return await putOn(entry, putAs(wanted, entry.ask, ctx.now.toISOString()), ctx);
  });

/** Take the question back; that there is none is no refusal. Refused for others and like an edit. */
export const unask = (id: EntryId, ctx: Ctx): Promise<void> =>
  asItStands(async () => {
    const entry = await own(id, undefined, ctx, { writing: shared });
    if (entry.ask) await putOn(entry, undefined, ctx);
  });

const shared = ({ audience }: Entry) => audience !== "self";

async function putOn(entry: Stored, ask: Entry["ask"], ctx: Ctx): Promise<Entry> {
  const anew = ask?.answers === 0;
  const asked: Stored = {
    ...entry,
    ask,
    revision: entry.revision + 1,
    ...(anew && entry[BESIDES] && { [BESIDES]: 0 }),
  };
  const stands = moved(entry, asked);
  const row = EntryRow.patch({ id: entry.id })
    .set({ revision: asked.revision, ...stands, ...(ask && { ask }) })
    // Who answered before it was asked may be sent to the question.
    .remove([
      ...(ask ? [] : ["ask" as const]),
      ...(stands ? ["answerers" as const] : []),
      ...(anew ? ["besides" as const] : []),
    ])
    // An answer that comes at this moment was given to what it could read, and counts for that.
    .where((was, { eq }) => `${eq(was.revision, entry.revision)} AND ${eq(was.answers, entry.answers)}`);
  await commit([put(row, MEANWHILE)], { now: ctx.now, news: news(asked) });
  return asked;
}

/** Where an entry stands after a change, when that is elsewhere: what waits already goes on waiting, in the hands of whoever has it. */
export function moved(before: Stored, after: Stored) {
  const [was, is] = [standing(before), standing(after)];
  const same =
    was.waiting === is.waiting && was.near === is.near && was.far === is.far && was.tier === is.tier;
  return same ? undefined : is;
}

/** Nothing is told of what is for self only. */
function news({ id, author, audience, cohort, circle, round, ask }: Entry) {
  if (audience === "self") return [];
  return [Asked({ id, author: author.id, open: ask !== undefined, audience, cohort, circle, round })];
}

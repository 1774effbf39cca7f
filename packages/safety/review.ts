import * as Cohort from "#cohort";
import type { DeskId } from "#cohort/model";
import * as Feedback from "#feedback";
import { type Entry, readable } from "#journal/model";
import type { Ctx } from "#people/model";
import { cut, fromCursor, slice, toCursor } from "#platform";
import type { Page, Paging } from "#platform/model";
import { type Case, LIMITS } from "./model.ts";
import { entriesOf, named } from "./named.ts";
import { fromRow } from "./store.ts";
import { wordsOf } from "./thing.ts";

const PLACE = /^[\d:.TZ-]+#cas_\w+$/;

/**
 * What was reported at a desk and is not settled, the longest waiting first, without what is about oneself; how it reads
 * now where that differs and one may read it. Refused for who does not look after the desk. Three table calls at most.
 */
export async function review(desk: DeskId, { cursor, limit }: Paging, ctx: Ctx): Promise<Page<Case>> {
  Cohort.refuseOutsideDesk(desk, ctx);
  const after = fromCursor(cursor, PLACE);
  const { rows, end } = await slice({ index: "waiting", pk: `REVIEW#${desk}`, after, limit });
  const cases = rows.map(fromRow).filter(({ author }) => author.id !== ctx.person.id);
  const entries = await entriesOf(cases);
  const now = await wordsNow(cases, entries, ctx);
  const items = cases.map((one) => {
    const words = now.get(one.id);
    const shown = named(one, entries, ctx);
    const differs = words !== undefined && words !== one.words;
    return { ...shown, readable: words !== undefined, ...(differs && { now: words }) };
  });
  return { items, next: end && toCursor(end) };
}

/** How things read now, for those of them whose entry this person may read. */
async function wordsNow(
  cases: readonly Case[],
  entries: ReadonlyMap<string, Entry>,
  ctx: Ctx,
): Promise<Map<string, string>> {
  const found = new Map([...entries].filter(([, entry]) => readable(entry, ctx)));
  const asked = cases.flatMap(({ target }) =>
    target.kind === "reply" && found.has(target.entry) ? [target] : [],
  );
  const replies = new Map((await Feedback.repliesAt(asked)).map((reply) => [reply.id, reply]));
  return new Map(
    cases.flatMap(({ id, target }) => {
      if (target.kind === "message") return [];
      const entry = found.get(target.entry);
      const words = target.kind === "entry" ? entry && wordsOf(entry) : replies.get(target.reply)?.text;
      return words === undefined ? [] : [[id, cut(words, LIMITS.copied)] as const];
    }),
  );
}

import { sameName } from "#cohort";
import * as Journal from "#journal";
import type { Entry, EntryId } from "#journal/model";
import * as People from "#people";
import type { Ctx } from "#people/model";

/** Of as many of one’s own entries, the newest, the topics are what one writes about at present. */
const RECENT = 20;

/** What somebody writes about: the topics of their profile, and of what they wrote lately. One Query. */
export async function topicsOf(ctx: Ctx): Promise<ReadonlySet<string>> {
  const { items } = await Journal.mine({ limit: RECENT }, ctx);
  return new Set([...ctx.person.topics, ...items.flatMap(({ topics }) => topics)]);
}

/** Of as many entries, the first, it is asked where their authors come from. */
const MOST = 10;

/**
 * Which of some entries are by people of another organisation than one’s own, and of which, as they say it themselves. One call,
 * and none for who names no organisation.
 */
export async function organisationsOf(
  entries: readonly Entry[],
  { person: { organisation: mine = "" } }: Ctx,
): Promise<ReadonlyMap<EntryId, string>> {
  if (!sameName(mine)) return new Map();
  const some = entries.slice(0, MOST);
  const named = await People.organisations(some.map(({ author }) => author.id));
  return new Map(
    some.flatMap(({ id, author }) => {
      const theirs = named.get(author.id) ?? "";
      return sameName(theirs) && sameName(theirs) !== sameName(mine) ? [[id, theirs] as const] : [];
    }),
  );
}

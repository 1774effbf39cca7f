import * as Journal from "#journal";
import type { Ctx } from "#people/model";

/** Of as many of one’s own entries, the newest, the topics are what one writes about at present. */
const RECENT = 20;

/** What somebody writes about: the topics of their profile, and of what they wrote lately. One Query. */
export async function topicsOf(ctx: Ctx): Promise<ReadonlySet<string>> {
  const { items } = await Journal.mine({ limit: RECENT }, ctx);
  return new Set([...ctx.person.topics, ...items.flatMap(({ topics }) => topics)]);
}

import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { commit } from "#platform";
import type { Someone } from "../world.ts";

/** Hide an entry as whoever looks after its place would, whatever was decided before. */
export const hidden = (
  entry: Pick<Journal.Entry, "id">,
  by: Someone,
  why = "Let us talk.",
  now = new Date(),
) =>
  Journal.asItStands(async () => {
    const found = await theEntry(entry);
    const step = Journal.hideEntry(found, { at: now.toISOString(), by: nameOf(by), why });
    await commit([step.write], { now, news: step.news });
  });

/** Put it back. */
export const restored = (entry: Pick<Journal.Entry, "id">, now = new Date()) =>
  Journal.asItStands(async () => {
    const step = Journal.restoreEntry(await theEntry(entry));
    await commit([step.write], { now, news: step.news });
  });

/** The same for a reply. */
export const hiddenReply = (reply: Feedback.Reply, by: Someone, now = new Date()) =>
  Journal.asItStands(async () => {
    const [said] = await Feedback.repliesAt([{ entry: reply.entry, reply: reply.id }]);
    const decided = { at: now.toISOString(), by: nameOf(by), why: "Let us talk." };
    const step = await Feedback.hideReply(await theEntry({ id: reply.entry }), said ?? reply, decided, now);
    await commit(step.writes, { now, news: step.news });
  });

export const restoredReply = (reply: Feedback.Reply, now = new Date()) =>
  Journal.asItStands(async () => {
    const [said] = await Feedback.repliesAt([{ entry: reply.entry, reply: reply.id }]);
    const step = await Feedback.restoreReply(await theEntry({ id: reply.entry }), said ?? reply, now);
    await commit(step.writes, { now, news: step.news });
  });

async function theEntry({ id }: Pick<Journal.Entry, "id">) {
  const entry = await Journal.entry(id);
  if (!entry) throw new Error("There is no such entry to hide.");
  return entry;
}

const nameOf = ({ person: { id, name } }: Someone) => ({ id, name });

import type { Ctx } from "#people/model";
import { commit, newId, Refused, write } from "#platform";
import { type BringWords, Draft, LIMITS } from "./model.ts";
import { DraftRow } from "./store.ts";
import { here, refuseSharing } from "./write.ts";

/**
 * Make a draft for one's circle out of what one wrote in a conversation: a draft, because nobody but its author decides
 * that it leaves. Refused for a message of anybody else, in a cohort where one has no circle, and beyond what an entry holds.
 */
export async function bring({ conversation, messages, cohort }: BringWords, ctx: Ctx): Promise<Draft> {
  const { ownWords } = await import("#messaging"); // read when somebody brings words, and not when the API starts
  const text = await ownWords(conversation, messages, ctx);
  refuseSharing({ ...here(cohort, ctx), audience: "circle" }, ctx);
  if (text.length > LIMITS.text)
    throw new Refused(
      "invalid",
      "journal.too-many-words",
      "This is more than one entry holds. Choose fewer.",
    );
  const draft = Draft.parse({
    id: newId("dra", ctx.now),
    about: cohort,
    title: "",
    text,
    audience: "circle",
    revision: 1,
    device: "",
    savedAt: ctx.now.toISOString(),
  });
  const row = DraftRow.create({ ...draft, person: ctx.person.id });
  await commit([write(row)], { now: ctx.now, once: ctx.once, result: draft });
  return draft;
}

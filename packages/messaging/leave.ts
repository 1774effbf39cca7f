import type { Ctx } from "#people/model";
import { commit, Refused, write } from "#platform";
import { asItStands, MEANWHILE } from "./as-it-stands.ts";
import { Changed } from "./events.ts";
import type { ConversationId } from "./model.ts";
import { here, leftOf, own } from "./own.ts";
import { ConversationRow, TalkRow } from "./store.ts";

/**
 * Leave a conversation of three: from this moment one reads nothing in it, and what one wrote stays with the others.
 * Refused for a conversation of two, which one makes quiet instead, and as `conversation`.
 */
export const leave = (id: ConversationId, ctx: Ctx): Promise<void> =>
  asItStands(async () => {
    const { kept } = await own(id, ctx);
    if (kept.people.length < 3)
      throw new Refused(
        "conflict",
        "messaging.of-two",
        "A conversation of two is not left. Make it quiet instead.",
      );
    const me = ctx.person.id;
    const gone = ConversationRow.patch({ conversation: id })
      .set({ left: [...kept.left, me] })
      .where(({ left }, { eq }) => eq(left, leftOf(kept)));
    await commit([write(gone, MEANWHILE), write(TalkRow.delete({ person: me, conversation: id }))], {
      now: ctx.now,
      news: [Changed({ conversation: id, people: here(kept) })],
    });
  });

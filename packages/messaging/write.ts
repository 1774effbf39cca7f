import type { Ctx } from "#people/model";
import { Refused, rowsAt } from "#platform";
import { asItStands } from "./as-it-stands.ts";
import type { ConversationId, Message, WriteMessage, WritingRefusal } from "./model.ts";
import { here, othersIn, own, unlessSomebodyLeft } from "./own.ts";
import { reachIn, reachKeys } from "./reach.ts";
import { say } from "./say.ts";

const WHY: Record<WritingRefusal, string> = {
  "you-take-none":
    "You take no messages at the moment, so nobody could answer you. Take them again to write.",
  "nobody-here": "Everybody else has left this conversation.",
  "no-place-shared":
    "You no longer share a place with everybody here. What was said stays, and nothing is added.",
  "not-taken": "Messages are not taken here at the moment. What was said stays.",
};

export function refuseWriting(refusal: WritingRefusal | undefined) {
  if (refusal) throw new Refused("forbidden", `messaging.${refusal}`, WHY[refusal]);
}

/**
 * Say something in a conversation, to all who are in it. Refused to others, and when it may not reach every one of them: a
 * conversation is for all its people.
 */
export const write = (id: ConversationId, { text }: WriteMessage, ctx: Ctx): Promise<Message> =>
  asItStands(async () => {
    const { kept } = await own(id, ctx);
    const people = here(kept);
    const others = othersIn(people, ctx);
    const { refusal } = reachIn(await rowsAt(reachKeys(others, ctx)), others, ctx);
    refuseWriting(refusal);
    const beside = [unlessSomebodyLeft(kept)];
    return await say({ conversation: id, people, text, beside, first: false }, ctx);
  });

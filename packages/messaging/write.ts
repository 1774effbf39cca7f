import type { Ctx } from "#people/model";
import { Refused, rowsAt } from "#platform";
import { asItStands } from "./as-it-stands.ts";
import type { ConversationId, Message, WriteMessage, WritingRefusal } from "./model.ts";
import { here, othersIn, own, unlessSomebodyLeft } from "./own.ts";
import { type Reach, reachIn, reachKeys } from "./reach.ts";
import { say } from "./say.ts";

const WHY: Record<WritingRefusal | "not-taken" | "not-by-all", string> = {
  "you-take-none":
    "You take no messages at the moment, so nobody could answer you. Take them again to write.",
  "nobody-here": "Everybody else has left this conversation.",
  "no-place-shared":
    "You no longer share a place with everybody here. What was said stays, and nothing is added.",
  "you-keep-apart": "You keep away from somebody here. Take that back to write to them.",
  "not-taken": "Messages are not taken here at the moment. What was said stays.",
  "not-by-all":
    "What is said to three is for all three, and at the moment it does not reach all of them. What was said stays; you can write to one of them alone.",
};

/** Refuse who may not write here, and who is not taken, without saying by whom or why. */
export function refuseWriting(
  { refusal: known, taken }: Pick<Reach, "refusal" | "taken">,
  others: readonly unknown[],
) {
  const refusal = known ?? (taken ? undefined : others.length > 1 ? "not-by-all" : "not-taken");
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
    refuseWriting(reachIn(await rowsAt(reachKeys(others, ctx)), others, ctx), others);
    const beside = [unlessSomebodyLeft(kept)];
    return await say({ conversation: id, people, text, beside, first: false }, ctx);
  });

import * as z from "zod";
import { PersonId } from "#people/model";
import { event } from "#platform";
import { ConversationId, MessageId } from "./model.ts";

/** Something was said in a conversation, by one of its people to the others: `people` are all who are there to read it. */
export const Sent = event(
  "messaging.sent",
  z.object({
    id: MessageId,
    conversation: ConversationId,
    author: PersonId,
    people: z.array(PersonId),
  }),
);

/**
 * A conversation is not as it was for these people: a message was taken back or somebody left; or, for one of them alone,
 * it was read or made quiet on another device.
 */
export const Changed = event(
  "messaging.changed",
  z.object({ conversation: ConversationId, people: z.array(PersonId) }),
);

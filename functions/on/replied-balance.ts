import * as Feedback from "#feedback";
import { Replied } from "#feedback/events";
import { on } from "./subscriber.ts";

/** Who answers and who is answered each see, for themselves, what they gave and got. */
export const handler = on(Replied, (reply, { now }) => Feedback.noteAnswer(reply, now));

import { Replied } from "#feedback/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell an author that somebody answered, and those whom the answer mentions. */
export const handler = on(Replied, (reply, heard) => Notify.tellOfReply(reply, heard));

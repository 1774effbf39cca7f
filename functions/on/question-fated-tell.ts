import { Fated } from "#backchannel/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell who asked a question what became of it. */
export const handler = on(Fated, (question, heard) => Notify.tellOfFate(question, heard));

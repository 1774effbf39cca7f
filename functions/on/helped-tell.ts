import { Helped } from "#feedback/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell who gave a reply that it helped. */
export const handler = on(Helped, (mark, heard) => Notify.tellOfHelp(mark, heard));

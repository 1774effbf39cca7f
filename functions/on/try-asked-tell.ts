import { TryAsked } from "#feedback/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Ask somebody how it went with what they began to try. */
export const handler = on(TryAsked, (asked, heard) => Notify.tellOfTry(asked, heard));

import * as Notify from "#notify";
import { Decided } from "#safety/events";
import { on } from "./subscriber.ts";

/** Tell whom it is about, and those who reported it, what was decided. */
export const handler = on(Decided, (decided, heard) => Notify.tellOfDecision(decided, heard));

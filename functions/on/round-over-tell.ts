import { RoundOver } from "#feedback/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell those who took part in a round that it is over, and that they can see who answered them. */
export const handler = on(RoundOver, (over, heard) => Notify.tellOfRound(over, heard));

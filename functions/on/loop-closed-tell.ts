import { LoopClosed } from "#feedback/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell everybody who answered an entry what its author changed. */
export const handler = on(LoopClosed, (loop, heard) => Notify.tellOfLoop(loop, heard));

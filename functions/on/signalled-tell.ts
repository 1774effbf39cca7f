import { Signalled } from "#feedback/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell an author of the first signal of a kind. */
export const handler = on(Signalled, async (signal, heard) => {
  if (signal.given) await Notify.tellOfSignal(signal, heard);
});

import { Shared } from "#journal/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell those whom an entry mentions that they can read it. */
export const handler = on(Shared, (entry, heard) => Notify.tellOfSharing(entry, heard));

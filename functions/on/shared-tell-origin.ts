import { Shared } from "#journal/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell those whose practice an entry adapts that it travelled. */
export const handler = on(Shared, (entry, heard) => Notify.tellOfTravel(entry, heard));

import * as Notify from "#notify";
import { Reported } from "#safety/events";
import { on } from "./subscriber.ts";

/** Tell those who look after a desk that something was brought to it. */
export const handler = on(Reported, (reported, heard) => Notify.tellOfReport(reported, heard));

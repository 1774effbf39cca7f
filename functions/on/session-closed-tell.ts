import { Closed } from "#backchannel/events";
import * as Notify from "#notify";
import { on } from "./subscriber.ts";

/** Tell those whose question got no answer in its session that it waits for one. */
export const handler = on(Closed, ({ session }, heard) => Notify.tellOfClosing(session, heard));

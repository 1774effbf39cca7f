import { Closed } from "#backchannel/events";
import * as Shelf from "#shelf";
import { on } from "./subscriber.ts";

/** A session is over: its links and its answered questions go on the shelf of its cohort. */
export const handler = on(Closed, ({ session }, { now }) => Shelf.harvest(session, now));

import * as Backchannel from "#backchannel";
import { Reached } from "#cadence/events";
import { on } from "./subscriber.ts";

/** Open and close the live room of a session, when its moment comes. */
export const handler = on(Reached, (beat, { now }) => Backchannel.follow(beat, now));

import * as Notify from "#notify";
import { Resurfaced } from "#shelf/events";
import { on } from "./subscriber.ts";

/** Tell a cohort that what was kept of a session came up again. */
export const handler = on(Resurfaced, (what, { at, now }) => Notify.announceResurfacing(what, at, now));

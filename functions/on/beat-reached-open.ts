import { Reached } from "#cadence/events";
import * as Journal from "#journal";
import { on } from "./subscriber.ts";

/** Share what opens with a beat: the hello of the lobby, a facilitator's own answer under their prompt. */
export const handler = on(Reached, ({ id, cohort }, { now }) => Journal.openWith(id, cohort, now));

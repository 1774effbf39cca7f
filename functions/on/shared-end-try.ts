import * as Feedback from "#feedback";
import { Shared } from "#journal/events";
import { on } from "./subscriber.ts";

/** Who adapts what they try has told how it went. */
export const handler = on(Shared, async ({ id, adapted }, { now }) => {
  if (adapted) await Feedback.toldByAdapting(id, now);
});

import * as Feedback from "#feedback";
import { type Someone, someone } from "../world.ts";
import { aCohort, movedTo } from "./cohort.ts";
import { written } from "./writing.ts";

/** How something went that somebody tried, with what a test does not care about filled in. */
export const anOutcome = (input: Partial<Feedback.TellOutcome> = {}) =>
  Feedback.TellOutcome.parse({ outcome: "worked", audience: "self", text: "It did.", title: "", ...input });

/** Mia, who is new, tries what Ana wrote in a cohort of theirs and Ben's, which is in this state since. */
export async function aTrier(
  { ana, ben }: Record<"ana" | "ben", Someone>,
  now: Date,
  state: Parameters<typeof movedTo>[1] = "running",
) {
  const mia = await someone({ name: "Mia" }, now);
  const { cohort: theirs } = await aCohort({ host: ana, people: [mia, ben], now });
  const entry = await written(ana, { in: theirs, title: "Weekly demo" }, now);
  await Feedback.signal(entry.id, "trying-this", await mia.ctx(now));
  await movedTo(theirs, state);
  return { mia, entry, theirs };
}

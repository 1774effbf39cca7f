import * as Notify from "#notify";
import type { CohortId } from "#people/model";
import * as Safety from "#safety";
import { NUDGED, REPORTED } from "../texts/looked-after.ts";
import type { House } from "./house.ts";
import type { StoryTime } from "./story-time.ts";
import type { Said } from "./telling.ts";

/** What people brought to the desk of the month, and the kind words that left it. */
export async function lookedAfter(
  house: House,
  { cohort, said }: { cohort: CohortId; said: readonly Said[] },
  time: StoryTime,
) {
  for (const { of, by, reports, ...when } of REPORTED) {
    const [author, answering] = [house.person(of).id, house.person(by).id];
    const found = said.find(({ to, reply }) => to.author.id === author && reply.author.id === answering);
    if (!found) throw new Error(`${by} has not answered ${of}.`);
    const target = { kind: "reply", entry: found.to.id, reply: found.reply.id } as const;
    for (const { from, reason, words } of reports)
      await Safety.report({ target, reason, words }, house.as(from, time.at(when)));
  }
  for (const { by, to, words, ...when } of NUDGED)
    await Notify.nudge(cohort, house.person(to).id, words, house.as(by, time.at(when)));
}

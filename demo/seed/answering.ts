import * as Feedback from "#feedback";
import type { CohortId } from "#people/model";
import { eachAtOnce } from "./at-once.ts";
import type { House } from "./house.ts";
import type { Said } from "./telling.ts";

/** Somebody who thought about an entry and left it, and somebody who is at one right now. */
const PASSED = "hanna";
const AT_IT = "idris";

/** What each gave and got, as they would have been told of it; and what becomes of those who still wait. */
export async function answering(
  house: House,
  { month, said }: { month: CohortId; said: readonly Said[] },
  now: Date,
) {
  // Somebody’s answers one after the other: each moves them among those who gave so many.
  const byGiver = Map.groupBy(said, ({ reply }) => reply.author.id);
  await eachAtOnce([...byGiver.values()], async (theirs) => {
    for (const { reply, to } of theirs)
      await Feedback.noteAnswer(
        { entry: to.id, author: reply.author.id, entryAuthor: to.author.id, cohort: to.cohort },
        now,
      );
  });
  const { kept } = await Feedback.next(month, {}, house.as(PASSED, new Date(now.getTime() - 3_600_000)));
  await house.refresh(PASSED, now);
  if (kept) await Feedback.next(month, { pass: kept.entry.id }, house.as(PASSED, now));
  await house.refresh(PASSED, now);
  await Feedback.giveBack(month, house.as(PASSED, now));
  await Feedback.next(month, {}, house.as(AT_IT, now));
}

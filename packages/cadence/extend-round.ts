import * as Cohort from "#cohort";
import type { CohortId, Ctx } from "#people/model";
import { Refused } from "#platform";
import type { BeatId } from "./beat.ts";
import type { ExtendRound, MoveDone } from "./move.ts";
import { move } from "./moving.ts";
import { monthOf } from "./of-cohort.ts";
import { closingOf, roundState } from "./round.ts";
import { plusDays } from "./zoned.ts";

/**
 * Give a round one more day: its end moves to the same hour of the next, and everybody gets one notice. For its
 * facilitators. Refused when it is over, when the plan changed since it was seen, and as any move: at an hour that the
 * next day does not have, and after the month has closed.
 */
export async function extendRound(
  id: CohortId,
  round: BeatId,
  { revision }: ExtendRound,
  ctx: Ctx,
): Promise<MoveDone> {
  await Cohort.hosted(id, ctx);
  const beats = await monthOf(id);
  const opening = beats.find((beat) => beat.id === round && beat.kind === "round-opens");
  const closing = opening && closingOf(opening, beats);
  if (!opening || !closing)
    throw new Refused("missing", "cadence.no-such-round", "There is no such round in this cohort.");
  if (roundState(opening, beats) === "over")
    throw new Refused(
      "conflict",
      "cadence.round-over",
      "This round is over. Whoever comes late is still answered; nothing needs to be reopened.",
    );
  const { slug, on, clock } = closing;
  return await move(id, { move: { what: "beat", slug, on: plusDays(on, 1), clock }, revision }, ctx);
}

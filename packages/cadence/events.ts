import * as z from "zod";
import { CohortId } from "#people/model";
import { event } from "#platform";
import { BeatId, BeatKind } from "./model.ts";

/** A beat's moment has come, exactly once. */
export const Reached = event(
  "cadence.beat-reached",
  z.object({ id: BeatId, cohort: CohortId, kind: BeatKind, week: z.number().int() }),
);

/** The plan of a launched cohort moved: its schedules follow, and everybody gets one notice of all that moved. */
export const Moved = event(
  "cadence.plan-moved",
  z.object({ cohort: CohortId, revision: z.number().int(), beats: z.array(BeatId) }),
);

import * as z from "zod";
import { DeskId } from "#cohort/model";
import { event } from "#platform";
import { CaseId, Decision } from "./model.ts";

/** Somebody brought something to a desk. Who it was is nobody's to hear. */
export const Reported = event("safety.reported", z.object({ desk: DeskId, case: CaseId }));

/** Something that was reported was decided; `revision` is the case's with this decision. */
export const Decided = event(
  "safety.decided",
  z.object({ desk: DeskId, case: CaseId, decision: Decision, revision: z.number().int() }),
);

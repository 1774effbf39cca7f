import * as z from "zod";
import { CohortId, PersonId } from "#people/model";
import { event } from "#platform";
import { ContributionId, Fate, SessionId } from "./model.ts";

/** A room opens: of a cohort, or of a session that stands alone. */
export const Opened = event(
  "backchannel.opened",
  z.object({ session: SessionId, cohort: CohortId.optional() }),
);

/** A room is over: what is worth keeping goes on the shelf, and everybody learns what became of what they asked. */
export const Closed = event(
  "backchannel.closed",
  z.object({ session: SessionId, cohort: CohortId.optional() }),
);

/**
 * A question has met its fate. `asker` is the voice that asked: whoever tells them looks for an account behind it; `into` is
 * the question it was merged into.
 */
export const Fated = event(
  "backchannel.fated",
  z.object({
    session: SessionId,
    contribution: ContributionId,
    asker: PersonId,
    fate: Fate,
    into: ContributionId.optional(),
  }),
);

/** Two questions were found to be one: the votes of the first count for the other. */
export const Merged = event(
  "backchannel.merged",
  z.object({ session: SessionId, from: ContributionId, into: ContributionId }),
);

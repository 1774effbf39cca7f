import * as z from "zod";
import { Clock, Day, Zone } from "#platform/model";
import { Beat } from "./beat.ts";
import { PlanProblem } from "./forecast.ts";

const Slug = z.string().min(1).max(80);

/** What a facilitator may do to a plan that runs: move all that is still to come, move one beat, cancel one, put it back. */
export const Move = z.discriminatedUnion("what", [
  z.object({ what: z.literal("run"), startsOn: Day, zone: Zone }),
  z.object({ what: z.literal("beat"), slug: Slug, on: Day, clock: Clock }),
  z.object({ what: z.literal("cancel"), slug: Slug }),
  z.object({ what: z.literal("restore"), slug: Slug }),
]);
export type Move = z.infer<typeof Move>;

/** A move that was previewed; `revision` is the plan it was previewed on. */
export const AskMove = z.object({ move: Move, revision: z.number().int().min(0) });
export type AskMove = z.infer<typeof AskMove>;

const Place = Beat.pick({ on: true, clock: true, zone: true, at: true, until: true, state: true });

/** One beat that a move changes; for sessions, for how many people it is at night before and after. */
export const Change = Beat.pick({ id: true, slug: true, kind: true, week: true, title: true }).extend({
  before: Place,
  after: Place,
  night: z.object({ before: z.number().int(), after: z.number().int() }).optional(),
});
export type Change = z.infer<typeof Change>;

/** What a move would change, and why it cannot be done, if it cannot. */
export const MovePreview = z.object({
  revision: z.number().int(),
  changes: z.array(Change),
  problems: z.array(PlanProblem),
});
export type MovePreview = z.infer<typeof MovePreview>;

/** What a move changed, and the plan's revision now. */
export const MoveDone = MovePreview.omit({ problems: true });
export type MoveDone = z.infer<typeof MoveDone>;

/** What is sent to give a round one more day: the plan's revision as it was seen, so that nobody adds two. */
export const ExtendRound = AskMove.pick({ revision: true });
export type ExtendRound = z.infer<typeof ExtendRound>;

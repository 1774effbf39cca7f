import * as z from "zod";
import { Clock, Day, Instant, Zone } from "#platform/model";
import { Design } from "#workshop/model";
import { PlannedBeat, Wall } from "./beat.ts";

const PLAN_PROBLEMS = [
  "no-such-time",
  "unlikely-date",
  "slug-taken",
  "order",
  "past",
  "reached",
  "unknown-beat",
  "not-cancellable",
  "not-cancelled",
  "already-cancelled",
  "follows-session",
] as const;

/** Why a beat cannot stand where it is planned. `nearest` are the valid times just before and after one that does not exist. */
export const PlanProblem = z.object({
  slug: z.string(),
  code: z.enum(PLAN_PROBLEMS),
  detail: z.string(),
  nearest: z.object({ before: Wall, after: Wall }).optional(),
});
export type PlanProblem = z.infer<typeof PlanProblem>;

/** All beats in the order they will be reached, and what stands in the way. */
export const Plan = z.object({ beats: z.array(PlannedBeat), problems: z.array(PlanProblem) });
export type Plan = z.infer<typeof Plan>;

/** How many people live on one clock. */
export const ZonePeople = z.object({ zone: Zone, people: z.number().int().min(1).max(10_000) });
export type ZonePeople = z.infer<typeof ZonePeople>;

/** For how many people something falls into their night, and what each zone's clock shows as it begins. */
export const FairClock = z.object({
  people: z.number().int(),
  night: z.number().int(),
  zones: z.array(ZonePeople.extend({ ...Wall.shape, night: z.boolean() })),
});
export type FairClock = z.infer<typeof FairClock>;

export const SessionClock = FairClock.extend({
  slug: z.string(),
  title: z.string(),
  week: z.number().int(),
  ...Wall.shape,
  at: Instant,
});
export type SessionClock = z.infer<typeof SessionClock>;

const Burden = z.object({ worst: z.number().int(), total: z.number().int() });

/**
 * Other hours on the same days that spread the nights: `worst` is how many sessions the unluckiest person has at night,
 * `total` how many nights all people have together. `moves` is empty when nothing is better than the plan.
 */
export const Rotation = z.object({
  before: Burden,
  after: Burden,
  moves: z.array(z.object({ slug: z.string(), on: Day, from: Clock, to: Clock, at: Instant })),
});
export type Rotation = z.infer<typeof Rotation>;

/** The sessions of a run on everybody's clock, and hours that would be fairer. */
export const Fairness = z.object({ sessions: z.array(SessionClock), rotation: Rotation });
export type Fairness = z.infer<typeof Fairness>;

/** A month before it is launched. */
export const Preview = Plan.extend({ ...Fairness.shape });
export type Preview = z.infer<typeof Preview>;

/** What may be tried out before it is saved; whatever is left out is as in the draft. */
export const TryOut = z.object({ design: Design, startsOn: Day, zone: Zone }).partial();
export type TryOut = z.infer<typeof TryOut>;

/** A month tried out without a draft, for these people. */
export const TryPlan = z.object({
  design: Design,
  startsOn: Day,
  zone: Zone,
  people: z.array(ZonePeople).max(600).default([]),
});
export type TryPlan = z.infer<typeof TryPlan>;

/** A beat on a reader's own clock; `night` when it falls between 22:00 and 07:00 there. */
export const Rehearsed = PlannedBeat.extend({ local: Wall, night: z.boolean() });
export type Rehearsed = z.infer<typeof Rehearsed>;

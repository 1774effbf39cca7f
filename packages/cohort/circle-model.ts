import * as z from "zod";
import { Byline, CircleId } from "#people/model";
import { Instant, Language } from "#platform/model";
import { Member } from "./member-model.ts";

/** One forming of the circles of a cohort. */
export const FormationId = z
  .string()
  .regex(/^frm_[0-9A-Za-z]{10,40}$/)
  .brand<"FormationId">();
export type FormationId = z.infer<typeof FormationId>;

/**
 * Why these people sit together, for a screen to put into one sentence: how many they are, the most who are awake at once
 * and for how many hours of a day, the languages they read (the most spoken first), how many organisations they name and
 * how many clocks they live on.
 */
export const CircleReason = z
  .object({
    people: z.number().int(),
    awake: z.object({ people: z.number().int(), hours: z.number().int() }).readonly(),
    languages: z.array(Language).readonly(),
    organisations: z.number().int(),
    clocks: z.number().int(),
  })
  .readonly();
export type CircleReason = z.infer<typeof CircleReason>;

/** People of a circle, by name, and why they sit together. */
export const Seated = z.object({ members: z.array(Member), reason: CircleReason });
export type Seated = z.infer<typeof Seated>;

/** A circle of a cohort with its people. */
export const Circle = Seated.extend({ id: CircleId, name: z.string() });
export type Circle = z.infer<typeof Circle>;

/** My circle; and those I was in before, the latest first, with who of them is still here: what was written there stays readable. */
export const MyCircle = z.object({
  circle: Circle.nullable(),
  before: z.array(z.object({ id: CircleId, members: z.array(Member) })),
});
export type MyCircle = z.infer<typeof MyCircle>;

/**
 * All circles of a cohort. `formed` is when they were formed, by whom when not by the clock, and whether everybody sits there
 * by now; absent as long as they are as people came in.
 */
export const AllCircles = z.object({
  circles: z.array(Circle),
  formed: z.object({ at: Instant, by: Byline.optional(), seated: z.boolean() }).optional(),
});
export type AllCircles = z.infer<typeof AllCircles>;

/** Circles as they would be if they were formed now. `again` counts the pairs who would meet again; `as` names just these. */
export const FormingPreview = z.object({
  circles: z.array(Seated),
  again: z.number().int(),
  as: z.string().max(60),
});
export type FormingPreview = z.infer<typeof FormingPreview>;

/** To form circles as they were seen: `as` is the preview's. */
export const FormCircles = FormingPreview.pick({ as: true });
export type FormCircles = z.infer<typeof FormCircles>;
/** Which forming it was. */
export const Formed = z.object({ formation: FormationId });
export type Formed = z.infer<typeof Formed>;

import * as z from "zod";
import { CircleId, PersonId, Role } from "#people/model";
import { Instant } from "#platform/model";

/** Someone on the roster, as everybody in the cohort may see them. */
export const Member = z
  .object({
    id: PersonId,
    name: z.string(),
    role: Role,
    zone: z.string(),
    language: z.string(),
    about: z.string(),
    organisation: z.string().optional(),
    topics: z.array(z.string()).readonly(),
    circle: CircleId.optional(),
    joinedAt: Instant,
  })
  .readonly();
export type Member = z.infer<typeof Member>;

import * as z from "zod";
import { Byline } from "#people/model";
import { Instant } from "#platform/model";

/** That something is hidden while who looks after the place talks with its author: since when, by whom, and why in their words. */
export const Hidden = z.object({ at: Instant, by: Byline, why: z.string() });
export type Hidden = z.infer<typeof Hidden>;

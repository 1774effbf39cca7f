import * as z from "zod";
import { Instant, writing } from "#platform/model";
import { AskDraft } from "./ask.ts";
import { Audience } from "./audience.ts";
import { LIMITS } from "./limits.ts";

export const DraftId = z
  .string()
  .regex(/^dra_[0-9A-Za-z-]{6,60}$/)
  .brand<"DraftId">();
export type DraftId = z.infer<typeof DraftId>;

/** Words not yet shared, kept on the server for every device of their author. `about` is where they were being written. */
export const Draft = z.object({
  id: DraftId,
  about: z.string(),
  title: z.string(),
  text: z.string(),
  audience: Audience.optional(),
  ask: AskDraft.optional(),
  revision: z.number().int().min(1),
  device: z.string(),
  savedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;
/** `base` is the revision this device last saw (0 for none); another device's newer words make it a conflict. */
export const SaveDraft = z.object({
  about: z.string().max(100),
  title: writing(LIMITS.title),
  text: writing(LIMITS.text),
  audience: Audience.optional(),
  ask: AskDraft.optional(),
  device: z.string().max(60),
  base: z.number().int().min(0),
});
export type SaveDraft = z.infer<typeof SaveDraft>;
/** What saving answers: the revision to name as `base` next time. */
export const Saved = Draft.pick({ id: true, revision: true, savedAt: true });
export type Saved = z.infer<typeof Saved>;

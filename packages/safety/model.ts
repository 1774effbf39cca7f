import * as z from "zod";
import { type Cohort, CohortId, DeskId } from "#cohort/model";
import { ReplyId } from "#feedback/model";
import { Audience, EntryId } from "#journal/model";
import { ConversationId, MessageId } from "#messaging/model";
import { Byline, type PersonId } from "#people/model";
import { Instant, words, writing } from "#platform/model";
import { REASONS } from "./reasons.ts";

export { REASONS };

export const CaseId = z
  .string()
  .regex(/^cas_[0-9A-Za-z]{10,40}$/)
  .brand<"CaseId">();
export type CaseId = z.infer<typeof CaseId>;

/** What can be reported: whatever somebody said and somebody else may read. In a live room its moderators are at hand. */
export const Target = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("entry"), entry: EntryId }),
  z.object({ kind: z.literal("reply"), entry: EntryId, reply: ReplyId }),
  z.object({ kind: z.literal("message"), conversation: ConversationId, message: MessageId }),
]);
export type Target = z.infer<typeof Target>;

export const LIMITS = { words: 1_000, why: 1_000, aDay: 30, kept: 20, copied: 4_000 } as const;

const Reported = z.object({ reason: z.enum(REASONS), words: writing(LIMITS.words) });

/** What somebody sends to report something. For something else than the reasons given, it is said in their own words. */
export const Report = Reported.extend({ target: Target }).refine(
  ({ reason, words }) => reason !== "other" || words.trim() !== "",
  { path: ["words"], message: "Say in a few words what it is." },
);
export type Report = z.infer<typeof Report>;

/** Who will look at it: those who host a cohort, or who look after the deployment. */
export const Thanks = z.object({ desk: DeskId });
export type Thanks = z.infer<typeof Thanks>;

const CASE_STATES = ["open", "hidden", "left", "restored"] as const;

/**
 * One thing that was reported, with all that was said about it, for those who decide. `words` are as they were when it was
 * reported first, `now` how they read since, where that may be read. Nobody here is told who reported it.
 */
export const Case = z.object({
  id: CaseId,
  desk: DeskId,
  cohort: CohortId.optional(),
  target: Target,
  author: Byline,
  audience: Audience.optional(),
  /** What it belongs to, for a reply: how its entry begins. */
  title: z.string(),
  words: z.string(),
  now: z.string().optional(),
  /** Whether who looks at it may open it in its place. */
  readable: z.boolean().optional(),
  state: z.enum(CASE_STATES),
  /** How many people reported it, absent while they are few (`areFew`), and what the last of them said. */
  reports: z.number().int().min(1).optional(),
  said: z.array(Reported.extend({ at: Instant })),
  firstAt: Instant,
  lastAt: Instant,
  decided: z.object({ by: Byline, at: Instant, why: z.string() }).optional(),
  revision: z.number().int().min(1),
});
export type Case = z.infer<typeof Case>;

/** A case as it is kept, with how many reported it however few they are. */
export const Filed = Case.extend({ reports: Case.shape.reports.unwrap() });
export type Filed = z.infer<typeof Filed>;

export const DECISIONS = ["leave", "hide", "restore"] as const;
export const Decision = z.enum(DECISIONS);
export type Decision = z.infer<typeof Decision>;

const Decided = { revision: Case.shape.revision };
/** What is decided about a case as it was seen at a revision. What is hidden is explained to its author, in the words given. */
export const Decide = z.discriminatedUnion("decision", [
  z.object({ decision: z.literal("leave"), ...Decided }),
  z.object({ decision: z.literal("hide"), why: words(LIMITS.why), ...Decided }),
  z.object({ decision: z.literal("restore"), ...Decided }),
]);
export type Decide = z.infer<typeof Decide>;

export const BECOMES = { leave: "left", hide: "hidden", restore: "restored" } as const;

/** Why this cannot be decided about a case in this state; undefined when it can. */
export function decisionRefusal(
  { state, target }: Pick<Case, "state" | "target">,
  decision: Decision,
): "not-hidden" | "hidden" | "settled" | "not-yours-to-hide" | undefined {
  if (decision === "restore") return state === "hidden" ? undefined : "not-hidden";
  if (state === "hidden") return "hidden";
  if (state !== "open") return "settled";
  return decision === "hide" && target.kind === "message" ? "not-yours-to-hide" : undefined;
}

/**
 * Where a report goes: to those who host the cohort, without the one whom it is about; to the house's desk outside of any
 * cohort, and where nobody else hosts it.
 */
export function deskFor(
  about: PersonId,
  cohort: Pick<Cohort, "id" | "facilitators"> | undefined,
): { desk: DeskId; judges: PersonId[] } {
  const others = (cohort?.facilitators ?? []).map(({ id }) => id).filter((id) => id !== about);
  return cohort && others.length > 0 ? { desk: cohort.id, judges: others } : { desk: "house", judges: [] };
}

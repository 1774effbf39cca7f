import * as z from "zod";
import { Instant, line, words, writing } from "#platform/model";
import { LIMITS } from "./limits.ts";

/** A passage of an entry, and what surrounds it, so that it is found again after an edit. */
export const Passage = z.object({ text: z.string(), before: z.string(), after: z.string() });
export type Passage = z.infer<typeof Passage>;

/** A passage as a person marks it. */
export const MarkPassage = z.object({
  text: words(LIMITS.passage),
  before: writing(60),
  after: writing(60),
});

/** What kind of help an author wants: a reader’s view, a check of their thinking, who knows about it, to be challenged. */
export const HELP = ["view", "check", "who-knows", "challenge"] as const;
export const Help = z.enum(HELP);
export type Help = z.infer<typeof Help>;

/**
 * The precise question of an author, about the whole entry or a passage of it: a reply to it is feedback. `answers` counts
 * the human replies by others since it was asked.
 */
export const Ask = z.object({
  question: z.string(),
  help: Help,
  passage: Passage.optional(),
  askedAt: Instant,
  answers: z.number().int().min(0),
});
export type Ask = z.infer<typeof Ask>;

/** What an author sends to ask. */
export const AskFor = z.object({
  question: line(LIMITS.question).min(1, "A question is missing."),
  help: Help,
  passage: MarkPassage.optional(),
});
export type AskFor = z.infer<typeof AskFor>;

/** An ask on its way, as it is kept in a draft: its question may still be missing. */
export const AskDraft = AskFor.extend({ question: writing(LIMITS.question) });
export type AskDraft = z.infer<typeof AskDraft>;

/**
 * How an ask stands when its author puts it in these words: a question that was answered and reads otherwise now is another
 * one, and waits again.
 */
export function putAs(wanted: AskFor, before: Ask | undefined, at: string): Ask {
  const same = before && (before.answers === 0 || before.question === wanted.question);
  return { ...wanted, askedAt: same ? before.askedAt : at, answers: same ? before.answers : 0 };
}

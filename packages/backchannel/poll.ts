import * as z from "zod";
import { Instant, line } from "#platform/model";
import { POLL_LIMITS } from "./limits.ts";
import { ContributionId, SessionId } from "./session.ts";

const Label = line(120).refine((text) => text !== "", "Write something here.");

/** What is asked: one of several, some of several, a step of a scale, or words of one's own. */
const PollForm = z.discriminatedUnion("type", [
  z.object({
    type: z.enum(["single", "multiple"]),
    options: z.array(Label).min(POLL_LIMITS.fewest).max(POLL_LIMITS.options),
  }),
  z.object({
    type: z.literal("scale"),
    steps: z.number().int().min(2).max(POLL_LIMITS.scale),
    low: line(60),
    high: line(60),
  }),
  z.object({ type: z.literal("cloud") }),
]);
export type PollForm = z.infer<typeof PollForm>;

/** A count for each option or step, or for each word. */
export const Results = z.object({
  counts: z.array(z.number().int().min(0)).optional(),
  words: z.array(z.object({ word: z.string(), count: z.number().int() })).optional(),
});
export type Results = z.infer<typeof Results>;

/**
 * A poll as everybody sees it: the results come with it once it is closed, and before that to who has answered; and never
 * while few have (`areFew`).
 */
export const Poll = z.object({
  id: ContributionId,
  session: SessionId,
  question: line(300).refine((text) => text !== "", "Ask something."),
  form: PollForm,
  state: z.enum(["open", "closed"]),
  openedAt: Instant,
  closedAt: Instant.optional(),
  /** How many have answered. */
  answers: z.number().int().min(0),
  results: Results.optional(),
  revision: z.number().int().min(1),
});
export type Poll = z.infer<typeof Poll>;

/** What a moderator or a speaker sends to ask the room. */
export const MakePoll = Poll.pick({ id: true, question: true, form: true });
export type MakePoll = z.infer<typeof MakePoll>;

/** What somebody answers: the options by their place (from 0), or up to three words. */
export const PollAnswer = z.union([
  z.object({
    choices: z.array(z.number().int().min(0).max(POLL_LIMITS.options)).min(1).max(POLL_LIMITS.options),
  }),
  z.object({
    words: z
      .array(line(POLL_LIMITS.word).refine((word) => word !== "", "Write a word."))
      .min(1)
      .max(POLL_LIMITS.words),
  }),
]);
export type PollAnswer = z.infer<typeof PollAnswer>;

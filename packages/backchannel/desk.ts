import * as z from "zod";
import { Instant, words } from "#platform/model";
import { AtDesk, Mine } from "./contribution.ts";
import { LIMITS } from "./limits.ts";
import { MySeat, RoleLink } from "./seat.ts";
import { ContributionId, Session, WordList } from "./session.ts";

/** What is somebody's own in a room: what they said, whatever became of it, and what they voted and answered. */
export const MyThings = z.object({
  me: MySeat,
  contributions: z.array(Mine),
  votes: z.array(ContributionId),
  answered: z.array(ContributionId),
});
export type MyThings = z.infer<typeof MyThings>;

/**
 * Somebody who may not speak for now; `mark` is what tells them from others, `name` how they appear, `about` what they said
 * when a moderator muted them.
 */
const Muted = z.object({
  mark: z.string(),
  name: z.string().optional(),
  about: ContributionId,
  since: Instant,
});

/** What only moderators see of a room, beside what everybody sees. */
export const Desk = z.object({
  session: Session,
  words: WordList,
  /** What waits for review, what was hidden or never shown, and what somebody was asked back about: the oldest first. */
  held: z.array(AtDesk),
  hidden: z.array(AtDesk),
  asked: z.array(AtDesk),
  muted: z.array(Muted),
  links: z.array(RoleLink),
});
export type Desk = z.infer<typeof Desk>;

const ACTS = [
  "opened",
  "closed",
  "changed",
  "renewed-code",
  "renewed-link",
  "let-in",
  "turned",
  "staged",
  "unstaged",
  "merged",
  "answered",
  "asked-back",
  "hid",
  "brought-back",
  "muted",
  "unmuted",
  "made-poll",
  "closed-poll",
] as const;

/** Something a moderator did, and to what: kept for good. */
export const Act = z.object({
  id: z.string(),
  at: Instant,
  by: z.object({ name: z.string() }),
  what: z.enum(ACTS),
  about: ContributionId.optional(),
  /** The first words of what it was done to, or what was set. */
  text: z.string().optional(),
  to: z.string().optional(),
});
export type Act = z.infer<typeof Act>;

/** What a moderator sends: to unite two questions, to answer in writing, to ask back. */
export const Merge = z.object({ into: ContributionId });
export const WriteAnswer = z.object({ text: words(LIMITS.answer) });
export const SayAside = z.object({ text: words(LIMITS.aside) });

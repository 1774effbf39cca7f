import * as z from "zod";
import { Instant } from "#platform/model";
import { Shown } from "./contribution.ts";
import { Poll } from "./poll.ts";
import { MySeat } from "./seat.ts";
import { ContributionId, Session } from "./session.ts";

/** What people do with one tap while somebody speaks. */
export const REACTIONS = ["applause", "agree", "wonder", "laugh"] as const;
export const Reaction = z.enum(REACTIONS);
export type Reaction = z.infer<typeof Reaction>;

/** What is different about something the room has seen: `gone` takes it off every screen. */
export const Change = Shown.pick({
  id: true,
  revision: true,
  state: true,
  moments: true,
  into: true,
  ways: true,
  answer: true,
})
  .partial()
  .required({ id: true, revision: true })
  .extend({ gone: z.literal(true).optional() });
export type Change = z.infer<typeof Change>;

/**
 * All that happened in a room within one tick, numbered without gaps from 1. Tallies, reactions and the head count are
 * totals, so hearing a frame twice does no harm; whoever misses a number asks for it.
 */
export const Frame = z.object({
  n: z.number().int().min(1),
  at: Instant,
  contributions: z.array(Shown).optional(),
  changes: z.array(Change).optional(),
  polls: z.array(Poll).optional(),
  /** Votes of questions, and how many answered a poll. */
  tallies: z.record(ContributionId, z.number().int().min(0)).optional(),
  reactions: z.partialRecord(Reaction, z.number().int()).optional(),
  session: Session.optional(),
  here: z.number().int().optional(),
});
export type Frame = z.infer<typeof Frame>;

/** The largest frame, in bytes of JSON: what AWS IoT bills as one message. */
export const LARGEST_FRAME = 5_000;

/** A room as it stands at frame `n`. */
export const Room = z.object({
  session: Session,
  n: z.number().int().min(0),
  here: z.number().int(),
  questions: z.array(Shown),
  links: z.array(Shown),
  /** The newest of the talk, oldest first. */
  messages: z.array(Shown),
  polls: z.array(Poll),
  reactions: z.partialRecord(Reaction, z.number().int()),
});
export type Room = z.infer<typeof Room>;

/** What somebody needs who comes in or was away too long: the room, and what is theirs in it. */
export const Snapshot = z.object({ room: Room, me: MySeat });
export type Snapshot = z.infer<typeof Snapshot>;

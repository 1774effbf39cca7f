import * as z from "zod";
import { Byline, CohortId, PersonName } from "#people/model";
import { Instant, Language, line } from "#platform/model";
import { CODE_LENGTH, CODE_LETTERS, plainCode } from "./code.ts";

export const SessionId = z
  .string()
  .regex(/^ses_[0-9A-Za-z]{10,40}$/)
  .brand<"SessionId">();
export type SessionId = z.infer<typeof SessionId>;

/** What a question, a message, a link or a poll is called: made by whoever sends it, so that a retry is the same one. */
export const ContributionId = z
  .string()
  .regex(/^con_[0-9A-Za-z]{16,40}$/)
  .brand<"ContributionId">();
export type ContributionId = z.infer<typeof ContributionId>;

/** The code of a room, however it was typed: `hrn 4k7`, `HRN·4K7`. */
export const RoomCode = z
  .string()
  .max(40)
  .transform(plainCode)
  .pipe(
    z.string().regex(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`), "A code has six letters or digits."),
  )
  .brand<"RoomCode">();
export type RoomCode = z.infer<typeof RoomCode>;

const SESSION_STATES = ["planned", "open", "closed"] as const;

/** The longest that slow mode makes one person wait between two contributions, in seconds. */
const SLOWEST = 300;

/** How a room is run; its moderators change it at any moment. */
export const RoomSettings = z.object({
  /** What attendees say waits until a moderator lets it in. */
  hold: z.boolean(),
  /** Seconds that one person waits between two contributions; 0 is off. */
  slow: z.number().int().min(0).max(SLOWEST),
});
export type RoomSettings = z.infer<typeof RoomSettings>;

/** Words that make a contribution wait for review: the lists of these languages, and words of the room's own. */
export const WordList = z.object({
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20),
  own: z.array(line(40).refine((word) => word !== "", "Write a word.")).max(200),
});
export type WordList = z.infer<typeof WordList>;

/**
 * One live event, of a cohort or standing alone, as everybody in its room sees it. `beat` is the slug of the cohort's moment
 * it belongs to, `stage` the question that is being answered. It is open between its two moments, and read afterwards.
 */
export const Session = z.object({
  id: SessionId,
  title: line(200).refine((title) => title !== "", "A session needs a title."),
  cohort: CohortId.optional(),
  beat: z.string().max(80).optional(),
  language: Language,
  state: z.enum(SESSION_STATES),
  hosts: z.array(Byline),
  code: RoomCode,
  /** The code with our seal on it, for a QR code or a link: it is never counted as a guess. Made when it is told, not kept. */
  word: z.string().optional(),
  startsAt: Instant.optional(),
  openedAt: Instant.optional(),
  closedAt: Instant.optional(),
  stage: ContributionId.optional(),
  settings: RoomSettings,
  revision: z.number().int().min(1),
});
export type Session = z.infer<typeof Session>;

/** A session in a list of a cohort's, or of one's own; `code` is there once it was made. */
export const SessionCard = Session.pick({
  id: true,
  title: true,
  cohort: true,
  beat: true,
  state: true,
  startsAt: true,
  openedAt: true,
  closedAt: true,
}).extend({
  code: RoomCode.optional(),
  /** Whether it exists; a cohort's session is made when it opens, or when somebody prepares it. */
  made: z.boolean(),
  /** How many questions wait for a written answer, once it is over; for who may give one. */
  unanswered: z.number().int().optional(),
});
export type SessionCard = z.infer<typeof SessionCard>;

/** What is sent to make a session that stands alone, or one more for a cohort. */
export const MakeSession = Session.pick({
  title: true,
  cohort: true,
  language: true,
  startsAt: true,
}).partial({
  language: true,
});
export type MakeSession = z.infer<typeof MakeSession>;

/** What is sent to change how a room is run. */
export const ChangeSession = z
  .object({ title: Session.shape.title, settings: RoomSettings.partial(), words: WordList })
  .partial();
export type ChangeSession = z.infer<typeof ChangeSession>;

/** What a code opens, for whoever typed it: before they are in. */
export const Door = z.object({
  session: SessionId,
  title: z.string(),
  state: z.enum(SESSION_STATES),
  language: Language,
  hosts: z.array(PersonName),
  startsAt: Instant.optional(),
  /** What a link gives beyond a code: to moderate, to speak, or to show the stage on a wall. */
  role: z.enum(["moderator", "speaker", "stage"]).optional(),
  /** Whether who asks has a seat already, and whether they may come in under their own name. */
  seated: z.boolean(),
  named: z.boolean(),
});
export type Door = z.infer<typeof Door>;

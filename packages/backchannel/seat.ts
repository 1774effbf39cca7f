import * as z from "zod";
import { type Ctx, PersonId, PersonName } from "#people/model";
import { Instant } from "#platform/model";
import { RoomCode, SessionId } from "./session.ts";

/** How somebody appears in a room: under the name of their account, under one made up for the day, or under none. */
export const NAMING = ["name", "alias", "unnamed"] as const;
export const Naming = z.enum(NAMING);
export type Naming = z.infer<typeof Naming>;

/** `stage` is a screen on a wall: it sees everything that everybody sees, and says nothing. */
export const ROOM_ROLES = ["moderator", "speaker", "stage", "attendee"] as const;
export const RoomRole = z.enum(ROOM_ROLES);
export type RoomRole = z.infer<typeof RoomRole>;
export const GivenRole = RoomRole.exclude(["attendee"]);
export type GivenRole = z.infer<typeof GivenRole>;

export const Alias = PersonName.refine((name) => [...name].length <= 40, "At most 40 characters.");

/**
 * Somebody's seat in a room. `voice` is the id that what they say and vote carries: their own, or the one they had before
 * they signed in. It is told to nobody.
 */
export const Seat = z.object({
  session: SessionId,
  person: PersonId,
  voice: PersonId,
  as: Naming,
  /** What stands beside their words, unless they are unnamed: then it is how the room calls them to themselves. */
  name: PersonName,
  /** The account behind the seat, when there is one: it is told what becomes of their questions. */
  account: PersonId.optional(),
  /** By belonging to the cohort, which must hold for as long as they listen; by hosting; or by a code or a link. */
  through: z.enum(["cohort", "host", "code", "link"]),
  joinedAt: Instant,
  mutedAt: Instant.optional(),
  saidAt: Instant.optional(),
  /** How much they said in the minute that `saidAt` is in. */
  said: z.number().int().min(0),
});
export type Seat = z.infer<typeof Seat>;

/** One's own seat as one sees it. */
export const MySeat = Seat.pick({ session: true, as: true, name: true, mutedAt: true }).extend({
  role: RoomRole,
  /** Whether one may appear under the name of an account. */
  named: z.boolean(),
});
export type MySeat = z.infer<typeof MySeat>;

/** How one wants to appear. Without an alias, one is made up. */
export const Appear = z.object({ as: Naming, alias: Alias.optional() });
export type Appear = z.infer<typeof Appear>;

/** A code somebody typed, the longer word of a QR code or a short link, or that of a link that gives a role. */
export const Knock = z.union([
  z.object({ word: z.string().trim().min(4).max(120) }),
  z.object({ code: RoomCode }),
]);

/** What is sent to come in by a code or a link. */
export const ComeIn = z.object({ word: z.string().trim().min(4).max(120) }).extend(Appear.shape);
export type ComeIn = z.infer<typeof ComeIn>;

/** A link that gives a role, for moderators. */
export const RoleLink = z.object({ role: GivenRole, word: z.string() });
export type RoleLink = z.infer<typeof RoleLink>;

/**
 * Who acts in a room: somebody with an account (`ctx`), or an attendee known by their pass alone. `before` is the pass of a
 * browser that signed in since: the seat it had goes on.
 */
export interface Visitor {
  readonly id: PersonId;
  readonly ctx?: Ctx | undefined;
  readonly before?: PersonId | undefined;
  readonly now: Date;
}

/** The cookie of an attendee without an account: an id and our seal on it. */
export const PASS_COOKIE = "__Host-outloud-pass";

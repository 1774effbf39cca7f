import * as z from "zod";
import { Instant, Language, Zone } from "#platform/model";
import { seemly } from "./name.ts";
import { Email } from "./sign-in-model.ts";

export const PersonId = z
  .string()
  .regex(/^per_[0-9A-Za-z]{10,40}$/)
  .brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;
export const CohortId = z
  .string()
  .regex(/^coh_[0-9A-Za-z]{10,40}$/)
  .brand<"CohortId">();
export type CohortId = z.infer<typeof CohortId>;
export const CircleId = z
  .string()
  .regex(/^cir_[0-9A-Za-z]{10,40}$/)
  .brand<"CircleId">();
export type CircleId = z.infer<typeof CircleId>;

/** A name shown beside words. What cannot be seen in it is taken out on the way in (`name.ts`). */
export const PersonName = z.string().overwrite(seemly).min(1, "A name is missing.").max(80);
export const Organisation = z.string().overwrite(seemly).max(80);
export const Topic = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,49}$/u);

/** The hour at which someone wants their one mail a day; `off` is nothing. */
const DigestHour = z.union([z.literal("off"), z.number().int().min(0).max(23)]);

/** What a person says about themselves and how they want to be reached; theirs to change at any time. */
export const Profile = z.object({
  name: PersonName,
  zone: Zone,
  language: Language,
  about: z.string().overwrite(seemly).max(160),
  /** Where they work or what they come from, in their own words; "" or nothing when they do not say. */
  organisation: Organisation.optional(),
  topics: z.array(Topic).max(20),
  digestHour: DigestHour,
  /** Mails about beats (a week opens, a check-in); codes and invitations are always sent. */
  beatMails: z.boolean(),
  /** Whether facilitators may write a kind word to them that they have not asked for. */
  nudges: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** Somebody with an account. `guest` sees nothing outside the cohorts they belong to; `welcomed` once they signed in. */
export const Person = Profile.extend({
  nudges: Profile.shape.nudges.default(true),
  id: PersonId,
  email: Email,
  guest: z.boolean(),
  admin: z.boolean(),
  welcomed: z.boolean(),
  createdAt: Instant,
});
export type Person = z.infer<typeof Person>;

export const ROLES = ["facilitator", "participant", "guest"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** That a person belongs to a cohort, as what, and in which circle. `leftAt` ends it: a former member reads nothing. */
export const Membership = z.object({
  person: PersonId,
  cohort: CohortId,
  role: Role,
  circle: CircleId.optional(),
  /** The circles they were in before: what was written there stays readable to those it was written for. */
  circlesBefore: z.array(CircleId).optional(),
  joinedAt: Instant,
  leftAt: Instant.optional(),
});
export type Membership = z.infer<typeof Membership>;

/** The circles whose words a member may read: the one they sit in, and those they sat in before. */
export const circlesOf = ({ circle, circlesBefore = [] }: Pick<Membership, "circle" | "circlesBefore">) =>
  circle ? [circle, ...circlesBefore] : circlesBefore;

/** What everybody in a cohort sees of someone; copied onto their memberships, so that a roster is one Query. */
export const Card = Profile.pick({
  name: true,
  zone: true,
  language: true,
  about: true,
  organisation: true,
  topics: true,
});
export type Card = z.infer<typeof Card>;

/** Somebody as one may see them, and the cohorts one shares. */
export const Acquaintance = Card.extend({ id: PersonId, guest: z.boolean(), cohorts: z.array(CohortId) });
export type Acquaintance = z.infer<typeof Acquaintance>;

/** A membership with the card of the person. `email` is for facilitators and for the system, never for the others. */
export const RosterRow = Membership.extend({ ...Card.shape, email: Email });
export type RosterRow = z.infer<typeof RosterRow>;

/** How far someone has read in a place, and whether it is quiet for them (`mutedUntil` "always" or an instant). */
export const Reading = z.object({
  place: z.string().min(1).max(60),
  readUpTo: z.string().max(80).optional(),
  mutedUntil: z.union([z.literal("always"), Instant]).optional(),
});
export type Reading = z.infer<typeof Reading>;

/**
 * What is kept for somebody to answer in a cohort (nobody else is sent to it until then), what they passed on lately, and
 * how often they were asked to answer. `revision` counts its changes.
 */
export const Answering = z.object({
  cohort: CohortId,
  /** `taken` when it was not chosen for them: they were shown it from further away, and took it. */
  kept: z.object({ entry: z.string(), until: Instant, taken: z.literal(true).optional() }).optional(),
  passed: z.array(z.object({ entry: z.string(), at: Instant })),
  asked: z.number().int().min(0),
  revision: z.number().int().min(0),
});
export type Answering = z.infer<typeof Answering>;

/** Who is acting, what they belong to, and when: the last argument of everything that is done for a person. */
export interface Ctx {
  readonly person: Person;
  readonly session: string;
  readonly memberships: readonly Membership[];
  readonly readings: readonly Reading[];
  /** Those whom somebody has blocked and those who have blocked them: neither is brought before the other. */
  readonly apart: readonly PersonId[];
  /** Those of them whom they blocked themselves: what these say is left out of what they are shown. */
  readonly blocked: readonly PersonId[];
  /** Those of them who blocked this person: for rules, and never for an answer, which would tell them. */
  readonly blockedBy: readonly PersonId[];
  /** What is kept for them to answer, by cohort (`answeringIn`). */
  readonly answering: readonly Answering[];
  /** The prompts that ask to write first and that they have written to, by the ids of their beats. */
  readonly wroteTo: readonly string[];
  readonly now: Date;
  /** Set when the request carried an idempotency key: hand it to `commit` with what you answer. */
  readonly once?: { by: string; key: string; hash: string };
}

/** Whether they act themselves. Who the system stands in for has no session (`standIn`). */
export const isThere = ({ session }: Pick<Ctx, "session">) => session !== "";

/** The membership that lets someone act in a cohort now, if they have one. */
export const membershipIn = (ctx: Pick<Ctx, "memberships">, cohort: CohortId) =>
  ctx.memberships.find((membership) => membership.cohort === cohort && !membership.leftAt);

/** "Not now" is for today: what was passed on comes again tomorrow at the earliest, or in the evening. */
export const PASSED_FOR = 12 * 3600_000;
/** They are read with everything that anybody does. */
const MOST_PASSED = 60;

/** What is kept for somebody to answer in a cohort at this moment, and what they passed on lately. */
export function answeringIn({ answering, now }: Pick<Ctx, "answering" | "now">, cohort: CohortId): Answering {
  const found = answering.find((one) => one.cohort === cohort);
  if (!found) return { cohort, passed: [], asked: 0, revision: 0 };
  const lately = new Date(now.getTime() - PASSED_FOR).toISOString();
  const kept = found.kept && found.kept.until > now.toISOString() ? found.kept : undefined;
  return { ...found, kept, passed: found.passed.filter(({ at }) => at > lately).slice(-MOST_PASSED) };
}

export const isFacilitator = (ctx: Pick<Ctx, "memberships">, cohort: CohortId) =>
  membershipIn(ctx, cohort)?.role === "facilitator";

/** Whether a reading's mute is in force at `now`. */
export const muted = (reading: Pick<Reading, "mutedUntil"> | undefined, now: Date) =>
  reading?.mutedUntil === "always" ||
  (reading?.mutedUntil !== undefined && reading.mutedUntil > now.toISOString());

/** How a person is shown beside what they wrote. */
export const Byline = z.object({ id: PersonId, name: PersonName });
export type Byline = z.infer<typeof Byline>;

/** As many people as one person keeps away from. */
export const MOST_BLOCKED = 90;

/** Two people who are kept apart, whoever wanted it. */
export type Pair = readonly [PersonId, PersonId];

export const ChangeProfile = Profile.partial();
export type ChangeProfile = z.infer<typeof ChangeProfile>;
export const ReadUpTo = z.object({ place: Reading.shape.place, upTo: Reading.shape.readUpTo.unwrap() });
export const Mute = z.object({
  place: Reading.shape.place,
  until: z.union([z.literal("always"), Instant, z.null()]),
});

/** Who I am, what I belong to now, and how far I have read: what every page begins with. */
export const Me = z.object({
  person: Person,
  memberships: z.array(Membership),
  readings: z.array(Reading),
  /** Whom I keep away from. Who keeps away from me is nobody's to know. */
  blocked: z.array(PersonId),
});
export type Me = z.infer<typeof Me>;

export * from "./few.ts";
export * from "./sign-in-model.ts";

import * as z from "zod";
import {
  CircleId,
  CohortId,
  Email,
  Membership,
  Organisation,
  PersonId,
  PersonName,
  Role,
} from "#people/model";
import { Day, Instant, Language, oneLine, Zone } from "#platform/model";
import { Design, WorkshopId } from "#workshop/model";
import { FormationId } from "./circle-model.ts";

export { CircleId, CohortId } from "#people/model";
export * from "./act.ts";
export * from "./circle-model.ts";
export * from "./member-model.ts";

export const STATES = ["draft", "lobby", "running", "tail", "closed"] as const;
export const State = z.enum(STATES);
export type State = z.infer<typeof State>;

export const LIMITS = { people: 2_000, beats: 200, circle: { fewest: 4, most: 6 } } as const;

/**
 * One time-boxed run of a workshop. `design` is a copy: changing the workshop later does not move a cohort.
 * `revision` counts changes of the plan (calendar SEQUENCE). Draft cohorts are seen by their facilitators only.
 */
export const Cohort = z.object({
  id: CohortId,
  title: z.string().overwrite(oneLine).min(1).max(200),
  workshop: WorkshopId,
  design: Design,
  startsOn: Day,
  zone: Zone,
  language: Language,
  state: State,
  revision: z.number().int().min(0),
  people: z.number().int().min(0),
  circles: z.array(z.object({ id: CircleId, name: z.string(), people: z.number().int() })),
  /** Which forming these circles come from; absent as long as they are as people came in. */
  formation: FormationId.optional(),
  facilitators: z.array(z.object({ id: PersonId, name: PersonName })),
  createdAt: Instant,
  launchedAt: Instant.optional(),
  launchedBy: PersonId.optional(),
});
export type Cohort = z.infer<typeof Cohort>;

/** One line of an invitation list that can be used. */
export const Invitee = z.object({
  email: Email,
  name: PersonName,
  zone: Zone,
  language: Language,
  role: Role,
  organisation: Organisation.optional(),
});
export type Invitee = z.infer<typeof Invitee>;

const LINE_PROBLEMS = [
  "bad-address",
  "duplicate",
  "unknown-zone",
  "too-long",
  "unknown-role",
  "unknown-language",
  "too-many",
  "unreadable",
] as const;

/**
 * What is wrong with one line of a list (1-based): the line, the part of it that is wrong, and where we have a
 * suggestion, what to write instead of that part. A duplicate within the list names the line that came first.
 */
export const LineProblem = z
  .object({
    line: z.number().int(),
    text: z.string(),
    problem: z.enum(LINE_PROBLEMS),
    value: z.string(),
    fix: z.string().optional(),
    first: z.number().int().optional(),
  })
  .readonly();
export type LineProblem = z.infer<typeof LineProblem>;

/** A list read line by line: what can be used, and what is wrong with the rest. */
export const ListReport = z
  .object({
    good: z.array(Invitee.extend({ line: z.number().int() }).readonly()).readonly(),
    problems: z.array(LineProblem).readonly(),
  })
  .readonly();
export type ListReport = z.infer<typeof ListReport>;

/**
 * One person on the invitation list: `waiting` until the cohort is launched, `invited` once they are let in and the
 * mail is on its way, `welcomed` once they signed in. What they read or do after that is nobody's business here.
 */
export const Line = Invitee.extend({
  addedAt: Instant,
  addedBy: PersonId,
  state: z.enum(["waiting", "invited", "welcomed"]),
  invitedAt: Instant.optional(),
  person: PersonId.optional(),
});
export type Line = z.infer<typeof Line>;

/** A cohort in a list of one's own. */
export const Summary = Cohort.pick({
  id: true,
  title: true,
  state: true,
  startsOn: true,
  zone: true,
  people: true,
}).extend({ weeks: z.number().int(), role: Role, circle: CircleId.optional() });
export type Summary = z.infer<typeof Summary>;

const WRITING_REFUSALS = ["not-open-yet", "check-ins-only", "closed"] as const;
export type WritingRefusal = (typeof WRITING_REFUSALS)[number];

/** What the cohort page begins with: the cohort, what the reader is in it, and whether it can be written in now. */
export const CohortPage = z.object({
  cohort: Cohort,
  membership: Membership,
  writing: z.enum(["open", ...WRITING_REFUSALS]),
});
export type CohortPage = z.infer<typeof CohortPage>;

/** Roles that a link may give: nobody becomes a host by opening a link. */
export const LinkRole = z.enum(["participant", "guest"]);
export type LinkRole = z.infer<typeof LinkRole>;

/** The one join link of a cohort, for its facilitators. */
export const InviteLink = z.object({ token: z.string(), role: LinkRole, madeAt: Instant });
export type InviteLink = z.infer<typeof InviteLink>;

/** What a join link shows to whoever holds it, before they sign in. */
export const Invitation = z.object({
  cohort: CohortId,
  title: z.string(),
  summary: z.string(),
  startsOn: Day,
  weeks: z.number().int(),
  zone: z.string(),
  language: Language,
  facilitators: z.array(PersonName),
  role: LinkRole,
});
export type Invitation = z.infer<typeof Invitation>;

export const Draft = z.object({
  title: Cohort.shape.title.optional(),
  workshop: WorkshopId,
  startsOn: Day,
  zone: Zone,
});
export type Draft = z.infer<typeof Draft>;
/** `revision` is the one the facilitator saw; when somebody else changed the draft since, nothing is overwritten. */
export const ChangeDraft = z
  .object({ title: Cohort.shape.title, startsOn: Day, zone: Zone, design: Design })
  .partial()
  .extend({ revision: Cohort.shape.revision });
export type ChangeDraft = z.infer<typeof ChangeDraft>;
export const InviteList = z.object({
  text: z.string().max(600_000),
  zone: Zone,
  language: Language.default("en"),
});
export type InviteList = z.infer<typeof InviteList>;
export const CorrectLine = Invitee.partial();
export type CorrectLine = z.infer<typeof CorrectLine>;

/**
 * Why nothing may be written in a cohort in this state; undefined when it may. In the tail people still tell what became
 * practice (and answer each other below it): in answer to a check-in, or of what they adapted from somebody. A closed cohort
 * is an archive.
 */
export function writingRefusal(state: State, ofPractice: boolean): WritingRefusal | undefined {
  if (state === "draft") return "not-open-yet";
  if (state === "closed") return "closed";
  if (state === "tail" && !ofPractice) return "check-ins-only";
  return undefined;
}

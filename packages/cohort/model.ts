import * as z from "zod";
import { CircleId, CohortId, Email, PersonId, PersonName, Role } from "#people/model";
import { Day, Instant, Language, Zone } from "#platform/model";
import { Design, WorkshopId } from "#workshop/model";

export { CircleId, CohortId } from "#people/model";

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
  title: z.string().trim().min(1).max(200),
  workshop: WorkshopId,
  design: Design,
  startsOn: Day,
  zone: Zone,
  language: Language,
  state: State,
  revision: z.number().int().min(0),
  people: z.number().int().min(0),
  circles: z.array(z.object({ id: CircleId, name: z.string(), people: z.number().int() })),
  facilitators: z.array(z.object({ id: PersonId, name: PersonName })),
  createdAt: Instant,
  launchedAt: Instant.optional(),
});
export type Cohort = z.infer<typeof Cohort>;

/** One line of an invitation list that can be used. */
export const Invitee = z.object({
  email: Email,
  name: PersonName,
  zone: Zone,
  language: Language,
  role: Role,
});
export type Invitee = z.infer<typeof Invitee>;

export const LINE_PROBLEMS = ["bad-address", "duplicate", "unknown-zone", "too-long", "unknown-role", "unknown-language", "too-many", "unreadable"] as const;

/** What is wrong with one line of a list (1-based), the line itself, and a suggested line or value when we have one. */
export interface LineProblem {
  readonly line: number;
  readonly text: string;
  readonly problem: (typeof LINE_PROBLEMS)[number];
  readonly value: string;
  readonly fix?: string;
}

/** A list read line by line: what can be used, and what is wrong with the rest. */
export interface ListReport {
  readonly good: readonly (Invitee & { line: number })[];
  readonly problems: readonly LineProblem[];
}

/** Someone on the roster, as everybody in the cohort may see them. */
export interface Member {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly zone: string;
  readonly language: string;
  readonly about: string;
  readonly topics: readonly string[];
  readonly circle?: CircleId;
  readonly joinedAt: string;
}

export const Draft = z.object({
  title: Cohort.shape.title.optional(),
  workshop: WorkshopId,
  startsOn: Day,
  zone: Zone,
});
export const ChangeDraft = z.object({ title: Cohort.shape.title, startsOn: Day, zone: Zone, design: Design }).partial();
export const InviteList = z.object({ text: z.string().max(600_000), zone: Zone, language: Language.default("en") });

export type WritingRefusal = "not-open-yet" | "check-ins-only" | "closed";

/**
 * Why nothing may be written in a cohort in this state; undefined when it may. In the tail people still answer the
 * check-ins (and each other below them), so entries must name the beat they answer; a closed cohort is an archive.
 */
export function writingRefusal(state: State, answersCheckIn: boolean): WritingRefusal | undefined {
  if (state === "draft") return "not-open-yet";
  if (state === "closed") return "closed";
  if (state === "tail" && !answersCheckIn) return "check-ins-only";
  return undefined;
}

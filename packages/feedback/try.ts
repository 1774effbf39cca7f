import * as z from "zod";
import { DraftId, EntryId, Origin, WriteEntry } from "#journal/model";
import { CohortId } from "#people/model";
import { Instant } from "#platform/model";

/** After so many days somebody is asked how it went with what they try. */
export const ASKED_AFTER_DAYS = 10;

export const TRY_STATES = ["trying", "asked", "told", "let-go"] as const;
export const TryState = z.enum(TRY_STATES);
export type TryState = z.infer<typeof TryState>;

/** How it went. What was not tried has no outcome: it is asked about again, or let go. */
export const OUTCOMES = ["worked", "changed", "did-not-work"] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/**
 * That somebody tries what an entry tells, from the signal *I'm trying this* to how it went: a note for themselves that nobody
 * else sees or counts. `origin` is what they try, while they may read it.
 */
export const Try = z.object({
  entry: EntryId,
  /** Where it was written: where its outcome can be told. */
  cohort: CohortId.optional(),
  since: Instant,
  asksAt: Instant,
  state: TryState,
  outcome: Outcome.optional(),
  /** The entry that tells how it went. */
  told: EntryId.optional(),
  toldAt: Instant.optional(),
  origin: Origin.optional(),
});
export type Try = z.infer<typeof Try>;

/** What a person sends to tell how it went: an entry like any other. */
export const TellOutcome = WriteEntry.pick({ audience: true, title: true, text: true, ask: true }).extend({
  outcome: Outcome,
  draft: DraftId.optional(),
});
export type TellOutcome = z.infer<typeof TellOutcome>;

/** What kind of entry tells an outcome. */
export const kindOfOutcome = (outcome: Outcome) => (outcome === "did-not-work" ? "did-not-work" : "did");

const ORDER: Record<TryState, number> = { asked: 0, trying: 1, told: 2, "let-go": 3 };

/** What is asked about comes first, then what is asked about next; what was told follows, the last one first. */
export const byNeed = (one: Try, other: Try): number =>
  ORDER[one.state] - ORDER[other.state] ||
  (one.state === "told" ? compared(other.toldAt, one.toldAt) : compared(one.asksAt, other.asksAt));

const compared = (one = "", other = "") => (one < other ? -1 : one > other ? 1 : 0);

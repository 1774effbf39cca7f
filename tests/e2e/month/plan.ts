import type { BeatKind } from "#cadence/model";
import { instantAt } from "./clockface.ts";

/**
 * The month as it must have been lived, on Lisbon's clocks: the lobby where it was first planned, all the rest a week
 * later because the run was moved, one session where it was moved to, what resurfaces after its session. The clocks went
 * forward on 28 March.
 */
const LISBON: readonly (readonly [slug: string, kind: BeatKind, wall: string])[] = [
  ["lobby", "lobby", "2027-03-01 09:00"],
  ["week-1", "week", "2027-03-15 09:00"],
  ["w1-circles", "circles", "2027-03-15 09:00"],
  ["w1-narrate", "prompt", "2027-03-15 09:00"],
  ["w1-session-opens", "session-opens", "2027-03-17 16:00"],
  ["w1-session-closes", "session-closes", "2027-03-17 17:00"],
  ["w1-unseen", "prompt", "2027-03-18 09:00"],
  ["w1-digest", "digest", "2027-03-21 18:00"],
  ["week-2", "week", "2027-03-22 09:00"],
  ["w2-ask", "prompt", "2027-03-22 09:00"],
  ["w1-session-resurfaces-1", "resurface", "2027-03-24 16:00"],
  ["w2-round-opens", "round-opens", "2027-03-25 18:00"],
  ["w2-halfway", "check-in", "2027-03-26 12:00"],
  ["w2-session-opens", "session-opens", "2027-03-26 15:00"],
  ["w2-session-closes", "session-closes", "2027-03-26 16:00"],
  ["w2-round-closes", "round-closes", "2027-03-28 18:00"],
  ["w2-digest", "digest", "2027-03-28 18:30"],
  ["week-3", "week", "2027-03-29 09:00"],
  ["w3-circles", "circles", "2027-03-29 09:00"],
  ["w3-not-working", "prompt", "2027-03-29 09:00"],
  ["w3-session-opens", "session-opens", "2027-04-01 17:00"],
  ["w3-session-closes", "session-closes", "2027-04-01 18:00"],
  ["w3-round-opens", "round-opens", "2027-04-01 18:30"],
  ["w2-session-resurfaces-1", "resurface", "2027-04-02 15:00"],
  ["w3-round-closes", "round-closes", "2027-04-04 18:30"],
  ["w3-digest", "digest", "2027-04-04 19:00"],
  ["week-4", "week", "2027-04-05 09:00"],
  ["w4-habit", "prompt", "2027-04-05 09:00"],
  ["w4-thanks", "prompt", "2027-04-07 09:00"],
  ["w4-session-opens", "session-opens", "2027-04-08 16:00"],
  ["w4-session-closes", "session-closes", "2027-04-08 17:00"],
  ["w3-session-resurfaces-1", "resurface", "2027-04-08 17:00"],
  ["w4-digest", "digest", "2027-04-11 18:00"],
  ["close", "close", "2027-04-11 19:00"],
  ["w1-session-resurfaces-4", "resurface", "2027-04-14 16:00"],
  ["w4-session-resurfaces-1", "resurface", "2027-04-15 16:00"],
  ["w2-session-resurfaces-4", "resurface", "2027-04-23 15:00"],
  ["tail-2", "check-in", "2027-04-25 09:00"],
  ["w3-session-resurfaces-4", "resurface", "2027-04-29 17:00"],
  ["w4-session-resurfaces-4", "resurface", "2027-05-06 16:00"],
  ["tail-6", "check-in", "2027-05-23 09:00"],
  ["w1-session-resurfaces-12", "resurface", "2027-06-09 16:00"],
  ["w2-session-resurfaces-12", "resurface", "2027-06-18 15:00"],
  ["w3-session-resurfaces-12", "resurface", "2027-06-24 17:00"],
  ["w4-session-resurfaces-12", "resurface", "2027-07-01 16:00"],
  ["tail-12", "check-in", "2027-07-04 09:00"],
  ["archive", "archive", "2027-07-11 09:00"],
];

export interface Expected {
  readonly slug: string;
  readonly kind: BeatKind;
  readonly at: string;
}

export const PLAN: readonly Expected[] = LISBON.map(([slug, kind, wall]) => ({
  slug,
  kind,
  at: instantAt(wall, "Europe/Lisbon"),
}));

/**
 * Of what people are told by a note, and what comes by mail too. Nothing was kept of these sessions, so none resurfaces
 * aloud; of new circles they hear when they sit in one.
 */
const SILENT: readonly BeatKind[] = ["circles", "session-closes", "round-closes", "resurface", "archive"];
export const isTold = ({ kind }: Pick<Expected, "kind">) => !SILENT.includes(kind);
export const isMailed = ({ kind, slug }: Pick<Expected, "kind" | "slug">) =>
  kind === "week" || kind === "close" || slug.startsWith("tail-");

import * as z from "zod";
import { Byline, CohortId, type PersonId } from "#people/model";
import { Instant } from "#platform/model";

/** Where what needs somebody who looks after people is brought: the desk of a cohort, or the house's, for what is outside of any. */
export const DeskId = z.union([CohortId, z.literal("house")]);
export type DeskId = z.infer<typeof DeskId>;

export const ACTS = [
  "reported",
  "left",
  "hidden",
  "restored",
  "nudged",
  "facilitator",
  "participant",
  "removed",
] as const;

/**
 * A line of the audit of a desk: who did what about what or whom, and when. `about` is an entry or a reply by their ids, and
 * is only named. Who reported something is for admins.
 */
export const Act = z.object({
  id: z.string(),
  at: Instant,
  what: z.enum(ACTS),
  by: Byline.optional(),
  whom: Byline.optional(),
  about: z.object({ entry: z.string().optional(), reply: z.string().optional() }).optional(),
  words: z.string().optional(),
});
export type Act = z.infer<typeof Act>;

/**
 * A line of the audit as somebody sees it who looks after the desk: without what others decide about them while it has not come
 * to anything, and without who reported, unless they are an admin and do not host here themselves.
 */
export function actFor(act: Act, reader: AuditReader): Act | undefined {
  const unsettled = act.what === "reported" || act.what === "left";
  if (unsettled && act.whom?.id === reader.id) return undefined;
  return act.what !== "reported" || readsWho(reader) ? act : { ...act, by: undefined };
}

/** A page of the audit as somebody sees it: who does not read who reported a thing does not count them either. */
export function actsFor(acts: readonly Act[], reader: AuditReader): Act[] {
  const seen = acts.flatMap((act) => actFor(act, reader) ?? []);
  if (readsWho(reader)) return seen;
  return seen.filter((act, at) => !seen.slice(0, at).some((later) => isSameReport(act, later)));
}

const isSameReport = (one: Act, other: Act): boolean =>
  one.what === "reported" &&
  other.what === "reported" &&
  one.about !== undefined &&
  one.about.entry === other.about?.entry &&
  one.about.reply === other.about?.reply;

interface AuditReader {
  readonly id: PersonId;
  readonly admin: boolean;
  readonly hosts: boolean;
}

const readsWho = ({ admin, hosts }: AuditReader) => admin && !hosts;

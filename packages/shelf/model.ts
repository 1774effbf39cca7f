import * as z from "zod";
import { ContributionId, SessionId, Url } from "#backchannel/model";
import { ReplyId } from "#feedback/model";
import { type Entry, EntryId } from "#journal/model";
import { Byline, CohortId } from "#people/model";
import { Instant, line, Paging, writing } from "#platform/model";

export const ItemId = z
  .string()
  .regex(/^she_[0-9A-Za-z]{10,40}$/)
  .brand<"ItemId">();
export type ItemId = z.infer<typeof ItemId>;

export const LIMITS = { items: 2_000, why: 500, title: 200 } as const;

/** What can be kept: an entry, a reply, something said in a live session, an address. */
export const What = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("entry"), entry: EntryId }),
  z.object({ kind: z.literal("reply"), entry: EntryId, reply: ReplyId }),
  z.object({ kind: z.literal("contribution"), session: SessionId, contribution: ContributionId }),
  z.object({ kind: z.literal("link"), url: Url }),
]);
export type What = z.infer<typeof What>;

export const WHATS = ["entry", "reply", "contribution", "link"] as const;
export const WhatKind = z.enum(WHATS);
export type WhatKind = z.infer<typeof WhatKind>;

/**
 * Where something came from: when it came up and by whom, as they were called there (absent for who is unnamed). `title` is
 * what the session or the entry is called.
 */
export const Origin = z.object({
  session: SessionId.optional(),
  title: z.string().optional(),
  moment: Instant,
  by: z.string().optional(),
});
export type Origin = z.infer<typeof Origin>;

const Why = writing(LIMITS.why);

/**
 * One thing of a cohort's stock. What it says is read where it stands, so that it follows an edit; `gone` when its author
 * took it back, or it was hidden. `keptBy` is absent for what a session left there by itself.
 */
export const Item = z.object({
  id: ItemId,
  cohort: CohortId,
  what: What,
  title: z.string(),
  words: z.string(),
  why: Why.optional(),
  keptBy: Byline.optional(),
  origin: Origin,
  keptAt: Instant,
  resurfacedAt: Instant.optional(),
  gone: z.literal(true).optional(),
});
export type Item = z.infer<typeof Item>;

/** What is sent to keep something; a link may bring the title it had where it was found. */
export const Keep = z.object({ what: What, title: line(LIMITS.title).optional(), why: Why.optional() });
export type Keep = z.infer<typeof Keep>;

/** What is sent to say why something is kept; nothing takes the reason away. */
export const Explain = z.object({ why: Why });
export type Explain = z.infer<typeof Explain>;

/** A page of a shelf, of one kind of thing or from one session. */
export const ShelfPages = Paging.extend({ kind: WhatKind.optional(), session: SessionId.optional() });
export type ShelfPages = z.infer<typeof ShelfPages>;

export type KeepingRefusal = "for-few" | "elsewhere" | "blind" | "sealed";

/**
 * Why an entry does not go on a cohort's shelf at a moment: not everybody there may read it, guests included; or nobody may
 * know yet whose it is.
 */
export function keepingRefusal(
  { audience, cohort, blind, sealedUntil = "" }: Pick<Entry, "audience" | "cohort" | "blind" | "sealedUntil">,
  shelf: CohortId,
  now: Date,
): KeepingRefusal | undefined {
  if (blind) return "blind";
  if (sealedUntil > now.toISOString()) return "sealed";
  if (audience === "self" || audience === "circle") return "for-few";
  return audience === "public" || cohort === shelf ? undefined : "elsewhere";
}

/** Whether somebody may take something off its shelf and say why it is there: who kept it, and who hosts. */
export const mayTend = (
  { keptBy }: Pick<Item, "keptBy">,
  { person, hosts }: { readonly person: string; readonly hosts: boolean },
): boolean => hosts || keptBy?.id === person;

import * as z from "zod";

export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** Whom a round hides while it goes on: nobody, who wrote, or who wrote and who answers. */
export const BLINDNESS = ["none", "author", "both"] as const;
export const Blindness = z.enum(BLINDNESS);
export type Blindness = z.infer<typeof Blindness>;

/**
 * How a round of feedback goes: whom it hides, and how many answers everybody in it is promised. `about` is the slug of the
 * prompt whose entries belong to it by themselves, beside those that are written for the round.
 */
export const RoundRules = z.object({
  blind: Blindness,
  floor: z.number().int().min(1).max(5),
  about: Slug.optional(),
});
export type RoundRules = z.infer<typeof RoundRules>;

/** How a round goes when its design does not say. */
export const USUAL_ROUND: RoundRules = { blind: "none", floor: 2 };

export interface Flaw {
  readonly path: (string | number)[];
  readonly message: string;
}

interface Placed {
  readonly slug: string;
  readonly kind: string;
  readonly day: number;
  readonly at: string;
  readonly round?: RoundRules | undefined;
  readonly writeFirst?: boolean | undefined;
}

/**
 * What is wrong with the rounds and prompts of a month: rules on what is neither, a round about no prompt of before, and two
 * rounds about one: an entry belongs to one round.
 */
export function roundFlaws(weeks: readonly { readonly moments: readonly Placed[] }[]): Flaw[] {
  const all = weeks.flatMap(({ moments }, week) =>
    moments.map((moment, index) => ({ ...moment, week, path: ["weeks", week, "moments", index] })),
  );
  const when = ({ week, day, at }: { week: number; day: number; at: string }) =>
    `${week}`.padStart(2, "0") + day + at;
  const taken = new Set<string>();
  return all.flatMap((moment): Flaw[] => {
    const { kind, round, writeFirst, path } = moment;
    if (round && kind !== "round")
      return [{ path: [...path, "round"], message: "Only a round hides names and promises answers." }];
    if (writeFirst && kind !== "prompt")
      return [{ path: [...path, "writeFirst"], message: "Only a prompt asks to write first." }];
    if (!round?.about) return [];
    const about = all.find(({ slug }) => slug === round.about);
    const place = [...path, "round", "about"];
    if (about?.kind !== "prompt" || when(about) > when(moment))
      return [{ path: place, message: `There is no prompt ${round.about} before this round.` }];
    if (taken.has(round.about))
      return [{ path: place, message: `Another round is about ${round.about} already.` }];
    taken.add(round.about);
    return [];
  });
}

import * as z from "zod";
import { type Beat, BeatId, closingOf, roundState } from "#cadence/model";
import { Instant } from "#platform/model";

/**
 * How it stands with a round, in numbers and without a name: how many entries are in it, how many of them have all the
 * answers they were promised, how many wait for more and the longest since when, and how many came after its end.
 */
export const RoundStanding = z.object({
  round: BeatId,
  state: z.enum(["planned", "open", "over", "cancelled"]),
  entries: z.number().int().min(0),
  served: z.number().int().min(0),
  waiting: z.number().int().min(0),
  waitingSince: Instant.optional(),
  late: z.number().int().min(0),
});
export type RoundStanding = z.infer<typeof RoundStanding>;

interface Counted {
  readonly sharedAt: string;
  readonly waitsSince: string;
  readonly served: boolean;
  readonly close: boolean;
}

/**
 * A round counted from its list, for facilitators: without what is for its author alone, which waits for nobody, and what is for
 * a circle, which nobody but its people finds, in a number neither.
 */
export function standingOf(opening: Beat, beats: readonly Beat[], all: readonly Counted[]): RoundStanding {
  const state = roundState(opening, beats);
  const closing = closingOf(opening, beats);
  const end = state === "over" ? (closing?.reachedAt ?? closing?.at) : undefined;
  const entries = all.filter(({ sharedAt, close }) => sharedAt !== "" && !close);
  const waiting = entries.filter(({ served }) => !served).map(({ waitsSince }) => waitsSince);
  const waitingSince = waiting.toSorted()[0];
  return {
    round: opening.id,
    state,
    entries: entries.length,
    served: entries.length - waiting.length,
    waiting: waiting.length,
    ...(waitingSince && { waitingSince }),
    late: entries.filter(({ sharedAt }) => end !== undefined && sharedAt > end).length,
  };
}

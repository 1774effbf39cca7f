import {
  ARCHIVE,
  type Beat,
  CLOSE,
  inTail,
  isClosing,
  LOBBY,
  momentOf,
  opensSlug,
  START,
  weekSlug,
} from "./beat.ts";
import type { PlanProblem } from "./forecast.ts";

type Placed = Pick<Beat, "slug" | "kind" | "week" | "at"> & Partial<Pick<Beat, "state">>;

/**
 * Where a plan's order makes no sense: the lobby after the start, something of the month outside it, weeks that open out
 * of turn, a check-in of the tail before the close, anything after the archive, an end before its beginning.
 */
export function orderProblems(all: readonly Placed[]): PlanProblem[] {
  const beats = all.filter(({ state }) => state !== "cancelled");
  const bySlug = new Map(beats.map((beat) => [beat.slug, beat]));
  const before = (earlier: string, { at }: Placed) => at < (bySlug.get(earlier)?.at ?? "");
  const after = (later: string, { at }: Placed) => at > (bySlug.get(later)?.at ?? at);

  return beats.flatMap((beat) => {
    const { slug } = beat;
    const inMonth = !OUTSIDE.has(slug) && !inTail(beat) && beat.kind !== "resurface";
    if (before(LOBBY, beat)) return problem(slug, "It would come before the lobby opens.");
    if (inMonth && before(START, beat)) return problem(slug, "It would come before the first week opens.");
    if (beat.kind === "week" && before(weekSlug(beat.week - 1), beat))
      return problem(slug, "It would open before the week before it.");
    if (isClosing(beat) && beat.at <= (bySlug.get(opensSlug(momentOf(slug)))?.at ?? ""))
      return problem(slug, "It would close before it opens.");
    if (inTail(beat) && before(CLOSE, beat)) return problem(slug, "It would come before the month closes.");
    if (inMonth && after(CLOSE, beat)) return problem(slug, "It would come after the month closes.");
    if (after(ARCHIVE, beat)) return problem(slug, "It would come after the cohort is closed for good.");
    return [];
  });
}

const OUTSIDE: ReadonlySet<string> = new Set([LOBBY, CLOSE, ARCHIVE]);

const problem = (slug: string, detail: string): PlanProblem[] => [{ slug, code: "order", detail }];

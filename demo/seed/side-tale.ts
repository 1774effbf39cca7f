import type { BeatId } from "#cadence/model";
import type { CohortId } from "#people/model";
import type { Answer, Narration, When } from "../texts/script.ts";
import type { Tale } from "./telling.ts";

const HOUR = 3_600_000;

/** A narration of another cohort than the month's, with its replies beside it, on that cohort's own days. */
export function sideTale(
  {
    by,
    audience,
    kind,
    text,
    answers,
    replies,
    ...when
  }: Narration & { readonly replies: readonly Answer[] },
  { cohort, beats, at }: { cohort: CohortId; beats: ReadonlyMap<string, BeatId>; at: (when: When) => Date },
): Tale {
  const moment = at(when);
  return {
    by,
    at: moment,
    cohort,
    ...(answers && { beat: beats.get(answers) }),
    entry: { audience, text, ...(kind && { kind }) },
    turns: replies.map((answer) => ({
      by: answer.by,
      at: new Date(moment.getTime() + answer.after * HOUR),
      reply: answer.text,
    })),
  };
}

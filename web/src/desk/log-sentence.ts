import type { LogLine } from "#cadence/model";
import type { DeskWords } from "../words/desk.ts";
import type { Words } from "../words/en.ts";
import { withoutEnds } from "./without-ends.ts";

/** Less than this is how long a clock takes to look around, and worth no word. */
const WORTH_SAYING = 6;

/** A line of the log in the reader's language: what happened, and what there is to add. */
export function logSentence(
  { entry, by }: LogLine,
  { desk, cohort }: Pick<Words, "cohort"> & DeskWords,
): { readonly text: string; readonly note: string } {
  const { log } = desk;
  const whose = by ? log.by(by.name) : "";
  switch (entry.what) {
    case "launched":
      return { text: log.launched(entry.beats), note: whose };
    case "reached":
      return {
        text: cohort.beat(entry.beat.kind, entry.beat.title),
        // A lobby opens with the launch when its day has passed: that is not late.
        note:
          entry.lateMinutes >= WORTH_SAYING && entry.beat.kind !== "lobby" ? log.late(entry.lateMinutes) : "",
      };
    case "mended":
      return { text: log.mended(entry.late.length, entry.schedules), note: log.clock };
    case "moved": {
      const { move, beats } = entry;
      if (move.what === "run") return { text: log.moved.run(withoutEnds(beats).length), note: whose };
      const first = beats.find(({ slug }) => slug === move.slug) ?? beats[0];
      const what = first ? cohort.beat(first.kind, first.title) : move.slug;
      return { text: log.moved[move.what](what), note: whose };
    }
  }
}

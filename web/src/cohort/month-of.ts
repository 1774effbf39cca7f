import type { Beat } from "#cadence/model";
import type { Cohort } from "#cohort/model";
import type { Month, RibbonBeat, RibbonKind } from "../ui/ribbon-layout.ts";

const KINDS: Partial<Record<Beat["kind"], RibbonKind>> = {
  lobby: "lobby",
  prompt: "prompt",
  "session-opens": "session",
  "round-opens": "round",
  "check-in": "check-in",
  circles: "circles",
  close: "close",
};

type Planned = Omit<Beat, "id" | "cohort" | "state" | "revision" | "reachedAt"> &
  Partial<Pick<Beat, "id" | "state">>;

/** A cohort's beats as its ribbon shows them: weeks from the week beats, marks from what people take part in. */
export function monthOf(
  cohort: Pick<Cohort, "design">,
  beats: readonly Planned[],
  note?: (beat: Planned) => string | undefined,
): Month {
  const live = beats.filter(({ state }) => state !== "cancelled");
  const weeks = live.filter(({ kind }) => kind === "week").toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const close = live.find(({ kind }) => kind === "close");
  return {
    weeks: weeks.map((beat) => ({
      title: cohort.design.weeks[beat.week - 1]?.title ?? beat.title,
      opensAt: beat.at,
    })),
    endsAt: close?.at ?? weeks.at(-1)?.at ?? new Date(0).toISOString(),
    beats: live.flatMap((beat): RibbonBeat[] => {
      const kind = KINDS[beat.kind];
      if (!kind) return [];
      const { slug, at, until } = beat;
      // Nobody gave these two a title but we, in the cohort's language; their kind says it in the reader's.
      const title = kind === "lobby" || kind === "close" ? "" : beat.title;
      return [
        {
          id: slug,
          kind,
          title,
          at,
          ...(kind === "round" && { until }),
          reached: beat.state === "reached",
          note: note?.(beat),
        },
      ];
    }),
  };
}

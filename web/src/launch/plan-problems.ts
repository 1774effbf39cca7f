import type { Cohort } from "#cohort/model";
import type { MonthPreview } from "./draft-changes.ts";
import { hourOf } from "./month-edits.ts";

type Wrong = MonthPreview["problems"][number];

/** Something that keeps a draft from being launched, and what would mend it. */
export type Obstacle =
  | { readonly kind: "past"; readonly startOn: string }
  | { readonly kind: "gap"; readonly slug: string; readonly clock: string; readonly take: readonly string[] }
  | { readonly kind: "order" | "other"; readonly slug: string };

const DAY = 86_400_000;
const dayAfter = (on: string, days: number) =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** What stands in the way of a launch now: a start that is past, hours that do not exist, things out of order. */
export function obstacles(
  preview: MonthPreview | undefined,
  { design, startsOn }: Pick<Cohort, "design" | "startsOn">,
  now: Date,
): Obstacle[] {
  if (!preview) return [];
  const start = preview.beats.find(({ slug }) => slug === "week-1");
  const unlikely = preview.problems.some(({ code }) => code === "unlikely-date");
  const past = unlikely || (start !== undefined && Date.parse(start.at) <= now.getTime());
  return [
    ...(past ? [{ kind: "past" as const, startOn: nextStart(startsOn, now) }] : []),
    ...preview.problems
      .filter(({ code }) => code !== "unlikely-date")
      .map((wrong) => obstacle(wrong, design)),
  ];
}

function obstacle({ slug, code, nearest }: Wrong, design: Cohort["design"]): Obstacle {
  const hour = hourOf(design, slug);
  if (code === "no-such-time" && nearest && hour)
    return { kind: "gap", slug, clock: hour.clock, take: [nearest.before.clock, nearest.after.clock] };
  return { kind: code === "order" ? "order" : "other", slug };
}

/** The first day at least a week from now that is the same day of the week, else a Monday. */
export function nextStart(startsOn: string, now: Date): string {
  const soonest = dayAfter(now.toISOString().slice(0, 10), 7);
  const wished = new Date(`${startsOn}T00:00:00Z`).getUTCDay();
  const weekday = startsOn >= "2000" && !Number.isNaN(wished) ? wished : 1;
  const ahead = (weekday - new Date(`${soonest}T00:00:00Z`).getUTCDay() + 7) % 7;
  return dayAfter(soonest, ahead);
}

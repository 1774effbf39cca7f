import { RESURFACES_AFTER } from "#workshop/model";
import {
  ARCHIVE,
  type Beat,
  closesSlug,
  momentOf,
  opensSlug,
  type PlannedBeat,
  resurfacesSlug,
  resurfacingOf,
} from "./beat.ts";
import { onOrAfter, plusDays } from "./zoned.ts";

type Opening = Pick<Beat, "clock" | "zone">;
type Closing = Pick<Beat, "on">;

/** So many weeks after the day a session closes, at the hour it opens: nobody chose it, so a skipped hour is the next. */
const weeksAfter = (weeks: number, { clock, zone }: Opening, { on }: Closing) => ({
  ...onOrAfter({ on: plusDays(on, 7 * weeks), clock }, zone),
  zone,
});

/** The beats at which what is kept of each session of a month resurfaces. */
export const resurfacings = (month: readonly PlannedBeat[]): PlannedBeat[] =>
  month.flatMap((opening) => {
    const moment = momentOf(opening.slug);
    const closing = month.find(({ slug }) => slug === closesSlug(moment));
    if (opening.kind !== "session-opens" || !closing) return [];
    const { title, week } = opening;
    return RESURFACES_AFTER.map((weeks) => ({
      slug: resurfacesSlug(moment, weeks),
      kind: "resurface" as const,
      week: week + weeks,
      title,
      text: "",
      ...weeksAfter(weeks, opening, closing),
    }));
  });

/**
 * A resurfacing as it follows from the beats around it: it goes where its session goes, and is cancelled with it, or when
 * the cohort is an archive before. What was reached or has passed stays as it was. Other beats are as they are.
 */
export function following(beat: Beat, around: readonly Beat[], now: Date): Beat {
  const of = resurfacingOf(beat);
  const find = (slug: string) => around.find((one) => one.slug === slug);
  const [opening, closing] = of ? [find(opensSlug(of.moment)), find(closesSlug(of.moment))] : [];
  if (!of || !opening || !closing || beat.state === "reached") return beat;
  const place = weeksAfter(of.weeks, opening, closing);
  if (place.at <= now.toISOString()) return beat;
  const never = opening.state === "cancelled" || place.at > (find(ARCHIVE)?.at ?? place.at);
  return { ...beat, ...place, state: never ? "cancelled" : "planned" };
}

import type { Design } from "#workshop/model";

/** One thing of a design that has an hour: what it is called, its hour, and the design with another one. */
interface Hour {
  readonly title: string;
  readonly clock: string;
  readonly at: (clock: string) => Design;
}

/** What opens and closes is two beats of the clock and one moment of the design. */
const withoutEdge = (slug: string) => slug.replace(/-(opens|closes)$/, "");

const numberIn = (slug: string, word: string) => {
  const [, number] = new RegExp(`^${word}-(\\d+)$`).exec(slug) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** Where a moment stands in a design: its week and its place there, from 0. */
function placeOf({ weeks }: Design, slug: string) {
  for (const name of [slug, withoutEdge(slug)])
    for (const [week, { moments }] of weeks.entries()) {
      const index = moments.findIndex((moment) => moment.slug === name);
      const moment = moments[index];
      if (moment) return { week, index, moment };
    }
  return undefined;
}

/** The hour behind a beat of the plan; undefined for those whose hour follows from another (the archive). */
export function hourOf(design: Design, slug: string): Hour | undefined {
  const { lobby, closing, weeks, checkIns } = design;
  if (slug === "lobby")
    return { title: slug, clock: lobby.at, at: (at) => ({ ...design, lobby: { ...lobby, at } }) };
  if (slug === "close")
    return { title: slug, clock: closing.at, at: (at) => ({ ...design, closing: { ...closing, at } }) };
  const week = numberIn(slug, "week");
  const opening = week === undefined ? undefined : weeks[week - 1];
  if (opening)
    return {
      title: opening.title,
      clock: opening.opensAt,
      at: (opensAt) => ({
        ...design,
        weeks: weeks.map((one) => (one === opening ? { ...one, opensAt } : one)),
      }),
    };
  const after = numberIn(slug, "tail");
  const checkIn = checkIns.find(({ weeksAfter }) => weeksAfter === after);
  if (checkIn)
    return {
      title: checkIn.question,
      clock: checkIn.at,
      at: (at) => ({ ...design, checkIns: checkIns.map((one) => (one === checkIn ? { ...one, at } : one)) }),
    };
  const moment = placeOf(design, slug)?.moment;
  return moment && { title: moment.title, clock: moment.at, at: (at) => placed(design, slug, { clock: at }) };
}

/** The day of the month a moment falls on, the first being 0; undefined for what is no moment of a week. */
export function dayOf(design: Design, slug: string): number | undefined {
  const place = placeOf(design, slug);
  return place && place.week * 7 + place.moment.day - 1;
}

/** A design with a moment on another day of the month, at another hour, or both. Days outside the weeks change nothing. */
export function placed(design: Design, slug: string, to: { day?: number; clock?: string }): Design {
  const place = placeOf(design, slug);
  if (!place) return design;
  const day = to.day ?? place.week * 7 + place.moment.day - 1;
  const week = Math.floor(day / 7);
  if (day < 0 || week >= design.weeks.length) return design;
  const moved = { ...place.moment, day: (day % 7) + 1, at: to.clock ?? place.moment.at };
  const weeks = design.weeks.map((one, index) => {
    const others = one.moments.filter(({ slug }) => slug !== moved.slug);
    if (index !== week) return others.length === one.moments.length ? one : { ...one, moments: others };
    return { ...one, moments: [...others, moved].sort((a, b) => a.day - b.day || (a.at < b.at ? -1 : 1)) };
  });
  return { ...design, weeks };
}

/**
 * A design with one beat some days earlier or later; undefined for what stands where the month puts it: the first day
 * of a week, the end, the check-ins after it, and days outside the month.
 */
export function moved(design: Design, slug: string, days: number): Design | undefined {
  if (slug === "lobby") {
    const daysBefore = design.lobby.daysBefore - days;
    return daysBefore >= 1 && daysBefore <= 60
      ? { ...design, lobby: { ...design.lobby, daysBefore } }
      : undefined;
  }
  const day = dayOf(design, slug);
  if (day === undefined) return undefined;
  const to = day + days;
  return to >= 0 && to < design.weeks.length * 7 ? placed(design, slug, { day: to }) : undefined;
}

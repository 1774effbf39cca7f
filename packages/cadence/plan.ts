import { type Design, type Moment, USUAL_ROUND } from "#workshop/model";
import {
  ARCHIVE,
  type BeatKind,
  byMoment,
  CLOSE,
  closesSlug,
  LOBBY,
  momentOf,
  opensSlug,
  type PlannedBeat,
  tailSlug,
  type Wall,
  weekSlug,
} from "./beat.ts";
import type { Plan, PlanProblem } from "./forecast.ts";
import { orderProblems } from "./order.ts";
import { resurfacings } from "./resurfacing.ts";
import { words } from "./words.ts";
import { instantOf, isLikely, type Meant, plusDays, plusMinutes, wallOf } from "./zoned.ts";

const DAY_MINUTES = 24 * 60;

type Text = Pick<PlannedBeat, "title" | "text">;
type Slot = Text &
  Pick<PlannedBeat, "round" | "writeFirst"> & {
    slug: string;
    kind: BeatKind;
    week: number;
    wall: Wall;
    minutes?: number;
  };

/**
 * The whole run of a design that starts on a day in a zone: every beat on the cohort's wall clock, which daylight saving
 * never moves, with the UTC instant it means. What cannot stand is named: times that do not exist that day (with the
 * nearest that do), an order that makes no sense, a slug used twice. (That there are not too many, the design has seen to.)
 */
export function plan(design: Design, startsOn: string, zone: string): Plan {
  if (!isLikely(startsOn)) return { beats: [], problems: [unlikely(weekSlug(1), startsOn)] };
  const problems: PlanProblem[] = [];
  const placed = (slot: Slot) => place(slot, zone, problems);
  const month = slots(design, startsOn).flatMap(placed);
  const again = resurfacings(month);
  const beats = [...month, ...again, ...placed(archive(design, startsOn, again))].sort(byMoment);
  return { beats, problems: [...problems, ...taken(beats), ...orderProblems(beats)] };
}

/** The design's moments on the calendar: week 1 begins on the first day, the month closes on the last day of the last week. */
function slots(design: Design, startsOn: string): Slot[] {
  const say = words[design.language];
  const { lobby, weeks, closing, checkIns } = design;
  const lastDay = lastDayOf(design, startsOn);
  return [
    {
      slug: LOBBY,
      kind: "lobby",
      week: 0,
      wall: { on: plusDays(startsOn, -lobby.daysBefore), clock: lobby.at },
      title: say.lobby,
      text: lobby.hello,
    },
    ...weeks.flatMap((week, index) => weekSlots(week, index + 1, plusDays(startsOn, 7 * index))),
    {
      slug: CLOSE,
      kind: "close",
      week: weeks.length,
      wall: { on: lastDay, clock: closing.at },
      title: say.close,
      text: closing.text,
    },
    ...checkIns.map(({ weeksAfter, at, question, text }) => ({
      slug: tailSlug(weeksAfter),
      kind: "check-in" as const,
      week: weeks.length + weeksAfter,
      wall: { on: plusDays(lastDay, 7 * weeksAfter), clock: at },
      title: question,
      text,
    })),
  ];
}

const lastDayOf = ({ weeks }: Design, startsOn: string) => plusDays(startsOn, 7 * weeks.length - 1);

/** A week after the last check-in and the last resurfacing: until then something can be said to them. */
function archive(design: Design, startsOn: string, again: readonly PlannedBeat[]): Slot {
  const { weeks, closing, checkIns, language } = design;
  const last = checkIns.toSorted((one, other) => one.weeksAfter - other.weeksAfter).at(-1);
  const after = last?.weeksAfter ?? 0;
  const days = [plusDays(lastDayOf(design, startsOn), 7 * after), ...again.map(({ on }) => on)].toSorted();
  return {
    slug: ARCHIVE,
    kind: "archive",
    week: Math.max(weeks.length + after, ...again.map(({ week }) => week)) + 1,
    wall: { on: plusDays(days.at(-1) ?? startsOn, 7), clock: last?.at ?? closing.at },
    title: words[language].archive,
    text: "",
  };
}

const OPENS = { session: "session-opens", round: "round-opens" } as const;
/** How long something stays open when its design does not say. */
const USUAL_MINUTES = { session: 60, round: 2 * DAY_MINUTES };

const weekSlots = (week: Design["weeks"][number], number: number, firstDay: string): Slot[] => [
  {
    slug: weekSlug(number),
    kind: "week",
    week: number,
    wall: { on: firstDay, clock: week.opensAt },
    title: week.title,
    text: week.aim,
  },
  ...week.moments.map((moment) => momentSlot(moment, number, firstDay)),
];

function momentSlot(moment: Moment, week: number, firstDay: string): Slot {
  const { slug, kind, day, at, minutes, round = USUAL_ROUND, writeFirst, title, text } = moment;
  const what = { week, wall: { on: plusDays(firstDay, day - 1), clock: at }, title, text };
  if (kind !== "session" && kind !== "round")
    return { ...what, slug, kind, ...(writeFirst && { writeFirst }) };
  return {
    ...what,
    slug: opensSlug(slug),
    kind: OPENS[kind],
    minutes: minutes ?? USUAL_MINUTES[kind],
    ...(kind === "round" && { round }),
  };
}

/** One beat, or the two edges of what stays open for a while. */
function place({ minutes, wall, ...slot }: Slot, zone: string, problems: PlanProblem[]): PlannedBeat[] {
  const opens = instantOf(wall, zone);
  const missing = skipped(slot.slug, wall, zone, opens);
  if (!("at" in opens)) {
    problems.push(...missing);
    return [];
  }
  const beat: PlannedBeat = { ...slot, ...wall, zone, at: opens.at };
  if (minutes === undefined) return [beat];

  const slug = closesSlug(momentOf(slot.slug));
  // Whole days are the calendar's: a round that opens at nine closes at nine, even when an hour was lost in between.
  const onDay = { on: plusDays(wall.on, Math.floor(minutes / DAY_MINUTES)), clock: wall.clock };
  const day = instantOf(onDay, zone);
  if (!("at" in day)) {
    problems.push(...skipped(slug, onDay, zone, day));
    return [beat];
  }
  const until = plusMinutes(day.at, minutes % DAY_MINUTES);
  const kind = slot.kind === "session-opens" ? "session-closes" : "round-closes";
  const { round: _, ...end } = slot;
  return [
    { ...beat, until },
    { ...end, slug, kind, text: "", ...wallOf(until, zone), zone, at: until },
  ];
}

export const unlikely = (slug: string, on: string): PlanProblem => ({
  slug,
  code: "unlikely-date",
  detail: `Nothing can be planned for ${on}.`,
});

/** The problem of a time that is skipped that day, with the nearest that are not. */
export function skipped(slug: string, { on, clock }: Wall, zone: string, meant: Meant): PlanProblem[] {
  if ("at" in meant) return [];
  const { before, after } = meant.nearest;
  const detail = `There is no ${clock} on ${on} in ${zone}: clocks go from ${before.clock} to ${after.clock}. Take one of these.`;
  return [{ slug, code: "no-such-time", detail, nearest: meant.nearest }];
}

function taken(beats: readonly PlannedBeat[]): PlanProblem[] {
  const twice = new Set(
    beats.map(({ slug }) => slug).filter((slug, index, all) => all.indexOf(slug) !== index),
  );
  return [...twice].map((slug) => ({ slug, code: "slug-taken", detail: `Two beats are called ${slug}.` }));
}

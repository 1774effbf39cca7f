import type { Design, Moment, Week } from "#workshop/model";

export type Reading = Week["reading"][number];
export type CheckIn = Design["checkIns"][number];

/** How long a session or a round usually stays open. */
const USUAL_MINUTES = { session: 60, round: 2 * 24 * 60 } as const;

/** Whether a kind of moment lasts. */
export const lasts = (kind: Moment["kind"]): kind is "session" | "round" =>
  kind === "session" || kind === "round";

/** A name for a new moment that no other has: names stay the same when moments move, so that they are told apart. */
export function freshSlug({ weeks }: Pick<Design, "weeks">, kind: Moment["kind"]): string {
  const taken = new Set(weeks.flatMap(({ moments }) => moments.map(({ slug }) => slug)));
  for (let number = 1; ; number++) if (!taken.has(`${kind}-${number}`)) return `${kind}-${number}`;
}

export const newMoment = (design: Pick<Design, "weeks">): Moment => ({
  slug: freshSlug(design, "prompt"),
  kind: "prompt",
  day: 1,
  at: "09:00",
  title: "",
  text: "",
});

export const newWeek = (): Week => ({ title: "", aim: "", opensAt: "09:00", reading: [], moments: [] });

/** A moment of another kind: what lasts gets its usual length, and no rules stay that mean nothing to it. */
export function ofKind({ minutes, round, writeFirst, ...rest }: Moment, kind: Moment["kind"]): Moment {
  const moment = {
    ...rest,
    ...(kind === "round" && round && { round }),
    ...(kind === "prompt" && writeFirst && { writeFirst }),
  };
  if (!lasts(kind)) return { ...moment, kind };
  return {
    ...moment,
    kind,
    minutes: lasts(rest.kind) ? (minutes ?? USUAL_MINUTES[kind]) : USUAL_MINUTES[kind],
  };
}

/** A prompt that a round can be about. */
export type About = Pick<Moment, "slug" | "title">;

/** The prompts of the weeks until one of them, that one included: what a round in it can be about. */
export const promptsUntil = ({ weeks }: Pick<Design, "weeks">, week: number): About[] =>
  weeks.slice(0, week).flatMap(({ moments }) => moments.filter(({ kind }) => kind === "prompt"));

/** Weeks with one moment taken out of its week and put into another. */
export function toWeek(weeks: readonly Week[], from: number, index: number, to: number): Week[] {
  const moment = weeks[from]?.moments[index];
  if (!moment || from === to || !weeks[to]) return [...weeks];
  return weeks.map((week, at) => {
    if (at === from) return { ...week, moments: week.moments.filter((one) => one !== moment) };
    return at === to ? { ...week, moments: [...week.moments, moment] } : week;
  });
}

/** What is sent: an address left empty is none, and moments stand in the order of their week. */
export const tidied = (design: Design): Design => ({
  ...design,
  lobby: { ...design.lobby, reading: design.lobby.reading.map(withAddress) },
  weeks: design.weeks.map((week) => ({ ...week, reading: week.reading.map(withAddress) })),
});

const withAddress = ({ url, ...reading }: Reading) => (url ? { ...reading, url } : reading);

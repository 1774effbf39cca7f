import * as Cadence from "#cadence";
import { type Beat, BeatId } from "#cadence/model";
import * as Cohort from "#cohort";
import { CohortId } from "#people/model";
import { sameId } from "#platform";
import { Design, WorkshopId } from "#workshop/model";
import { type Someone, someone } from "../world.ts";
import { newsAbout } from "./cohort.ts";

/** A month that fits on a page: two weeks, a prompt and a session each, one round of feedback, one check-in afterwards. */
export const aDesign = (changes: Partial<Design> = {}): Design =>
  Design.parse({
    title: "Working out loud",
    language: "en",
    summary: "Two weeks of narrating our work.",
    hosting: "",
    lobby: { daysBefore: 7, at: "09:00", hello: "Hello, everybody.", reading: [] },
    weeks: [
      {
        title: "Begin",
        aim: "Write two lines.",
        opensAt: "09:00",
        reading: [],
        moments: [
          {
            slug: "w1-begin",
            kind: "prompt",
            day: 1,
            at: "09:00",
            title: "What are you working on?",
            text: "Two lines.",
          },
          {
            slug: "w1-session",
            kind: "session",
            day: 4,
            at: "17:00",
            minutes: 60,
            title: "Hello live",
            text: "Come.",
          },
        ],
      },
      {
        title: "Answer",
        aim: "Ask for feedback.",
        opensAt: "09:00",
        reading: [],
        moments: [
          {
            slug: "w2-session",
            kind: "session",
            day: 3,
            at: "17:00",
            minutes: 90,
            title: "Questions",
            text: "Ask.",
          },
          {
            slug: "w2-round",
            kind: "round",
            day: 3,
            at: "19:00",
            minutes: 2880,
            title: "Feedback",
            text: "Give two.",
          },
          { slug: "w2-digest", kind: "digest", day: 6, at: "10:00", title: "The fortnight", text: "" },
        ],
      },
    ],
    closing: { at: "18:00", text: "Thank you." },
    checkIns: [
      { weeksAfter: 2, at: "09:00", question: "What became practice?", text: "One line is enough." },
    ],
    ...changes,
  });

/** That month from 23 March 2026, by the clocks of a zone, lived until `now`: without a store. */
export function livedMonth(now: string, zone = "Europe/Lisbon"): Beat[] {
  const cohort = CohortId.parse("coh_01K00000000000000000000000");
  return Cadence.plan(aDesign(), "2026-03-23", zone).beats.map((beat) => ({
    ...beat,
    id: BeatId.parse(sameId("bea", cohort, beat.slug)),
    cohort,
    state: beat.at <= now ? "reached" : "planned",
    revision: 1,
  }));
}

export interface Hosted {
  readonly id: CohortId;
  readonly host: Someone;
}

interface Run {
  readonly startsOn: string;
  readonly zone?: string;
  readonly design?: Design;
}

/** A draft of that month and the facilitator who made it. */
export async function aDraft(
  { startsOn, zone = "Europe/Lisbon", design = aDesign() }: Run,
  now: Date,
): Promise<Hosted> {
  const host = await someone({ name: "Ana Silva", zone }, now);
  const workshop = WorkshopId.parse("wsh_social-learning-in-business");
  const { id, revision } = await Cohort.draft({ workshop, startsOn, zone }, await host.ctx());
  await Cohort.change(id, { design, revision }, await host.ctx());
  return { id, host };
}

/** The same, launched at `now`; its schedules are not made. */
export async function aLaunched(run: Run, now: Date): Promise<Hosted> {
  const { id, host } = await aDraft(run, now);
  await Cadence.launch(id, await host.ctx());
  return { id, host };
}

/** What was told of one kind about a cohort, whether or not anybody has heard it yet. */
export const newsOf = (id: CohortId, type: string) => newsAbout(type, { cohort: id });

import * as Cadence from "#cadence";
import type { Beat } from "#cadence/model";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import type { Entry } from "#journal/model";
import type { CohortId } from "#people/model";
import type { Moment, RoundRules } from "#workshop/model";
import { type Someone, someone } from "../world.ts";
import { joined } from "./cohort.ts";
import { aDesign, aLaunched } from "./two-weeks.ts";

const HOUR = 3_600_000;

/** A week with a prompt on Monday at nine and a round from Wednesday at nine to Friday at nine, Lisbon time. */
const weekOf = (round: Partial<RoundRules>, prompt: Partial<Moment>) =>
  aDesign({
    weeks: [
      {
        title: "Ask and answer",
        aim: "Everybody is answered.",
        opensAt: "09:00",
        reading: [],
        moments: [
          {
            slug: "ask",
            kind: "prompt",
            day: 1,
            at: "09:00",
            title: "Ask one thing",
            text: "Ask.",
            ...prompt,
          },
          {
            slug: "answers",
            kind: "round",
            day: 3,
            at: "09:00",
            minutes: 2 * 24 * 60,
            round: { blind: "none", floor: 2, ...round },
            title: "Give two answers",
            text: "Two each.",
          },
        ],
      },
    ],
    checkIns: [],
  });

/** A cohort in the week of its round. */
export interface InRound {
  readonly cohort: Cohort.Cohort;
  readonly host: Someone;
  readonly people: readonly Someone[];
  readonly prompt: Beat;
  readonly round: Beat;
  readonly closing: Beat;
  /** An hour into the round. */
  readonly now: Date;
  /** The clock reaches the end of the round, if its moment has come, and those who hear of it do what they do. */
  readonly ends: (moment: Date) => Promise<void>;
  /** What the list of the round hears when something happens to an entry. */
  readonly heard: (entry: Pick<Entry, "id">, giver?: Someone) => Promise<void>;
}

/**
 * A cohort of these people, or of so many, whose round has been open for an hour: Wednesday 4 March 2026, 10:00 in Lisbon,
 * unless it starts another day. It is not blind and promises two answers unless it is said otherwise.
 */
export async function anOpenRound({
  people = 3,
  rules = {},
  prompt = {},
  opens = true,
  launchedAt = new Date("2026-02-20T09:00:00.000Z"),
  startsOn = "2026-03-02",
}: {
  readonly people?: number | readonly Someone[];
  readonly rules?: Partial<RoundRules>;
  readonly prompt?: Partial<Moment>;
  /** Or else its moment has come and nobody has noticed yet. */
  readonly opens?: boolean;
  readonly launchedAt?: Date;
  /** A Monday, not too soon for its lobby. */
  readonly startsOn?: string;
} = {}): Promise<InRound> {
  const { id, host } = await aLaunched({ startsOn, design: weekOf(rules, prompt) }, launchedAt);
  const taking = typeof people === "number" ? await several(people, launchedAt) : people;
  await joined({ id }, host, taking, launchedAt);
  const beats = await Cadence.monthOf(id);
  const find = (slug: string) => {
    const beat = beats.find((one) => one.slug === slug);
    if (!beat) throw new Error(`There is no beat ${slug}.`);
    return beat;
  };
  const now = later(new Date(find("answers-opens").at), 1);
  if (opens) await Cadence.reach(id, "answers-opens", now);
  const round: Beat = { ...find("answers-opens"), ...(opens && { state: "reached" }) };
  return {
    cohort: await Cohort.get(id),
    host,
    people: taking,
    prompt: find("ask"),
    round,
    closing: find("answers-closes"),
    now,
    ends: (moment) => reachEnd(id, moment),
    heard: ({ id: entry }, giver) =>
      Feedback.noteInRound({ entry, round: round.id, giver: giver?.person.id }, now),
  };
}

async function reachEnd(cohort: CohortId, moment: Date) {
  const reached = await Cadence.reach(cohort, "answers-closes", moment);
  await Feedback.endRounds(
    cohort,
    reached.map(({ id }) => id),
    moment,
  );
}

async function several(many: number, now: Date): Promise<Someone[]> {
  const people: Someone[] = [];
  for (let number = 1; number <= many; number++)
    people.push(await someone({ name: `Person ${number}` }, now));
  return people;
}

/** So many hours later. */
export const later = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR);

import { monthOf } from "./answers/month.ts";
import { type Outcome, outcomeOf } from "./answers/outcome.ts";
import { type How, type Played, play } from "./answers/play.ts";
import type { Figure } from "./figures.ts";

/** So many months of so many people: the fewer there are, the more one month is like no other. */
const MONTHS = [
  { people: 5, months: 40 },
  { people: 54, months: 10 },
  { people: 500, months: 2 },
  { people: 2_000, months: 1 },
] as const;
const SEED = 1;
const MOST_UNEVEN = 0.25;
const MOST_ABOVE_MEDIAN = 2;

type Lived = Outcome & Pick<Played, "aboveMedian" | "passed" | "lapsed">;

/**
 * What becomes of those who wait, when people are sent to what waits by the rules of the product, beside the same months when
 * they read what is newest and answer what speaks to them. 30 % drop out, 20 % come late, few write much and many little.
 */
export async function benchAnswers({ quick, say }: Plan): Promise<Figure[]> {
  say(`months of chance that begins at ${SEED}; beside each figure the same when people read newest first`);
  const figures: Figure[] = [];
  for (const { people, months } of MONTHS) {
    const played = quick ? Math.ceil(months / 10) : months;
    say(`${people} people, ${played} ${played === 1 ? "month" : "months"}`);
    const sent = await lived(people, played, "answer");
    const newest = await lived(people, played, "newest");
    figures.push(...figuresOf(people, sent, newest));
  }
  return figures;
}

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

async function lived(people: number, months: number, how: How): Promise<Lived[]> {
  const all: Lived[] = [];
  for (let seed = SEED; seed < SEED + months; seed++) {
    const month = monthOf(people, seed);
    const played = await play(month, how);
    const { aboveMedian, passed, lapsed } = played;
    all.push({ ...outcomeOf(month, played), aboveMedian, passed, lapsed });
  }
  return all;
}

function figuresOf(people: number, sent: readonly Lived[], newest: readonly Lived[]): Figure[] {
  const of = (all: readonly Lived[]) => ({
    sum: (key: keyof Lived) => all.reduce((sum, month) => sum + month[key], 0),
    most: (key: keyof Lived) => all.reduce((most, month) => Math.max(most, month[key]), 0),
    middle: (key: keyof Lived) => all.reduce((sum, month) => sum + month[key], 0) / all.length,
  });
  const [here, there] = [of(sent), of(newest)];
  const inTime = (all: typeof here) => (1 - (all.sum("late") + all.sum("alone")) / all.sum("entries")) * 100;
  const name = (what: string) => `${people.toLocaleString("en")} people, ${what}`;
  return [
    {
      name: name("answered by nobody in 48 hours, though three were active"),
      value: here.sum("late"),
      unit: `of ${here.sum("entries")}`,
      atMost: 0,
      beside: there.sum("late"),
    },
    {
      name: name("the same, with fewer than three there to do it"),
      value: here.sum("alone"),
      unit: `of ${here.sum("entries")}`,
      beside: there.sum("alone"),
    },
    { name: name("answered in 48 hours"), value: inTime(here), unit: "%", beside: inTime(there) },
    {
      name: name("waited, half of them at most"),
      value: here.middle("waitedHalf"),
      unit: "hours",
      beside: there.middle("waitedHalf"),
    },
    {
      name: name("waited, the longest"),
      value: here.most("waitedMost"),
      unit: "hours",
      beside: there.most("waitedMost"),
    },
    {
      name: name("spread of answers over entries (Gini)"),
      value: here.most("giniOfEntries"),
      unit: "",
      atMost: MOST_UNEVEN,
      beside: there.most("giniOfEntries"),
    },
    {
      name: name("spread of answers over people (Gini)"),
      value: here.most("giniOfPeople"),
      unit: "",
      atMost: MOST_UNEVEN,
      beside: there.most("giniOfPeople"),
    },
    {
      name: name("invited to above the median given, at most"),
      value: here.most("aboveMedian"),
      unit: "",
      atMost: MOST_ABOVE_MEDIAN,
    },
    {
      name: name("gave, half of them at most"),
      value: here.middle("givenMedian"),
      unit: "answers",
      beside: there.middle("givenMedian"),
    },
    {
      name: name("gave, whoever gave most"),
      value: here.most("givenMost"),
      unit: "answers",
      beside: there.most("givenMost"),
    },
    { name: name("passed on"), value: here.sum("passed"), unit: "" },
    { name: name("let lapse"), value: here.sum("lapsed"), unit: "" },
  ];
}

import type { CircleReason } from "#cohort/model";
import { counting, listing } from "../plural.ts";

const count = counting("en");
const list = listing("en");

const NUMBERS =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const inWords = (n: number) => NUMBERS[n] ?? `${n}`;
const some = (n: number, one: string, other: string) => `${inWords(n)} ${n === 1 ? one : other}`;

/** "from four organisations and three time zones", as far as there is something to say. */
function from({ organisations, clocks }: CircleReason): string {
  const places = [
    ...(organisations > 0 ? [some(organisations, "organisation", "organisations")] : []),
    ...(clocks > 1 ? [some(clocks, "time zone", "time zones")] : []),
  ];
  return places.length > 0 ? ` from ${list(places)}` : "";
}

function awake({ people, awake }: CircleReason): string {
  const hours = some(awake.hours, "hour", "hours");
  if (awake.people === people) return `awake together for ${hours} a day`;
  return `never all awake at once, but at least ${inWords(awake.people)} of them for ${hours} a day`;
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Words about circles: my own, and for facilitators all of a cohort. */
export const circle = {
  /** Why people sit together, in one sentence; `languages` are named already. */
  reason: (reason: CircleReason, languages: readonly string[]) =>
    reason.people === 1
      ? "One person so far: whoever comes next sits with them."
      : sentence(
          `${some(reason.people, "person", "people")}${from(reason)}, ${awake(reason)}, in ${list(languages)}`,
        ),
  empty: "Nobody sits here.",
  mine: {
    title: "My circle",
    open: "Open my circle",
    who: "Who reads you first",
    wrote: "What you write for each other",
    write: "Write to your circle",
    nothing:
      "Nobody has written for this circle yet. Two lines are enough, and a handful of people read them.",
    next: (when: string) => `Circles form again ${when}.`,
    hosting: "Who hosts sits in no circle: you are there for all of them.",
    none: "You sit in no circle yet. As soon as circles form, you read here who reads you first.",
    before: "Circles you were in before",
    beforeLead:
      "What was written there stays with those who sat there. Nobody new reads it, and you can still answer.",
    with: (names: readonly string[]) =>
      names.length > 0 ? `With ${list(names)}` : "Nobody else of it is still here",
    nothingBefore: "Nothing was written for this circle.",
  },
  all: {
    title: "Circles",
    open: "Circles",
    lead: "Four to six people who read each other first: awake at the same hours, with somebody of their language, from different places.",
    count: (circles: number, people: number) =>
      `${count(circles, { one: "circle", other: "circles" })} · ${count(people, { one: "person", other: "people" })}`,
    onlyHosts: "All circles are for the facilitators of this cohort.",
    toMine: "See your own",
    nobody:
      "Nobody takes part yet. People sit down as they come; once they are there, circles can be formed so that they fit.",
    invite: "See who is to come",
    asTheyCame: "People sit where there was room when they came.",
    formed: (when: string, name: string | undefined) =>
      name ? `Formed ${when} by ${name}.` : `Formed ${when} by the clock.`,
    seating: "Everybody is just taking their seat.",
    next: (when: string) => `The clock forms them anew ${when}.`,
    preview: "See how they would be now",
    looking: "Looking who fits with whom…",
    previewed: "As they would be formed now",
    standing: "As they are",
    again: (pairs: number) =>
      pairs === 0
        ? "Nobody sits with anybody they sat with before."
        : `${count(pairs, { one: "pair sits", other: "pairs sit" })} together again; with these people it does not go without.`,
    what: "What was written for a circle stays with those who sat in it: nobody new reads it, and it can still be answered. It cannot be undone; everybody gets one note of whom they sit with.",
    form: "Form these circles",
    leave: "Leave them as they are",
    done: "The circles are formed. Everybody takes their seat and is told once.",
    changed:
      "Somebody came, left or changed their profile while you looked. These are the circles as they would be now; look again before you form them.",
    notFormed: "Nothing has been formed",
    showAll: (n: number) => `Show all ${n} circles`,
  },
};

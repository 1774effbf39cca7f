import { counting } from "../plural.ts";

const count = counting("en");

/** Words about designs, and about what one hosts. */
export const workshop = {
  hosting: {
    title: "Hosting",
    lead: "Cohorts you look after, and the designs to launch one from.",
    mine: "Your cohorts",
    none: "You host nothing yet. Take a design below, give it a date and a list of people, read the month as they will, and launch. It takes about ten minutes.",
    designs: "Designs",
    states: {
      draft: (on: string) => `A draft, to begin on ${on}`,
      lobby: (on: string) => `The lobby is open; it begins on ${on}`,
      running: (on: string) => `Running since ${on}`,
      tail: (on: string) => `The month is over; check-ins go on (it began on ${on})`,
      closed: (on: string) => `An archive (it began on ${on})`,
    },
    next: {
      draft: "Go on preparing",
      lobby: "See who is in",
      running: "See who waits",
      tail: "See what became practice",
      closed: "Read it again",
    },
  },
  weeks: (n: number) => count(n, { one: "week", other: "weeks" }),
  spoken: { en: "English", fr: "French" },
  copyBy: (name: string) => `a copy by ${name}`,
  launchThis: "Launch this",
  read: "Read",
  copy: "Make a copy",
  copyToChange: "Make a copy to change it",
  myTitle: (title: string) => `${title} (my copy)`,
};

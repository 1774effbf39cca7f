import { counting } from "../plural.ts";

const count = counting("en");

/** Words about the people of a cohort, about one person, and about making a place quiet. */
export const directory = {
  title: "People",
  of: (title: string) => `Who is in ${title}`,
  search: "Find somebody",
  searchHint: "By name, organisation, topic, city or language",
  found: (n: number) => count(n, { one: "person", other: "people" }),
  nobody: (words: string) => `Nobody here goes with “${words}”.`,
  clear: "Show everybody",
  hosts: "Facilitators",
  myCircle: "My circle",
  /** Circles are numbered until somebody names them. */
  circle: (name: string) => (/^\d+$/.test(name) ? `Circle ${name}` : name),
  withoutCircle: "Without a circle",
  facilitator: "facilitator",
  guest: "guest",
  you: "you",
  localTime: (clock: string, city: string) => `${clock} in ${city}`,
  night: "at night",
  topics: "Topics",
  aboutNothing: "No line about themselves yet.",
  person: {
    write: (name: string) => `Write to ${name}`,
    shared: "What you share",
    you: "This is you, as the others see you.",
    change: "Change it",
    cohorts: "Cohorts",
    sameCircle: "You are in one circle.",
    sameTopics: (topics: string) => `You both care about ${topics}.`,
    nothing: "You are in the same organisation.",
    speaks: (language: string) => `Reads ${language}`,
  },
  mute: {
    title: "Quiet",
    quiet: "Make it quiet",
    week: "Quiet for a week",
    until: "Quiet until a day",
    always: "Quiet until I say so",
    again: "Hear of it again",
    day: "Until which day",
    set: "Make it quiet",
    isQuiet: "It is quiet for you.",
    isQuietUntil: (day: string) => `It is quiet for you until ${day}.`,
    heard: "You hear of it again.",
    what: "Nothing from here on your home page, in counts or in your mail. What is said to you still reaches you.",
  },
};

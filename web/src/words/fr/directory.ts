import type { Words } from "../en.ts";
import { counting } from "../plural.ts";

const count = counting("fr");

export const directory: Words["directory"] = {
  title: "Personnes",
  of: (title) => `Qui est dans ${title}`,
  search: "Trouver quelqu’un",
  searchHint: "Par nom, sujet, ville ou langue",
  found: (n) => count(n, { one: "personne", other: "personnes" }),
  nobody: (words) => `Personne ici ne va avec « ${words} ».`,
  clear: "Montrer tout le monde",
  hosts: "Qui anime",
  myCircle: "Mon cercle",
  circle: (name) => (/^\d+$/.test(name) ? `Cercle ${name}` : name),
  withoutCircle: "Sans cercle",
  facilitator: "anime",
  guest: "en visite",
  you: "vous",
  localTime: (clock, city) => `${clock} à ${city}`,
  night: "la nuit",
  topics: "Sujets",
  aboutNothing: "Pas encore de ligne sur soi.",
  person: {
    shared: "Ce que vous partagez",
    you: "C’est vous, comme les autres vous voient.",
    change: "Changer cela",
    cohorts: "Cohortes",
    sameCircle: "Vous êtes dans le même cercle.",
    sameTopics: (topics) => `Vous aimez tous deux parler de ${topics}.`,
    nothing: "Vous êtes de la même organisation.",
    speaks: (language) => `Lit en ${language}`,
  },
  mute: {
    title: "Silence",
    quiet: "Faire silence",
    week: "Silence pendant une semaine",
    until: "Silence jusqu’à un jour",
    always: "Silence jusqu’à nouvel ordre",
    again: "En entendre de nouveau parler",
    day: "Jusqu’à quel jour",
    set: "Faire silence",
    isQuiet: "Ce lieu est silencieux pour vous.",
    isQuietUntil: (day) => `Ce lieu est silencieux pour vous jusqu’au ${day}.`,
    heard: "Vous en entendrez de nouveau parler.",
    what: "Rien d’ici sur votre accueil, dans les nombres ni dans vos messages. Ce que l’on vous dit vous parvient toujours.",
  },
};

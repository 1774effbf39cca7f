import type { Player } from "../script.ts";

/** The two who host; they sit in no circle. */
export const hosts: readonly Player[] = [
  {
    key: "ana",
    name: "Ana Duarte",
    email: "ana.duarte@example.org",
    zone: "Europe/Lisbon",
    language: "en",
    native: "pt",
    role: "facilitator",
    organisation: "Casa Girassol",
    about: "Looks after learning in 140 shops, from Lisbon. Talks to plants.",
    topics: ["working-out-loud", "shops", "facilitation"],
  },
  {
    key: "tomas",
    name: "Tomás Rey",
    email: "tomas.rey@example.org",
    zone: "Europe/Madrid",
    language: "en",
    native: "es",
    role: "facilitator",
    organisation: "Mesa Larga",
    about: "Was a chef, then trained chefs. Now helps teams in Madrid hear each other.",
    topics: ["facilitation", "kitchens", "questions"],
  },
];

import { said } from "../said.ts";
import type { Narration } from "../script.ts";

/** The week before: hellos, from those who like to say hello. */
export const lobby: readonly Narration[] = [
  {
    key: "hello-ana",
    by: "ana",
    week: 0,
    day: 1,
    at: "09:05",
    audience: "cohort",
    text: said`
      Lisbon, raining. On top of my desk: a letter to 140 shop managers that I have now written four times. This month I would
      like to get better at asking for less.

      Say hello when you like. Two lines. Nobody is late.
    `,
  },
  {
    key: "hello-tomas",
    by: "tomas",
    week: 0,
    day: 1,
    at: "09:31",
    audience: "cohort",
    text: said`
      Madrid. I cooked for eleven years and I still count people in tables: with 56 we are fourteen tables of four, and I worry
      about the one near the toilet. On my desk, a sandwich and a workshop I don't believe in any more. I want to learn to stop
      a thing before it has failed completely.
    `,
  },
  {
    key: "hello-idris",
    by: "idris",
    week: 0,
    day: 1,
    at: "21:40",
    audience: "cohort",
    text: said`
      Good evening from Ikeja, my day starts when yours ends. On my desk: no desk. A tablet with a cracked corner and the list of
      fourteen trucks for tonight. I would like to learn how to say to the morning shift what we know, without it sounding like
      an excuse.
    `,
  },
  {
    key: "hello-gerald",
    by: "gerald",
    week: 0,
    day: 2,
    at: "13:15",
    audience: "cohort",
    text: said`
      Gerald, St. John's, half past nine in the morning here. Yes, the half is correct, we are stubborn about it. I left the harbour
      six years ago and they still ring me when the fog is in. I'd like to get what I know out of my head while the head is good.
    `,
  },
  {
    key: "hello-camille",
    by: "camille",
    week: 0,
    day: 2,
    at: "16:20",
    audience: "cohort",
    text: said`
      Bonjour de Lyon. Sur mon bureau : douze cocons de soie qu'une classe a « un peu » déroulés. J'écris mieux en français, j'espère
      que ça ira, je lis l'anglais sans problème. Ce que je voudrais apprendre : me taire au bon moment pendant une visite.
    `,
  },
  {
    key: "hello-wei-ling",
    by: "wei-ling",
    week: 0,
    day: 3,
    at: "02:10",
    audience: "cohort",
    text: said`
      Singapore, 10 am, third kopi. On my screen: 212 payments that system A says are done and system B has never heard of. I would
      like to get better at writing things down before I understand them completely. I always wait too long.
    `,
  },
  {
    key: "hello-thabo",
    by: "thabo",
    week: 0,
    day: 3,
    at: "06:30",
    audience: "cohort",
    text: "Rustenburg. Boots drying outside the door. I can talk for two hours with no slides, ask anybody. I want to learn to do it in ten minutes.",
  },
  {
    key: "hello-giulia",
    by: "giulia",
    week: 0,
    day: 4,
    at: "13:05",
    audience: "cohort",
    text: said`
      Ciao, Giulia, near Bologna. Eleven bakeries, and each one throws away a different thing. On my desk the list of last night: 94
      rosette unsold in Imola, none left in Casalecchio at ten. I want to learn to ask before I calculate.
    `,
  },
  {
    key: "hello-moana",
    by: "moana",
    week: 0,
    day: 4,
    at: "21:25",
    audience: "cohort",
    text: said`
      Kia ora, it is already tomorrow here. On the top of the pile: a letter from a man who calls my stormwater map "a work of
      fiction". He may be right. I'd like to write so that people don't need to ring me. And then to be rung less.
    `,
  },
  {
    key: "hello-ellen",
    by: "ellen",
    week: 0,
    day: 5,
    at: "18:45",
    audience: "cohort",
    text: said`
      Hi, Ellen, Los Angeles, here because Paul said "you'd hate it, come". A cello with no neck is lying on my bench and twelve
      students are afraid of it. I know how it goes back together in my hands. I have no sentences for it. That's what I came for.
    `,
  },
];

import { said } from "../said.ts";
import type { Narration } from "../script.ts";

/** From Tuesday evening to this Wednesday at noon. Most of it still waits for somebody. */
export const weekThreeToday: readonly Narration[] = [
  {
    key: "kenji-thirty-one",
    by: "kenji",
    week: 3,
    day: 3,
    at: "09:30",
    audience: "circle",
    kind: "did",
    text: said`
      31 stations. I did what Marta said: one page, first line what I did wrong, second line what to look for, with a photograph of the relay.
      I sent it at 8:00. At 9:15 Nagai station called: they found two. At 11:00 another station called, only to say thank you for the first
      line. Nobody has called me about a first line before.
    `,
  },
  {
    key: "viktor-inspection",
    by: "viktor",
    week: 3,
    day: 2,
    at: "20:20",
    audience: "cohort",
    kind: "stuck",
    answers: "w3-not-working",
    text: said`
      Night inspection is 112 points per tram, on a tablet now. On paper we needed 40 minutes, on the tablet 25. Everybody is happy. I went
      behind a colleague with a lamp: the tablet lets you tick when you stand in the middle of the wagon, the paper was hanging at each door. So
      before you had to walk. I have no proof that something was missed. #trams
    `,
  },
  {
    key: "paul-tool",
    by: "paul",
    week: 3,
    day: 2,
    at: "19:12",
    audience: "cohort",
    kind: "stuck",
    answers: "w3-not-working",
    title: "How do you say no to a tool everybody likes?",
    text: said`
      We have a planning board that everybody likes. Colours, little faces, it confetties when you finish something (I'm not joking). And since
      we have it, decisions take a week longer, because people move cards instead of ringing each other. I measured it on nine projects.

      If I say it, I'm the man who took the confetti away. How do you say no to a tool everybody likes? #meetings #tools
    `,
  },
  {
    key: "sofia-travel",
    by: "sofia",
    week: 3,
    day: 3,
    at: "01:12",
    audience: "cohort",
    kind: "stuck",
    answers: "w3-not-working",
    text: said`
      After the day with doña Carmen I asked for money to send twelve people. 12 bus tickets, 12 nights, about 900 euros. Finance asks for the
      "expected impact per shadow day". I wrote "mole recipe" and deleted it.

      Is a shadow day worth a travel budget? And how would *you* show it, before it has happened? #onboarding #travel
    `,
  },
  {
    key: "fatou-premiere",
    by: "fatou",
    week: 3,
    day: 3,
    at: "08:12",
    audience: "cohort",
    text: said`
      Première fois que j'écris ici, je lis depuis le début, la nuit, entre deux tensions. Chez nous la transmission se fait devant la porte de
      chaque chambre, debout, à voix basse. Depuis lundi je demande aussi à la maman de dire elle-même comment s'est passée sa nuit. Cela prend
      une minute de plus par chambre et je dors mieux le jour.
    `,
  },
  {
    key: "marta-sixty-one",
    by: "marta",
    week: 3,
    day: 3,
    at: "10:40",
    audience: "cohort",
    kind: "learned",
    answers: "w3-not-working",
    title: "From 61 steps to 23",
    text: said`
      Our month-end checklist went from 61 steps to 23 because two people finally sat together. I wrote down what they said to each other, not
      the steps.

      Every accrual used to be a ticket, and every ticket had an owner who had never met the person the number came from. When Beata explained
      why she rounds up, Janek deleted nine checks that existed to catch her rounding.

      What surprised me: the steps we deleted were all written after somebody was angry. #handover #checklists
    `,
  },
  {
    key: "kirsten-mould",
    by: "kirsten",
    week: 3,
    day: 3,
    at: "11:50",
    audience: "cohort",
    kind: "did-not-work",
    answers: "w3-not-working",
    text: said`
      Two millimetres. The mould for the new blade is two millimetres out at the root, on an 81 metre part. Six weeks of looking for it in the
      drawings. It was the floor: the hall was built in 1974 and it sinks a little each time the big crane parks at the north end, and comes
      back when it leaves. Erik, who sweeps, knew. He parks his broom cart there and it rolls. #failure #moulds
    `,
  },
];

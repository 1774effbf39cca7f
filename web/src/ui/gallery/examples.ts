import type { Rung } from "../ladder.tsx";
import type { Month, RibbonBeat } from "../ribbon-layout.ts";

/** The moment the gallery is looked at, so that every picture of it is the same. */
export const NOW = new Date("2026-11-18T12:14:00Z");

/** For buttons that do nothing here. */
export const nothing = () => undefined;

export const people = [
  { id: "per_idris00000", name: "Idris Bello" },
  { id: "per_linh000000", name: "Linh Tran" },
  { id: "per_paul000000", name: "Paul Okafor" },
  { id: "per_sofia00000", name: "Sofía Reyes" },
  { id: "per_fatou00000", name: "Fatou Diallo" },
  { id: "per_kenji00000", name: "森 健司" },
  { id: "per_layla00000", name: "ليلى حسن" },
];

export const rungs: Rung[] = [
  { step: "self", people: 1 },
  { step: "circle", people: 5, names: ["Marta", "Idris", "Linh", "Paul"] },
  { step: "cohort", people: 54, who: "everybody in Social learning in business" },
  { step: "network", people: 412, who: "everybody at Meridian, without its guests" },
  { step: "public" },
];

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, 1 + day, hour)).toISOString();
const WEEKS = ["Narrate", "Answer", "When it does not work", "Make it a habit"];

const week = (index: number): RibbonBeat[] => {
  const start = 1 + index * 7;
  const title =
    ["What did you do today?", "Who could answer this?", "Something not working yet", "What will you keep?"][
      index
    ] ?? "";
  const session =
    ["Meet your circle", "Asking one precise question", "What we stopped doing", "The mirror"][index] ?? "";
  const done = (day: number) => start + day < 17;
  return [
    { id: `p${index}`, kind: "prompt", title, at: at(start, 9), reached: done(0) },
    {
      id: `s${index}`,
      kind: "session",
      title: session,
      at: at(start + 3, 17),
      until: at(start + 3, 18),
      reached: done(3),
      note: index === 2 ? "A bad hour for 11 people." : undefined,
    },
    {
      id: `r${index}`,
      kind: "round",
      title: `Round ${index + 1}`,
      at: at(start + 4, 9),
      until: at(start + 6, 18),
      reached: done(4),
    },
  ];
};

export const month: Month = {
  weeks: WEEKS.map((title, index) => ({ title, opensAt: at(1 + index * 7, 0) })),
  endsAt: at(29, 0),
  beats: [
    { id: "lobby", kind: "lobby", title: "The lobby opens", at: at(-6, 9), reached: true },
    ...[0, 1, 2, 3].flatMap(week),
    { id: "close", kind: "close", title: "The month ends", at: at(28, 18), reached: false },
    ...[2, 6, 12].map(
      (weeks): RibbonBeat => ({
        id: `c${weeks}`,
        kind: "check-in",
        title: "What became practice?",
        at: at(29 + weeks * 7, 9),
        reached: false,
      }),
    ),
  ],
};

export const markdown = `Our month-end checklist went from **61 steps to 23** because two people _finally_ sat together. @[Linh Tran](per_01JABCDEFGHJKM), this is your night shift too. #handover #checklists

## What we did

- wrote down what they said to each other
- not the steps

> The steps were apologies.

1. Ask \`who rounds up?\`
2. Delete the check

| step | before | after |
|---|---|---|
| accruals | 14 | 3 |
| tickets | 9 | 0 |

\`\`\`ts
const left = steps.filter((step) => !step.apology);
\`\`\`

- [x] Beata explained
- [ ] Janek visits another team

More at <https://example.org/close>. <script>alert(1)</script>`;

export const entries = [
  {
    who: people[0],
    place: "Lisbon",
    at: "2026-11-16T09:02:00Z",
    text: "I asked the regional leads to post one photo of their stand each Friday. Three weeks in I have eleven photos and no conversation. I think I asked for evidence when I meant to ask for curiosity.",
    replies: 7,
    counts: { "same-here": 5, "trying-this": 2 },
    topics: "#working-out-loud",
  },
  {
    who: { id: "per_marta00000", name: "Marta Kowalska" },
    place: "Gdańsk",
    at: "2026-11-18T09:40:00Z",
    text: "Our month-end checklist went from 61 steps to 23 because two people finally sat together. I wrote down what they said to each other, not the steps.",
    replies: 0,
    counts: {},
    topics: "#handover #checklists",
  },
  {
    who: people[6],
    place: "عمّان",
    at: "2026-11-17T18:20:00Z",
    text: "كتبنا ما قاله كل واحد للآخر، لا الخطوات نفسها. في اليوم الرابع بدأ فريق الليل يجيب فريق النهار.",
    replies: 3,
    counts: { "helped-me": 4 },
    topics: "",
  },
];

import type { Beat } from "#cadence/model";
import type { Design, Workshop } from "#workshop/model";
import { eventually, type House, type Somebody } from "../screens/house.ts";

/** Those who take part, by the names they are known by; in one circle, since they are six. */
export const NAMES = ["Bo Berg", "Cy Okoro", "Di Costa", "Ed Novak", "Fi Tanaka", "Gu Pires"] as const;
export type Name = (typeof NAMES)[number];

/** A cohort of six on its way into a round that hides who writes, and promises everybody two answers. */
export interface Six {
  readonly cohort: string;
  readonly ana: Somebody;
  readonly people: ReadonlyMap<Name, Somebody>;
  readonly who: (name: Name) => Somebody;
  readonly beat: (slug: string) => Promise<Beat>;
}

const DAY = 24 * 3600_000;
const ZONE = "Europe/Lisbon";
const addressOf = (name: Name) => `${name.replace(" ", ".").toLowerCase()}@example.org`;

/** One week: circles are formed on its first day, and the round is open from Wednesday at nine to Thursday at nine. */
const week = (): Design["weeks"][number] => ({
  title: "Ask and answer",
  aim: "Everybody is answered.",
  opensAt: "09:00",
  reading: [],
  moments: [
    {
      slug: "circles",
      kind: "circles",
      day: 1,
      at: "10:00",
      title: "Your circle",
      text: "The people who read you first.",
    },
    {
      slug: "answers",
      kind: "round",
      day: 3,
      at: "09:00",
      minutes: 24 * 60,
      round: { blind: "author", floor: 2 },
      title: "Two answers for everybody",
      text: "Bring one thing you are not sure of.",
    },
  ],
});

/** Ana, who looks after an empty house, launches it for six; all of them come in. */
export async function sixInARound(house: House): Promise<Six> {
  const ana = await house.as("ana@example.org");
  const from = "wsh_social-learning-in-business";
  const copy = await ana.ask<Workshop>("/api/workshops", { from, title: "A week of answers" });
  const design: Design = { ...copy.design, title: "A week of answers", weeks: [week()], checkIns: [] };
  await ana.ask(`/api/workshops/${copy.id}`, { revision: copy.revision, design }, "PUT");
  const startsOn = new Date((await house.outloud.now()).getTime() + 16 * DAY).toISOString().slice(0, 10);
  const draft = { workshop: copy.id, startsOn, zone: ZONE };
  const { id: cohort } = await ana.ask<{ id: string }>("/api/cohorts", draft);
  const text = ["name,email", ...NAMES.map((name) => `${name},${addressOf(name)}`)].join("\n");
  await ana.ask(`/api/cohorts/${cohort}/lines`, { text, zone: ZONE, language: "en" });
  await ana.ask(`/api/cohorts/${cohort}/launch`, {});
  const people = new Map<Name, Somebody>();
  for (const name of NAMES) {
    // Who is invited comes in by a later mail than that of the invitation.
    await eventually(async () => (await house.outloud.mails(addressOf(name))).length).toBe(1);
    people.set(name, await house.as(addressOf(name)));
  }
  return {
    cohort,
    ana,
    people,
    who(name) {
      const found = people.get(name);
      if (!found) throw new Error(`${name} is not here.`);
      return found;
    },
    async beat(slug) {
      const { items } = await ana.ask<{ items: Beat[] }>(`/api/cohorts/${cohort}/beats`);
      const beat = items.find((one) => one.slug === slug);
      if (!beat) throw new Error(`There is no beat ${slug}.`);
      return beat;
    },
  };
}

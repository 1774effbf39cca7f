import { expect } from "vitest";
import type { Beat } from "#cadence/model";
import type { Next } from "#feedback/model";
import type { Person, Written } from "./chronicle.ts";
import { present } from "./days.ts";
import type { Story } from "./story.ts";

/** On these days a round is open, or was a moment ago: what is brought then is late, and is answered all the same. */
const ROUNDS: Readonly<Record<string, string>> = {
  "2027-03-26": "w2-round-opens",
  "2027-03-27": "w2-round-opens",
  "2027-03-29": "w2-round-opens",
  "2027-04-02": "w3-round-opens",
  "2027-04-03": "w3-round-opens",
  "2027-04-05": "w3-round-opens",
};

const BRING = 5;
const ANSWER = 14;

/** Some bring something to the round with a precise question, and many answer what waits for them. */
export async function takePart(day: string, story: Story): Promise<void> {
  const slug = ROUNDS[day];
  if (!slug) return;
  const { chronicle, writing, cohort, ana } = story;
  const { items } = await ana.client.get<{ items: Beat[] }>(`/cohorts/${cohort}/beats`);
  const round = items.find((beat) => beat.slug === slug);
  if (!round) throw new Error(`There is no ${slug}.`);
  const there = present(chronicle, await chronicle.now());
  const turn = (nth: number) => there[(nth * 7 + Number(day.slice(-2))) % there.length];
  const some = (count: number, from: number) =>
    [...new Set(Array.from({ length: count }, (_, nth) => turn(from + nth)))].filter(
      (one) => one !== undefined,
    );
  for (const person of some(BRING, 0)) {
    const ask = { question: "What would you try first?", help: "view" as const };
    story.rounds.push(await writing.write(person, { beat: round.id, audience: "cohort", ask }));
  }
  for (const person of some(ANSWER, BRING)) await answerWhatWaits(person, story);
}

/** They answer three that wait for them; nothing is offered that nobody of this month wrote, as the hello of the lobby. */
async function answerWhatWaits(person: Person, { chronicle, writing, cohort, offers }: Story): Promise<void> {
  for (let answered = 0; answered < 3; answered++) {
    const { kept } = await person.client.post<Next>(`/cohorts/${cohort}/answering/next`, {});
    if (!kept) return;
    const entry = chronicle.entries.find(({ id }) => id === kept.entry.id);
    if (!entry)
      throw new Error(`${person.name} is sent to ${kept.entry.id}, which nobody of this month wrote.`);
    offers.push({ to: person, entry, at: await chronicle.now() });
    expect(repliedTo(entry, person), `${person.name} is sent to ${entry.mark} again`).toBe(false);
    await writing.replyTo(entry, person);
  }
}

const repliedTo = ({ replies, ask }: Written, person: Person) =>
  replies.some(({ by, at }) => by === person && at >= (ask?.at ?? ""));

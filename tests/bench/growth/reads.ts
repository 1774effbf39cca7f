import type { Cohort } from "#cohort";
import { aCircle } from "../../world/circles.ts";
import { aCohort } from "../../world/cohort.ts";
import { crowd } from "../../world/crowd.ts";
import { answered, written } from "../../world/writing.ts";
import type { Someone } from "../../world.ts";
import { sow } from "./sow.ts";

const MATES = 5;
const OTHERS = 48;
const ANSWERS = 20;

/** One thing that people read again and again, and what puts everything back to where it was. */
export interface Read {
  readonly name: string;
  readonly read: () => Promise<unknown>;
  readonly after?: () => Promise<unknown>;
}

/** What 54 people read most, in a cohort with so many entries. */
export async function readsAmong(entries: number): Promise<Read[]> {
  const now = new Date();
  const { cohort } = await aCohort({ now });
  const circle = aCircle();
  const [reader, ...mates] = await crowd(cohort, 1 + MATES, now, circle);
  const others = await crowd(cohort, OTHERS, now);
  if (!reader) throw new Error("there is nobody who reads");
  await sow(entries, { cohort, reader, mates, others }, now);
  return readsOf(reader, cohort, await anEntryWithAnswers(others, cohort));
}

async function anEntryWithAnswers([author, ...others]: readonly Someone[], cohort: Cohort) {
  if (!author) throw new Error("there is nobody who writes");
  const entry = await written(author, { in: cohort, text: WORDS });
  for (const other of others.slice(0, ANSWERS)) await answered(entry, other, { text: WORDS });
  return entry;
}

function readsOf(reader: Someone, { id: cohort }: Pick<Cohort, "id">, entry: { id: string }): Read[] {
  const ask = async (path: string, asking: Parameters<Someone["ask"]>[1] = {}) => {
    const answer = await reader.ask(path, asking);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return await answer.text();
  };
  const answering = `/api/cohorts/${cohort}/answering`;
  return [
    { name: `an entry with ${ANSWERS} answers`, read: () => ask(`/api/entries/${entry.id}`) },
    { name: "the newest 20 of a cohort", read: () => ask(`/api/streams/${cohort}?limit=20`) },
    { name: "home", read: () => ask("/api/streams/home?limit=10") },
    { name: "20 of my journal", read: () => ask("/api/entries/mine?limit=20") },
    { name: "who waits", read: () => ask(`/api/streams/waiting?place=${cohort}&limit=20`) },
    {
      name: "the next entry in Answer",
      read: () => ask(`${answering}/next`, { json: {} }),
      after: () => ask(`${answering}/kept`, { method: "DELETE" }),
    },
  ];
}

const WORDS =
  "I tried it this morning with the smallest case I could think of, and wrote down what surprised me. "
    .repeat(4)
    .trim();

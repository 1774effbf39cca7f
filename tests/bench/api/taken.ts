import type { Cohort } from "#cohort";
import type { Someone } from "../../world.ts";
import { openHouse } from "../house.ts";

/** What one request takes of the table: calls, and the capacity units the store says they were. */
export interface Taken {
  readonly name: string;
  readonly calls: number;
  readonly units: number;
}

/**
 * The kinds of work of the bench, each asked once of the API in this process, where every call to the table can be counted
 * without a word in the way of those that are timed.
 */
const house = await openHouse();
const { tableCalls } = await import("../../world/table-calls.ts");
const { aCohort } = await import("../../world/cohort.ts");
const { crowd } = await import("../../world/crowd.ts");
const { answered, narrated, written } = await import("../../world/writing.ts");
const { ask } = await import("../../world.ts");
const { asked, aSession } = await import("../../world/room.ts");

process.on("message", async () => process.send?.(await taken()));
process.on("disconnect", async () => {
  await house.stop();
  process.exit(0);
});

async function taken(): Promise<Taken[]> {
  const now = new Date();
  const { cohort } = await aCohort({ now });
  const [ana, ben] = await crowd(cohort, 2, now);
  if (!ana || !ben) throw new Error("there is nobody");
  return [...(await inAMonth(ana, ben, cohort)), await aVote(ana)];
}

async function inAMonth(ana: Someone, ben: Someone, cohort: Cohort): Promise<Taken[]> {
  const [one] = await narrated(ana, 20, { in: cohort, text: WORDS });
  const entry = await written(ana, { in: cohort, text: WORDS });
  for (let nth = 0; nth < 20; nth++) await answered(entry, ben, { text: WORDS });
  return [
    await of("an entry with 20 answers", () => ben.ask(`/api/entries/${entry.id}`)),
    await of("the newest 20 of a cohort", () => ben.ask(`/api/streams/${cohort.id}?limit=20`)),
    await of("an answer", () => ben.ask(`/api/entries/${one?.id}/replies`, { json: { text: WORDS } })),
  ];
}

/** By somebody without an account, as most are in a full hall. */
async function aVote(host: Someone): Promise<Taken> {
  const { session, moderator } = await aSession({ host });
  const question = await asked(session, moderator, "What would you do differently?");
  const door = await ask("/api/door", { json: { word: session.code, as: "alias" } });
  const cookie = door.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const path = `/api/rooms/${session.id}/votes/${question.id}`;
  return await of("a vote", () => ask(path, { method: "PUT", headers: { cookie } }));
}

async function of(name: string, ask: () => Promise<Response>): Promise<Taken> {
  const { result, calls, units } = await tableCalls(ask);
  if (!result.ok) throw new Error(`${name}: ${result.status} ${await result.text()}`);
  return { name, calls: calls.length, units };
}

const WORDS =
  "I tried it this morning with the smallest case I could think of, and wrote down what surprised me. "
    .repeat(4)
    .trim();

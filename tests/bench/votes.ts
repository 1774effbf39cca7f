import { compared } from "./api/compared.ts";
import { bareApart, loadApart, takenApart } from "./api/processes.ts";
import type { Figure } from "./figures.ts";
import { type Product, startProduct } from "./product.ts";
import { aRoom, type OpenRoom } from "./room/a-room.ts";

const FACILITATOR = "ana.duarte@example.org";
const ATTENDEES = 16;
/** Two each: one says no more than twelve things in a minute. */
const QUESTIONS = 32;
/** Until the last vote is counted, in tries of a tenth of a second. */
const TRIES = 300;

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

/** Votes in a live room beside one SDK PutItem, by turns; and whether every one of them is counted, and no other. */
export async function benchVotes({ quick, say }: Plan): Promise<Figure[]> {
  await using product = await startProduct();
  const room = await aRoom(product, await product.signIn(FACILITATOR));
  const bare = await bareApart();
  const load = loadApart();
  try {
    const taken = await takenApart();
    const hall = await gathered(product, room);
    say(`${ATTENDEES} attendees vote for ${QUESTIONS} questions, again and again`);
    const work = {
      name: "a vote",
      ours: { origin: product.origin, method: "PUT", path: hall.votes, headers: hall.headers },
      bare: { method: "PUT", path: "/one" },
      share: 0.45,
      calls: 2,
    } as const;
    const figures = await compared(work, { product, bare, load, taken, quick });
    return [
      ...figures,
      { name: "questions whose tally is not exact", value: await wrong(hall), unit: "", atMost: 0 },
    ];
  } finally {
    load.end();
    bare.end();
  }
}

interface Hall {
  readonly headers: readonly Readonly<Record<string, string>>[];
  /** Where one votes for each of the questions. */
  readonly votes: readonly string[];
  ask(
    path: string,
    method: string,
    headers: Readonly<Record<string, string>>,
    json?: object,
  ): Promise<Response>;
  readonly snapshot: string;
}

/** Who came in by the code, and what they ask: whoever votes asked none of it, or they could not vote for it. */
async function gathered({ origin }: Product, { session, code }: OpenRoom): Promise<Hall> {
  const json = { "content-type": "application/json", origin, "sec-fetch-site": "same-origin" };
  const ask: Hall["ask"] = async (path, method, headers, body) => {
    const init = { method, headers: { ...json, ...headers }, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(origin + path, init);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const comeIn = async () => {
    const door = await ask("/api/door", "POST", {}, { word: code, as: "alias" });
    return { ...json, cookie: door.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
  };
  const room = `/api/rooms/${session}`;
  const votes: string[] = [];
  for (let nth = 0; nth < QUESTIONS; nth += 2) {
    const asker = await comeIn();
    for (const which of [nth, nth + 1]) {
      const id = `con_bench${`${which}`.padStart(19, "0")}`;
      const text = `What would you do differently, number ${which}?`;
      await ask(`${room}/contributions`, "POST", asker, { id, kind: "question", text });
      votes.push(`${room}/votes/${id}`);
    }
  }
  const headers = [];
  for (let nth = 0; nth < ATTENDEES; nth++) headers.push(await comeIn());
  return { headers, votes, ask, snapshot: room };
}

/** Everybody has voted for everything at least once: whoever had not come to it does so now. Each is to count once. */
async function wrong({ headers, votes, ask, snapshot }: Hall): Promise<number> {
  for (const voter of headers) for (const path of votes) await ask(path, "PUT", voter);
  let off = votes.length;
  for (let tries = 0; tries < TRIES && off > 0; tries++) {
    await new Promise((next) => setTimeout(next, 100));
    const answer = await ask(snapshot, "GET", headers[0] ?? {});
    const { room } = (await answer.json()) as { room: { questions: { votes: number }[] } };
    off = votes.length - room.questions.filter((one) => one.votes === headers.length).length;
  }
  return off;
}

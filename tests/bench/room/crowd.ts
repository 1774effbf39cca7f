import { setTimeout as sleep } from "node:timers/promises";
import type { WebSocket } from "ws";
import type { Frame, Snapshot } from "#backchannel/model";
import { sampleOf } from "#backchannel/model";
import { listen, type Ticket } from "../../phone.ts";
import { openHall } from "./hall.ts";

/** Somebody in the crowd: what their browser keeps, and their socket. */
interface Attendee {
  readonly cookie: string;
  readonly socket: WebSocket;
  last(): number;
}

/** How much is said and voted in a second, and for how many seconds. */
export interface Talk {
  readonly contributions: number;
  readonly votes: number;
  readonly seconds: number;
}

/** Something that was said: when it was sent, and when that was answered. */
interface Word {
  readonly id: string;
  readonly at: number;
  readonly answered: number;
}

const AT_ONCE = 24;
const A_MINUTE = 60_000;
/** Every fourth thing that is said is a question. */
const QUESTIONS = 4;

let ids = 0;
const anId = () => `con_bench${process.pid.toString(36)}${`${ids++}`.padStart(14, "0")}`;

/** A crowd at one product, in one room: what they do is done over HTTP, what they hear comes over sockets of their own. */
export function gather(origin: string, session: string, code: string) {
  const hall = openHall();
  const crowd: Attendee[] = [];
  /** Who voted for what, as far as it was answered with a yes. */
  const voted = new Map<string, Set<Attendee>>();
  const askedBy = new Map<string, Attendee>();
  let refused = 0;
  let lost = 0;
  let leaving = false;

  async function ask(path: string, cookie: string, method = "GET", json?: unknown): Promise<Response> {
    return await fetch(origin + path, {
      method,
      headers: { "content-type": "application/json", origin, "sec-fetch-site": "same-origin", cookie },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
  }

  async function asAttendee(cookie: string, path: string, method: string, json?: unknown): Promise<boolean> {
    const response = await ask(`/api/rooms/${session}${path}`, cookie, method, json).catch(() => undefined);
    await response?.arrayBuffer();
    // Nobody who answers within the time of a connection is a refusal as well.
    if (!response?.ok) refused++;
    return response?.ok ?? false;
  }

  async function comeIn() {
    const door = await ask("/api/door", "", "POST", { word: code, as: "alias" });
    const cookie = door.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    await door.arrayBuffer();
    const answer = await ask(`/api/rooms/${session}/ticket`, cookie, "POST", {});
    const phone = hall.phone();
    const socket = await listen((await answer.json()) as Ticket, `room/${session}`, phone.hear);
    socket.on("close", () => {
      if (!leaving) lost++;
    });
    crowd.push({ cookie, socket, last: phone.last });
    if (Math.random() * sampleOf(hall.here()) < 1) await asAttendee(cookie, "/here", "POST", {});
  }

  const someone = (): Attendee => {
    const one = crowd[Math.floor(Math.random() * crowd.length)];
    if (!one) throw new Error("nobody is here");
    return one;
  };

  /** One in so many says once a minute that they are here, as the page does. */
  function keepHere() {
    const every = A_MINUTE / Math.max(1, crowd.length);
    const timer = setInterval(() => {
      if (Math.random() * sampleOf(hall.here()) < 1) void asAttendee(someone().cookie, "/here", "POST", {});
    }, every);
    return () => clearInterval(timer);
  }

  async function say(kind: "question" | "message"): Promise<Word> {
    const [id, at, who] = [anId(), performance.now(), someone()];
    const text = `What would you do differently the second time, and why so? (${id.slice(-5)})`;
    if (await asAttendee(who.cookie, "/contributions", "POST", { id, kind, text }))
      if (kind === "question") askedBy.set(id, who);
    return { id, at, answered: performance.now() };
  }

  async function vote(who: Attendee, question: string) {
    const votes = voted.get(question) ?? new Set();
    if (askedBy.get(question) === who || votes.has(who)) return;
    voted.set(question, votes);
    if (await asAttendee(who.cookie, `/votes/${question}`, "PUT")) votes.add(who);
  }

  const voteForSomething = async () => {
    const questions = [...askedBy.keys()];
    const question = questions[Math.floor(Math.random() * questions.length)];
    if (question) await vote(someone(), question);
  };

  return {
    async enter({ count }: { count: number }) {
      let left = count;
      const door = async () => {
        while (left-- > 0) await comeIn();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, door));
      return { here: hall.here() };
    },

    /** Everybody talks for a while; tells how long each word took from its POST until the last phone had it. */
    async talk({ contributions, votes, seconds }: Talk) {
      const silent = keepHere();
      const said: Promise<Word>[] = [];
      const given: Promise<void>[] = [];
      const from = performance.now();
      const first = hall.frames().at(-1)?.frame.n ?? 0;
      for (let now = 0; now < seconds * 1_000; now = performance.now() - from) {
        while (said.length < (now / 1_000) * contributions)
          said.push(say(said.length % QUESTIONS === 0 ? "question" : "message"));
        while (given.length < (now / 1_000) * votes) given.push(voteForSomething());
        await sleep(5);
      }
      const words = await Promise.all(said);
      await Promise.all(given);
      silent();
      const until = performance.now() + 15_000;
      while (words.some(({ id }) => hall.seen(id) === undefined) && performance.now() < until)
        await sleep(20);
      const seen = words.map(({ id, at }) => (hall.seen(id) ?? Number.POSITIVE_INFINITY) - at);
      const frames = hall.frames().filter(({ frame }) => frame.n > first);
      return {
        seen,
        answered: words.map(({ at, answered }) => answered - at),
        frames: frames.map(({ frame, last, bytes }) => ({
          text: JSON.stringify(frame),
          bytes,
          took: performance.timeOrigin + last - Date.parse(frame.at),
        })),
        here: hall.here(),
      };
    },

    /** So many votes for one new question within one second; tells how long until everybody saw all of them. */
    async burst({ votes }: { votes: number }) {
      const { id } = await say("question");
      await sleep(1_500);
      const voters = crowd.filter((one) => one !== askedBy.get(id)).slice(0, votes);
      const from = performance.now();
      await Promise.all(
        voters.map(async (who, at) => {
          await sleep((at / votes) * 1_000);
          await vote(who, id);
        }),
      );
      const answered = performance.now() - from;
      const told = (frame: Frame) =>
        (frame.tallies as Record<string, number> | undefined)?.[id] === voters.length;
      for (let tries = 0; tries < 500; tries++) {
        const frame = hall.frames().find((one) => told(one.frame));
        if (frame && frame.by >= crowd.length) return { answered, seen: frame.last - from };
        await sleep(20);
      }
      return { answered, seen: Number.POSITIVE_INFINITY };
    },

    /** What is not as it should be: tallies beside what was answered, frames that a phone has not, sockets that closed. */
    async check() {
      await sleep(1_500);
      const response = await ask(`/api/rooms/${session}`, crowd[0]?.cookie ?? "");
      const { room } = (await response.json()) as Snapshot;
      const votes = new Map(room.questions.map((one) => [one.id as string, one.votes]));
      const wrong = [...askedBy.keys()].filter((id) => votes.get(id) !== (voted.get(id)?.size ?? 0));
      const behind = crowd.reduce((sum, one) => sum + Math.max(0, room.n - one.last()), 0);
      return {
        questions: askedBy.size,
        wrong: wrong.length,
        missing: hall.missing() + behind,
        refused,
        lost,
      };
    },

    async leave() {
      leaving = true;
      for (const { socket } of crowd) socket.terminate();
      return {};
    },
  };
}

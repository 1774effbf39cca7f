import type { MyThings, Room, Session, Shown } from "#backchannel/model";
import { eventually, type House, type Somebody } from "../screens/house.ts";

/** Somebody in the audience who has a program instead of a browser: no account, a pass of their own. */
export interface Listener {
  ask<Answer = unknown>(path: string, json?: unknown, method?: string): Promise<Answer>;
  say(text: string, kind?: "question" | "message"): Promise<Shown>;
  vote(question: string): Promise<unknown>;
}

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const anId = () =>
  `con_${[...crypto.getRandomValues(new Uint8Array(22))].map((byte) => LETTERS[byte % LETTERS.length]).join("")}`;

/** A session that stands alone, open, hosted by somebody; and what a test wants to know of it. */
export async function openHall(house: House, host: Somebody, title = "What we stopped doing") {
  const session = await host.ask<Session>("/api/sessions", { title });
  await host.ask("/api/door", { word: session.code, as: "name" });
  const path = `/api/rooms/${session.id}`;
  await host.ask(`${path}/opening`, undefined, "PUT");
  const room = async () => (await host.ask<{ room: Room }>(path)).room;
  return {
    session,
    path,
    place: `/rooms/${session.id}`,
    room,
    mine: () => host.ask<MyThings>(`${path}/mine`),
    /** The words of everything that was said, in the order the room heard them. */
    heard: async () => {
      const { questions, messages } = await room();
      return [...questions, ...messages]
        .toSorted((one, other) => (one.at < other.at ? -1 : 1))
        .map(({ text }) => text);
    },
    /** Waits until a question has as many votes in the room. */
    hasVotes: (text: string, votes: number) =>
      eventually(async () => (await room()).questions.find((one) => one.text === text)?.votes).toBe(votes),
    async comesIn(alias: string): Promise<Listener> {
      const { origin } = house.outloud;
      let cookie = "";
      const ask = async <Answer>(
        to: string,
        json?: unknown,
        method = json === undefined ? "GET" : "POST",
      ) => {
        const response = await fetch(origin + to, {
          method,
          headers: { origin, cookie, ...(json !== undefined && { "content-type": "application/json" }) },
          ...(json !== undefined && { body: JSON.stringify(json) }),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${method} ${to}: ${response.status} ${text}`);
        cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
        return (text ? JSON.parse(text) : undefined) as Answer;
      };
      await ask("/api/door", { word: session.code, as: "alias", alias });
      return {
        ask,
        say: (text, kind = "question") => ask(`${path}/contributions`, { id: anId(), kind, text }),
        vote: (question) => ask(`${path}/votes/${question}`, undefined, "PUT"),
      };
    },
  };
}
export type Hall = Awaited<ReturnType<typeof openHall>>;

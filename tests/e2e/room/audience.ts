import type { Mine, MyThings, Snapshot } from "#backchannel/model";
import type { Outloud } from "../outloud.ts";

/** Somebody in the audience without an account, who takes part through the API. */
export interface Attendee {
  ask(text: string): Promise<Mine>;
  /** Answers a moderator who asked back about what one asked. */
  answerBack(asked: string, text: string): Promise<void>;
  answerPoll(asked: string, choice: number): Promise<void>;
}

let made = 0;
const nextId = () => `con_${String(++made).padStart(4, "0")}abcdefghijklmnopqr`;

/** Comes into a room by its code, under an alias. */
export async function attend({ origin }: Outloud, code: string): Promise<Attendee> {
  const headers = { origin, "content-type": "application/json" };
  const came = await fetch(`${origin}/api/door`, {
    method: "POST",
    headers,
    body: JSON.stringify({ word: code, as: "alias" }),
  });
  if (!came.ok) throw new Error(`The door: ${came.status} ${await came.text()}`);
  const cookie = came.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const { session } = (await came.json()) as { session: string };
  async function send<Answer>(method: string, path: string, json?: unknown): Promise<Answer> {
    const response = await fetch(`${origin}/api/rooms/${session}${path}`, {
      method,
      headers: { ...headers, cookie },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
  return {
    ask: (text) => send("POST", "/contributions", { id: nextId(), kind: "question", text }),
    async answerBack(asked, text) {
      const { contributions } = await send<MyThings>("GET", "/mine");
      const own = contributions.find((one) => one.text === asked);
      await send("POST", `/asides/${own?.id}`, { text });
    },
    async answerPoll(asked, choice) {
      const { room } = await send<Snapshot>("GET", "");
      const poll = room.polls.find(({ question }) => question === asked);
      await send("PUT", `/polls/${poll?.id}/answer`, { choices: [choice] });
    },
  };
}

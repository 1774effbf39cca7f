import { connectAsync, type MqttClient } from "mqtt";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Outloud, startOutloud } from "./outloud.ts";

let outloud: Outloud;
let cookie = "";
beforeAll(async () => {
  outloud = await startOutloud();
  cookie = await signIn("ana@example.org");
});
afterAll(async () => {
  await outloud[Symbol.asyncDispose]();
});

const ask = (path: string, json: unknown, { method = "POST", cookies = cookie } = {}) =>
  fetch(outloud.origin + path, {
    method,
    body: JSON.stringify(json),
    headers: { "content-type": "application/json", origin: outloud.origin, cookie: cookies },
  });

/** The cookie of who signs in with the button of a mail. */
async function signIn(email: string) {
  await ask("/api/sign-in/code", { email });
  await vi.waitFor(async () => expect(await outloud.mails(email)).toHaveLength(1), { timeout: 10_000 });
  const [mail] = await outloud.mails(email);
  const token = /token=(\S+)/.exec(mail?.text ?? "")?.[1];
  const entered = await ask("/api/sign-in/link", { token });
  return entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function ticketFor(topics: readonly string[]) {
  const answer = await ask("/api/tickets", { topics });
  return (await answer.json()) as { url: string; clientId: string; username: string; password: string };
}
type Ticket = Awaited<ReturnType<typeof ticketFor>>;
const connect = ({ url, ...ticket }: Ticket): Promise<MqttClient> =>
  connectAsync(url, { ...ticket, protocolVersion: 4, reconnectPeriod: 0, connectTimeout: 5_000 });

async function anEntry() {
  const written = await ask("/api/entries", { audience: "self", text: "I grew a tree." });
  return (await written.json()) as { id: string; revision: number };
}

test("what changes is hinted to who listens, from the table to the socket", async () => {
  const entry = await anEntry();
  const topic = `entry/${entry.id}`;
  const client = await connect(await ticketFor([topic]));
  await client.subscribeAsync(topic);
  const hint = new Promise((hear) => client.once("message", (on, text) => hear([on, JSON.parse(`${text}`)])));
  const moved = await ask(
    `/api/entries/${entry.id}/audience`,
    { revision: 1, audience: "network" },
    { method: "PUT" },
  );
  expect(moved.status).toBe(200);
  expect(await hint).toEqual([topic, { kind: "entry", id: entry.id }]);
  await client.endAsync();
});

test("a ticket is for its client and its topics alone", async () => {
  const [mine, other] = [await anEntry(), await anEntry()];
  const ticket = await ticketFor([`entry/${mine.id}`]);
  await expect(connect({ ...ticket, clientId: "somebody-else" })).rejects.toThrow();
  await expect(connect({ ...ticket, password: `${ticket.password}x` })).rejects.toThrow();
  const client = await connect(ticket);
  for (const topic of [`entry/${other.id}`, "#", "entry/+"])
    await expect(client.subscribeAsync(topic)).rejects.toThrow();
  await client.endAsync(true);
});

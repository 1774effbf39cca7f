// @vitest-environment node
// biome-ignore lint/style/noRestrictedImports: the broker of this test runs in Node
import { createRequire } from "node:module";
import { Aedes } from "aedes";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Ticket } from "./connection.ts";
import { createListener, type Hint } from "./listener.ts";

// By its file: under the conditions of a browser `ws` is a stub.
const { createWebSocketStream, WebSocketServer } = createRequire(import.meta.url)(
  "../../../node_modules/ws/index.js",
) as typeof import("ws");

let broker: Aedes;
let server: InstanceType<typeof WebSocketServer>;
let url: string;
let tickets: string[][];

beforeEach(async () => {
  tickets = [];
  broker = await Aedes.createBroker();
  broker.authenticate = (_client, username, password, done) =>
    done(null, username === "outloud" && password?.toString() === `ticket ${tickets.length}`);
  server = new WebSocketServer({ port: 0 });
  server.on("connection", (socket) => broker.handle(createWebSocketStream(socket)));
  const address = server.address();
  url = `ws://127.0.0.1:${typeof address === "object" ? address?.port : 0}/mqtt`;
});

afterEach(async () => {
  for (const client of server.clients) client.terminate();
  server.close();
  await new Promise<void>((resolve) => broker.close(() => resolve()));
});

/** A real broker on a busy machine answers when it does. */
const eventually = (look: () => void) => vi.waitFor(look, { timeout: 5_000 });

const ask = async (topics: readonly string[]): Promise<Ticket> => {
  tickets.push([...topics]);
  return {
    clientId: `tab-${tickets.length}`,
    username: "outloud",
    password: `ticket ${tickets.length}`,
    url,
    topics,
  };
};

const publish = (topic: string, payload: string) =>
  new Promise<void>((resolve, reject) =>
    broker.publish({ cmd: "publish", topic, payload, qos: 0, retain: false, dup: false }, (error) =>
      error ? reject(error) : resolve(),
    ),
  );
const subscribed = (count = 1) =>
  new Promise<void>((resolve) => {
    let seen = 0;
    broker.on("subscribe", () => ++seen === count && resolve());
  });

test("a hint on a topic is heard by those who listen to it, and by nobody else", async () => {
  const ready = subscribed();
  const listener = createListener(ask);
  const [mine, theirs]: Hint[][] = [[], []];
  listener.hear("entry/ent_1", (hint) => mine?.push(hint));
  listener.hear("place/coh_1", (hint) => theirs?.push(hint));
  await ready;
  await publish("entry/ent_1", JSON.stringify({ kind: "replied", id: "rep_1" }));
  await eventually(() => expect(mine).toEqual([{ kind: "replied", id: "rep_1" }]));
  expect(theirs).toEqual([]);
  expect(tickets).toEqual([["entry/ent_1", "place/coh_1"]]);
  listener.close();
});

test("a page that listens to more gets a new ticket for exactly that", async () => {
  const both = subscribed(2);
  const first = subscribed();
  const listener = createListener(ask);
  listener.hear("person/per_1", () => {});
  await first;
  const heard: Hint[] = [];
  const leave = listener.hear("entry/ent_1", (hint) => heard.push(hint));
  await both;
  expect(tickets.at(-1)).toEqual(["entry/ent_1", "person/per_1"]);
  await eventually(() => expect(broker.connectedClients).toBe(1));
  leave();
  await eventually(() => expect(tickets.at(-1)).toEqual(["person/per_1"]));
  listener.close();
});

test("after a broken connection everybody is told that they may have missed something", async () => {
  const ready = subscribed();
  const listener = createListener(ask);
  const heard: Hint[] = [];
  listener.hear("place/coh_1", (hint) => heard.push(hint));
  await ready;
  for (const client of server.clients) client.terminate();
  await eventually(() => expect(heard).toEqual([{ kind: "gap", id: "place/coh_1" }]));
  expect(tickets.length).toBe(2);
  listener.close();
});

test("what is not a hint is not heard", async () => {
  const ready = subscribed();
  const listener = createListener(ask);
  const heard: Hint[] = [];
  listener.hear("place/coh_1", (hint) => heard.push(hint));
  await ready;
  for (const bad of ["", "{", "null", "[1]", '{"kind":1,"id":"x"}']) await publish("place/coh_1", bad);
  await publish("place/coh_1", JSON.stringify({ kind: "shared", id: "é".repeat(300) }));
  await eventually(() => expect(heard).toEqual([{ kind: "shared", id: "é".repeat(300) }]));
  listener.close();
});

test("whoever hears whole messages gets what the ticket brought, and hears when the connection comes and goes", async () => {
  const ready = subscribed();
  const listener = createListener(async (topics) => ask([...topics, "person/per_1"]));
  const heard: unknown[] = [];
  const leave = listener.hearWhole("room/ses_1", {
    message: (topic, text) => heard.push([topic, text]),
    stands: (standing) => heard.push(standing),
  });
  await ready;
  await publish("room/ses_1", '{"n":1}');
  await publish("person/per_1", '{"kind":"room","id":"ses_1"}');
  const told = [true, ["room/ses_1", '{"n":1}'], ["person/per_1", '{"kind":"room","id":"ses_1"}']];
  await eventually(() => expect(heard).toEqual(told));
  for (const client of server.clients) client.terminate();
  await eventually(() => expect(heard).toEqual([...told, false, true]));
  leave();
  await eventually(() => expect(broker.connectedClients).toBe(0));
  listener.close();
});

test("a page that listens to the same as the one before notices when the connection breaks", async () => {
  const ready = subscribed();
  const again = subscribed(2);
  const listener = createListener(ask);
  const leave = listener.hear("place/coh_1", () => {});
  await ready;
  await eventually(() => expect(broker.connectedClients).toBe(1));
  const heard: Hint[] = [];
  listener.hear("place/coh_1", (hint) => heard.push(hint));
  leave();
  // Longer than a listener waits for more changes of what it listens to.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(tickets.length).toBe(1);
  for (const client of server.clients) client.terminate();
  await again;
  await eventually(() => expect(heard).toEqual([{ kind: "gap", id: "place/coh_1" }]));
  listener.close();
});

test("a connection that has died in silence is noticed when the network is back", async () => {
  const ready = subscribed();
  const again = subscribed(2);
  const listener = createListener(ask);
  const heard: unknown[] = [];
  listener.hearWhole("place/coh_1", { message: () => {}, stands: (standing) => heard.push(standing) });
  await ready;
  await eventually(() => expect(heard).toEqual([true]));
  // Nothing comes through any more, in either direction, and nobody is told.
  for (const client of server.clients) client.pause();
  listener.hurry();
  await again;
  await eventually(() => expect(heard).toEqual([true, false, true]));
  listener.close();
}, 20_000);

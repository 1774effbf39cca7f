import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import { listenToRooms } from "../../tests/room-stream.ts";
import { anAttendee, aSession, asked } from "../../tests/world/room.ts";

/** What reaches the realtime service, by its own wire: `POST /topics/<topic>`. While it is `out`, it takes nothing. */
const published: [topic: string, what: { n?: number }][] = [];
let out = false;
const service = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    response.setHeader("content-type", "application/json");
    if (out) return response.writeHead(403).end("{}");
    const { pathname } = new URL(request.url ?? "", "http://here");
    const what = JSON.parse(Buffer.concat(chunks).toString());
    published.push([decodeURIComponent(pathname.slice("/topics/".length)), what]);
    response.end("{}");
  });
});
let records: Awaited<ReturnType<typeof listenToRooms>>;
beforeAll(async () => {
  await once(service.listen(0, "127.0.0.1"), "listening");
  const address = service.address();
  const port = typeof address === "object" ? address?.port : 0;
  process.env.AWS_ENDPOINT_URL_IOT_DATA_PLANE = `http://127.0.0.1:${port}`;
  records = await listenToRooms();
});
afterAll(() => service.close());
beforeEach(() => {
  published.length = 0;
  out = false;
});

/** Everything written since the last time, of these rooms only: other tests write beside us. */
async function batch(...sessions: string[]) {
  const all = await records();
  return all.filter(({ dynamodb }) => {
    const { session, id } = dynamodb?.NewImage ?? dynamodb?.OldImage ?? {};
    return sessions.includes(session?.S ?? id?.S ?? "");
  });
}
const heard = (topic: string) => published.filter(([where]) => where === topic).map(([, what]) => what);

test("what is said in a room is published to it as a frame, and is in its log", async () => {
  const { handler } = await import("./index.ts");
  const { session } = await aSession();
  const attendee = await anAttendee(session);
  const question = await asked(session, attendee, "Who decides?");
  expect(await handler({ Records: await batch(session.id) })).toEqual({ batchItemFailures: [] });
  const frames = heard(`room/${session.id}`);
  expect(frames).toMatchObject([{ n: 1, contributions: [{ id: question.id }], session: { state: "open" } }]);
  const { items } = await Backchannel.log(session.id, { after: 0 }, attendee);
  expect(items).toEqual(frames);
  expect(JSON.stringify(published)).not.toContain(`"voice"`);
});

test("what is held is hinted to its author and to the desk, and the room hears nothing of it", async () => {
  const { handler } = await import("./index.ts");
  const { session, moderator } = await aSession();
  await Backchannel.change(session.id, { settings: { hold: true } }, moderator);
  await handler({ Records: await batch(session.id) });
  published.length = 0;
  const attendee = await anAttendee(session);
  await asked(session, attendee, "Who decides?");
  await handler({ Records: await batch(session.id) });
  expect(published.toSorted()).toEqual([
    [`person/${attendee.id}`, { kind: "room", id: session.id }],
    [`room/${session.id}/desk`, { kind: "desk", id: session.id }],
  ]);
});

test("a batch that could not be published is asked for again from the room's first record, and then is", async () => {
  const { handler } = await import("./index.ts");
  const [{ session }, other] = [await aSession(), await aSession()];
  await asked(session, await anAttendee(session), "Who decides?");
  const Records = await batch(session.id, other.session.id);
  const first = Records.find(({ dynamodb }) => dynamodb?.NewImage?.__edb_e__?.S === "room-session");
  out = true;
  const { batchItemFailures } = await handler({ Records });
  expect(batchItemFailures).toContainEqual({ itemIdentifier: first?.dynamodb?.SequenceNumber });
  out = false;
  expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
  expect(heard(`room/${session.id}`).map(({ n }) => n)).toEqual([1]);
  expect(heard(`room/${other.session.id}`).map(({ n }) => n)).toEqual([1]);
});

test("a batch of nothing but the pump's own rows is nobody's news", async () => {
  const { handler } = await import("./index.ts");
  const { session } = await aSession();
  await handler({ Records: await batch(session.id) });
  published.length = 0;
  const echo = await batch(session.id);
  expect(echo.length).toBeGreaterThan(0);
  expect(await handler({ Records: echo })).toEqual({ batchItemFailures: [] });
  expect(published).toEqual([]);
});

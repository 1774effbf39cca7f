import { once } from "node:events";
import { createServer } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { EventDefinition } from "#platform";

/** What reaches the realtime service, by its own wire: `POST /topics/<topic>`. */
const published: [topic: string, hint: unknown][] = [];
const service = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const topic = decodeURIComponent(
      new URL(request.url ?? "", "http://here").pathname.slice("/topics/".length),
    );
    published.push([topic, JSON.parse(Buffer.concat(chunks).toString())]);
    response.setHeader("content-type", "application/json").end("{}");
  });
});
beforeAll(async () => {
  await once(service.listen(0, "127.0.0.1"), "listening");
  const address = service.address();
  const port = typeof address === "object" ? address?.port : 0;
  process.env.AWS_ENDPOINT_URL_IOT_DATA_PLANE = `http://127.0.0.1:${port}`;
});
afterAll(() => service.close());
beforeEach(() => {
  published.length = 0;
});

const tail = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const [id, cohort, circle, author, reply] = [
  `ent_${tail}`,
  `coh_${tail}`,
  `cir_${tail}`,
  `per_${tail}`,
  `rep_${tail}`,
];
const heard = (data: object) => ({ detail: { id: "evt_1", at: "2026-03-02T09:00:00.000Z", data } }) as never;
const where = (audience: string) => ({ cohort, circle, audience });
const topics = () => published.map(([topic]) => topic).toSorted();

test.each([
  ["circle", [`entry/${id}`, `place/${circle}`]],
  ["cohort", [`entry/${id}`, `place/${circle}`, `place/${cohort}`]],
  ["network", [`entry/${id}`, `place/${circle}`, `place/${cohort}`]],
  ["self", []],
])("an entry shared with its %s is hinted where they look, and nowhere else", async (audience, expected) => {
  const { shared } = await import("./hint.ts");
  await shared(heard({ id, author, mentions: [], ...where(audience) }));
  expect(topics()).toEqual(expected);
  for (const [, hint] of published) expect(hint).toEqual({ kind: "entry", id });
});

test("an entry taken back is hinted where it could be read, so that it goes away there", async () => {
  const { changed } = await import("./hint.ts");
  await changed(heard({ id, author, was: "cohort", ...where("self") }));
  expect(topics()).toEqual([`entry/${id}`, `place/${circle}`, `place/${cohort}`]);
});

test("a question that is asked or taken back is hinted where its entry is", async () => {
  const { asked } = await import("./hint.ts");
  await asked(heard({ id, author, open: false, ...where("circle") }));
  expect(topics()).toEqual([`entry/${id}`, `place/${circle}`]);
  for (const [, hint] of published) expect(hint).toEqual({ kind: "entry", id });
});

test("words that change for self are nobody's news", async () => {
  const { changed } = await import("./hint.ts");
  await changed(heard({ id, author, was: "self", ...where("self") }));
  expect(topics()).toEqual([]);
});

test("a reply, its edit and a signal are hinted in the thread; only ids leave the house", async () => {
  const { replied, replyEdited, signalled } = await import("./hint.ts");
  const thread = { entry: id, author, entryAuthor: author, person: author, mentions: [], ...where("circle") };
  await replied(heard({ id: reply, ...thread }));
  expect(topics()).toEqual([`entry/${id}`, `place/${circle}`]);
  expect(published[0]?.[1]).toEqual({ kind: "reply", id: reply });
  await replyEdited(heard({ id: reply, entry: id }));
  await signalled(heard({ ...thread, kind: "helped-me", given: true }));
  expect(published.at(-1)?.[1]).toEqual({ kind: "signal", id });
  expect(JSON.stringify(published)).not.toContain(author);
});

test("a mark is hinted in the thread, and what changed wherever its entry is", async () => {
  const { helped, loopClosed } = await import("./hint.ts");
  await helped(heard({ id: reply, entry: id, author, entryAuthor: author, given: true, ...where("circle") }));
  expect(published).toEqual([[`entry/${id}`, { kind: "reply", id: reply }]]);
  await loopClosed(heard({ entry: id, author, toldAt: "2026-03-02T09:00:00.000Z", ...where("circle") }));
  expect(published.at(-1)?.[1]).toEqual({ kind: "entry", id });
  expect(topics()).toEqual([`entry/${id}`, `entry/${id}`, `place/${circle}`]);
  published.length = 0;
  await helped(heard({ id: reply, entry: id, author, entryAuthor: author, given: true, ...where("self") }));
  expect(published).toEqual([]);
});

test("an inbox is hinted to its person", async () => {
  const { inbox } = await import("./hint.ts");
  await inbox(heard({ person: author }));
  expect(published).toEqual([[`person/${author}`, { kind: "inbox", id: author }]]);
});

test("what is said in a conversation is hinted to its people, each by themselves, and says neither who nor what", async () => {
  const { message, talk } = await import("./hint.ts");
  const [conversation, other] = [`cnv_${tail}`, `per_${tail.replace("0", "1")}`];
  await message(heard({ id: `msg_${tail}`, conversation, author, people: [author, other] }));
  expect(topics()).toEqual([`person/${author}`, `person/${other}`]);
  for (const [, hint] of published) expect(hint).toEqual({ kind: "message", id: conversation });
  published.length = 0;
  await talk(heard({ conversation, people: [other] }));
  expect(published).toEqual([[`person/${other}`, { kind: "message", id: conversation }]]);
});

test("what is heard is parsed first: a mangled event tells nobody anything", async () => {
  const { shared } = await import("./hint.ts");
  await expect(async () =>
    shared(heard({ id: "../x", author, mentions: [], ...where("cohort") })),
  ).rejects.toThrow();
  expect(published).toEqual([]);
});

test("every export of the file is subscribed to what it parses", async () => {
  const { SUBSCRIPTIONS } = await import("../../infra/shape/subscriptions.ts");
  const rows = SUBSCRIPTIONS.filter(({ handler }) => handler.startsWith("functions/on/hint."));
  const exported = Object.keys(await import("./hint.ts"));
  expect(rows.map(({ handler }) => handler.split(".")[1]).toSorted()).toEqual(exported.toSorted());
  const events = await Promise.all([
    import("#cadence/events"),
    import("#cohort/events"),
    import("#feedback/events"),
    import("#journal/events"),
    import("#messaging/events"),
    import("#notify/events"),
    import("#shelf/events"),
  ]);
  const types = events
    .flatMap((module) => Object.values(module) as EventDefinition[])
    .map(({ type }) => type);
  for (const { hears } of rows) for (const type of hears) expect(types).toContain(type);
});

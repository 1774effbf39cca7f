import { beforeAll, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import { Reply, Thread } from "#feedback/model";
import type { Entry } from "#journal/model";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

let ben: Someone;
let kim: Someone;
let cohort: Cohort;
let entry: Entry;

beforeAll(async () => {
  ben = await someone({ name: "Ben" });
  kim = await someone({ name: "Kim" });
  ({ cohort } = await aCohort({ people: [ben, kim] }));
  entry = await written(ben, { in: cohort });
});

const threadOf = async (who: Someone) =>
  Thread.parse(await (await who.ask(`/api/entries/${entry.id}`)).json());
const problem = async (response: Response) => ({ status: response.status, ...(await response.json()) });

test("a thread: answered with a quote, changed, signalled and made quiet", async () => {
  const quote = { text: "Two lines", before: "", after: "." };
  const said = await kim.ask(`/api/entries/${entry.id}/replies`, { json: { text: "Which two?", quote } });
  expect(said.status).toBe(201);
  const reply = Reply.parse(await said.json());
  const changed = await kim.ask(`/api/entries/${entry.id}/replies/${reply.id}`, {
    method: "PATCH",
    json: { text: "Which ones?", revision: 1 },
  });
  expect(await changed.json()).toMatchObject({ text: "Which ones?", quote, revision: 2 });

  const signal = `/api/entries/${entry.id}/signals/tell-me-more`;
  expect((await kim.ask(signal, { method: "PUT" })).status).toBe(204);
  expect((await kim.ask(signal, { method: "PUT" })).status).toBe(204);
  const quiet = { method: "PUT", json: { until: "always" } };
  expect((await kim.ask(`/api/entries/${entry.id}/mute`, quiet)).status).toBe(204);

  const thread = await threadOf(kim);
  expect(thread).toMatchObject({
    entry: { replies: 1, answers: 1, signals: { "tell-me-more": 1 } },
    replies: [{ text: "Which ones?", author: { name: "Kim" } }],
    signals: [{ kind: "tell-me-more", mine: true, by: [] }],
    hushed: true,
  });
  expect(await threadOf(ben)).toMatchObject({
    hushed: false,
    signals: [{ mine: false, by: [{ name: "Kim" }] }],
  });
  expect((await kim.ask(signal, { method: "DELETE" })).status).toBe(204);
  expect((await threadOf(kim)).signals).toEqual([]);
});

test("an author marks what helped, takes a mark back, and says what changed", async () => {
  const other = await written(ben, { in: cohort });
  const loop = (json: object, who = ben) => who.ask(`/api/entries/${other.id}/loop`, { method: "PUT", json });
  expect(await problem(await loop({ text: "Nothing yet." }))).toMatchObject({
    status: 409,
    code: "feedback.nobody-answered",
  });
  const said = await kim.ask(`/api/entries/${other.id}/replies`, { json: { text: "Take the word out." } });
  const { id } = Reply.parse(await said.json());
  const helped = `/api/entries/${other.id}/replies/${id}/helped`;
  expect((await ben.ask(helped, { method: "PUT" })).status).toBe(204);
  expect((await ben.ask(helped, { method: "DELETE" })).status).toBe(204);
  expect(await problem(await kim.ask(helped, { method: "PUT" }))).toMatchObject({
    status: 403,
    code: "feedback.not-your-entry",
  });
  const closed = await loop({ text: "I did.", helped: [id] });
  expect([closed.status, (await closed.json()).changed.text]).toEqual([200, "I did."]);
  expect((await loop({ text: "I did." }, kim)).status).toBe(403);
  expect((await loop({ text: " " })).status).toBe(400);
  const thread = Thread.parse(await (await kim.ask(`/api/entries/${other.id}`)).json());
  expect(thread).toMatchObject({ entry: { changed: { text: "I did." } }, replies: [{ id, helped: true }] });
});

test("the same key answers once", async () => {
  const other = await written(ben, { in: cohort });
  const post = () =>
    kim.ask(`/api/entries/${other.id}/replies`, {
      json: { text: "Once." },
      headers: { "idempotency-key": `reply-${other.id}` },
    });
  const [first, again] = [await (await post()).json(), await post()];
  expect(again.headers.get("idempotent-replay")).toBe("true");
  expect(await again.json()).toEqual(first);
});

test("what cannot be done is answered plainly", async () => {
  const at = (path: string) => `/api/entries/${entry.id}${path}`;
  const reply = (json: unknown) => kim.ask(at("/replies"), { json });
  expect(await problem(await reply({ text: "" }))).toMatchObject({ status: 400, errors: [{ path: "text" }] });
  expect(await problem(await reply({ text: "x".repeat(20_001) }))).toMatchObject({ status: 400 });
  expect(await problem(await reply({ text: "x", quote: { text: "q" } }))).toMatchObject({ status: 400 });
  expect(await problem(await kim.ask(at("/signals/like"), { method: "PUT" }))).toMatchObject({ status: 400 });
  expect(await problem(await ben.ask(at("/signals/same-here"), { method: "PUT" }))).toMatchObject({
    status: 403,
    code: "feedback.own-entry",
  });
  expect(await problem(await kim.ask(at("/mute"), { method: "PUT", json: { until: "soon" } }))).toMatchObject(
    {
      status: 400,
    },
  );
  const stranger = await someone({ guest: true });
  expect(await problem(await stranger.ask(at("/replies"), { json: { text: "x" } }))).toMatchObject({
    status: 404,
    code: "journal.missing",
  });
  expect(await problem(await kim.ask("/api/entries/ent_?"))).toMatchObject({ status: 400 });
});

import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import { Draft } from "#journal/model";
import { Acquainted, Conversation, Message, Talk } from "#messaging/model";
import { gone } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { added, wrote } from "../../tests/world/messages.ts";
import { type Someone, someone } from "../../tests/world.ts";

let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort;

beforeAll(async () => {
  ben = await someone({ name: "Ben" });
  kim = await someone({ name: "Kim" });
  ({ cohort, host: ana } = await aCohort({ people: [ben, kim] }));
});

const problem = async (response: Response) => ({ status: response.status, ...(await response.json()) });
const put = (json: unknown) => ({ method: "PUT", json });

test("a conversation: begun, answered, read, made quiet, taken back, brought to the circle", async () => {
  const before = Acquainted.parse(await (await kim.ask(`/api/conversations/with/${ben.person.id}`)).json());
  expect(before).toEqual({ person: { id: ben.person.id, name: "Ben", left: false } });
  const begun = await kim.ask("/api/conversations", {
    json: { with: [ben.person.id], text: "How did it go?" },
  });
  expect(begun.status).toBe(201);
  const first = Message.parse(await begun.json());
  const at = `/api/conversations/${first.conversation}`;
  expect(await (await ben.ask("/api/conversations/unread")).json()).toEqual({ unread: 1 });
  const answered = await ben.ask(`${at}/messages`, { json: { text: "It did not." } });
  expect(answered.status).toBe(201);
  const answer = Message.parse(await answered.json());
  expect((await ben.ask(`${at}/reading`, put({ upTo: answer.id }))).status).toBe(204);
  expect(await (await ben.ask("/api/conversations/unread")).json()).toEqual({ unread: 0 });
  expect((await ben.ask(`${at}/mute`, put({ until: "always" }))).status).toBe(204);

  const seen = Conversation.parse(await (await ben.ask(at)).json());
  expect(seen).toMatchObject({ readUpTo: answer.id, mutedUntil: "always", others: [{ name: "Kim" }] });
  expect(seen.messages.map(({ text }) => text)).toEqual(["It did not.", "How did it go?"]);
  const { items } = await (await kim.ask("/api/conversations")).json();
  expect(items.map((item: unknown) => Talk.parse(item))).toMatchObject([
    { id: first.conversation, last: { words: "It did not." }, unread: true },
  ]);

  const brought = { conversation: first.conversation, messages: [answer.id], cohort: cohort.id };
  const draft = await ben.ask("/api/drafts", { json: brought });
  expect(draft.status).toBe(201);
  expect(Draft.parse(await draft.json())).toMatchObject({ text: "It did not.", audience: "circle" });
  expect(await problem(await kim.ask("/api/drafts", { json: brought }))).toMatchObject({
    status: 403,
    code: "messaging.not-yours",
  });
  expect((await ben.ask(`${at}/messages/${answer.id}`, { method: "DELETE" })).status).toBe(204);
  const after = Conversation.parse(await (await kim.ask(at)).json());
  expect(after.messages[0]).toMatchObject({ text: "", takenBackAt: expect.any(String) });
});

test("the same key answers once", async () => {
  const { conversation } = await wrote(ana, [ben]);
  const post = () =>
    ana.ask(`/api/conversations/${conversation}/messages`, {
      json: { text: "Once." },
      headers: { "idempotency-key": `message-${conversation}` },
    });
  const [first, again] = [await (await post()).json(), await post()];
  expect(again.headers.get("idempotent-replay")).toBe("true");
  expect(await again.json()).toEqual(first);
});

test("what cannot be sent is answered plainly", async () => {
  const begin = async (json: unknown) => problem(await ana.ask("/api/conversations", { json }));
  const to = [ben.person.id];
  expect(await begin({ with: to, text: " " })).toMatchObject({ status: 400, errors: [{ path: "text" }] });
  expect(await begin({ with: to, text: "x".repeat(20_001) })).toMatchObject({ status: 400 });
  expect(await begin({ with: [], text: "?" })).toMatchObject({ status: 400, errors: [{ path: "with" }] });
  const four = [ben, kim, await someone()].map(({ person }) => person.id);
  expect(await begin({ with: four, text: "?" })).toMatchObject({ status: 400, errors: [{ path: "with" }] });
  expect(await begin({ with: [ana.person.id], text: "?" })).toMatchObject({ code: "messaging.not-them" });
});

describe("nobody outside a conversation reads or changes anything of it", () => {
  const outside: Record<string, () => Promise<Someone>> = {
    "the facilitator of their cohort": async () => ana,
    "somebody of the cohort": async () => {
      const dora = await someone({ name: "Dora" });
      await aCohort({ host: ben, people: [dora] });
      return dora;
    },
    "a guest": async () => someone({ name: "Gus", guest: true }),
    "somebody who was in it and left": async () => {
      const lea = await someone({ name: "Lea" });
      const talk = await wrote(ben, [kim, lea], "We three.");
      await lea.ask(`/api/conversations/${talk.conversation}/people/me`, { method: "DELETE" });
      left = talk;
      return lea;
    },
  };
  let left: Message | undefined;

  test.each(Object.keys(outside))("%s", async (kind) => {
    left = undefined;
    const who = await (outside[kind] as () => Promise<Someone>)();
    const talk = left ?? (await wrote(ben, [kim], "Between us."));
    const reply = await added(talk, kim, "Nobody else.");
    const at = `/api/conversations/${talk.conversation}`;
    const attempts: [string, Parameters<Someone["ask"]>[1]][] = [
      [at, {}],
      [`${at}/messages`, { json: { text: "Hello?" } }],
      [`${at}/messages/${reply.id}`, { method: "DELETE" }],
      [`${at}/reading`, put({ upTo: reply.id })],
      [`${at}/mute`, put({ until: "always" })],
      [`${at}/people/me`, { method: "DELETE" }],
      ["/api/drafts", { json: { conversation: talk.conversation, messages: [reply.id], cohort: cohort.id } }],
    ];
    for (const [path, asking] of attempts)
      expect([path, (await who.ask(path, asking)).status]).toEqual([path, 404]);
    const lists = await (await who.ask("/api/conversations?limit=100")).text();
    expect(lists).not.toContain(talk.conversation);
    expect(await (await who.ask("/api/conversations/unread")).json()).toEqual({ unread: 0 });
    for (const topic of [`person/${ben.person.id}`, `person/${kim.person.id}`])
      expect((await who.ask("/api/tickets", { json: { topics: [topic] } })).status).toBe(404);
  });
});

test("who left the cohort keeps what was said between two people", async () => {
  const lea = await someone({ name: "Lea" });
  const own = await aCohort({ people: [lea] });
  const talk = await wrote(lea, [own.host], "I am going.");
  await gone(own.cohort, lea);
  const seen = Conversation.parse(await (await lea.ask(`/api/conversations/${talk.conversation}`)).json());
  expect(seen.messages.map(({ text }) => text)).toEqual(["I am going."]);
});

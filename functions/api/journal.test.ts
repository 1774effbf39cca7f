import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import { Draft, Entry } from "#journal/model";
import { aCohort } from "../../tests/world/cohort.ts";
import { ask, type Someone, someone } from "../../tests/world.ts";

let ben: Someone;
let kim: Someone;
let cohort: Cohort;

beforeAll(async () => {
  ben = await someone({ name: "Ben" });
  kim = await someone({ name: "Kim" });
  ({ cohort } = await aCohort({ people: [ben, kim] }));
});

const write = (json: object, headers: Record<string, string> = {}) =>
  ben.ask("/api/entries", {
    json: { cohort: cohort.id, audience: "cohort", text: "Two lines.", ...json },
    headers,
  });
const written = async (json: object = {}) => Entry.parse(await (await write(json)).json());
const problem = async (response: Response) => ({ status: response.status, ...(await response.json()) });

test("an entry is written, found in the journal, changed, moved, and keeps its history", async () => {
  const entry = await written({ title: "Retro", text: "Tried #retro.", kind: "did" });
  const mine = await (await ben.ask("/api/entries/mine?limit=1")).json();
  expect(mine.items).toEqual([entry]);

  const json = { revision: 1, title: "Retro", text: "Tried it again.", kind: null };
  const changed = await ben.ask(`/api/entries/${entry.id}`, { method: "PATCH", json });
  expect(changed.status).toBe(200);
  expect(await changed.json()).toMatchObject({ text: "Tried it again.", topics: [], revision: 2 });

  const moved = await ben.ask(`/api/entries/${entry.id}/audience`, {
    method: "PUT",
    json: { revision: 2, audience: "network" },
  });
  expect(await moved.json()).toMatchObject({ audience: "network", revision: 3 });

  const editions = await (await ben.ask(`/api/entries/${entry.id}/editions`)).json();
  expect(editions.items).toMatchObject([{ revision: 1, text: "Tried #retro." }]);
});

test("a question is asked about an entry, refused from an older revision, and taken back", async () => {
  const entry = await written();
  const put = (json: object) => ben.ask(`/api/entries/${entry.id}/ask`, { method: "PUT", json });
  const question = { question: "Which two lines?", help: "who-knows" };
  const asked = await put({ ...question, revision: 1 });
  expect(asked.status).toBe(200);
  expect(Entry.parse(await asked.json()).ask).toMatchObject({ ...question, answers: 0 });
  expect(await problem(await put({ ...question, question: "Or these?", revision: 1 }))).toMatchObject({
    status: 409,
    code: "journal.stale",
    current: { revision: 2 },
  });
  expect(await problem(await put({ question: "", help: "who-knows", revision: 2 }))).toMatchObject({
    status: 400,
    code: "request.invalid",
  });
  expect((await ben.ask(`/api/entries/${entry.id}/ask`, { method: "DELETE" })).status).toBe(204);
  const [mine] = (await (await ben.ask("/api/entries/mine?limit=1")).json()).items;
  expect(mine).toMatchObject({ id: entry.id, revision: 3 });
  expect(mine.ask).toBeUndefined();
});

test("a change from an older revision is a 409 that carries the entry as it is", async () => {
  const entry = await written();
  const change = (text: string) =>
    ben.ask(`/api/entries/${entry.id}`, {
      method: "PATCH",
      json: { revision: 1, title: "", text, kind: null },
    });
  await change("From the phone.");
  expect(await problem(await change("From the train."))).toMatchObject({
    status: 409,
    code: "journal.stale",
    current: { revision: 2, text: "From the phone." },
  });
});

test("the same key writes one entry and gets the first answer; with another body it is refused", async () => {
  const headers = { "idempotency-key": `write-${ben.person.id}` };
  const first = await write({ text: "Once." }, headers);
  const again = await write({ text: "Once." }, headers);
  expect([first.status, again.status, again.headers.get("idempotent-replay")]).toEqual([201, 201, "true"]);
  expect(await again.json()).toEqual(await first.json());
  expect(await problem(await write({ text: "Twice." }, headers))).toMatchObject({
    status: 409,
    code: "request.key-reused",
  });
});

test("a draft is kept, both versions of a conflict can be, and it is dropped", async () => {
  const save = (id: string, json: object) =>
    kim.ask(`/api/drafts/${id}`, {
      method: "PUT",
      json: { about: "home", title: "", text: "From the phone.", device: "phone", base: 0, ...json },
    });
  expect(await (await save("dra_on-the-way", {})).json()).toMatchObject({
    id: "dra_on-the-way",
    revision: 1,
  });
  const other = await save("dra_on-the-way", { text: "From the laptop.", device: "laptop" });
  expect(await problem(other)).toMatchObject({
    status: 409,
    code: "journal.draft-conflict",
    current: { text: "From the phone.", revision: 1 },
  });
  await save("dra_on-the-way-too", { text: "From the laptop.", device: "laptop" });
  const { items } = await (await kim.ask("/api/drafts")).json();
  expect(items.map((item: unknown) => Draft.parse(item).text)).toEqual([
    "From the phone.",
    "From the laptop.",
  ]);
  for (const { id } of items)
    expect((await kim.ask(`/api/drafts/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await (await kim.ask("/api/drafts")).json()).items).toEqual([]);
});

describe("a plain answer", () => {
  test.each([
    ["no text", { text: "  \n " }, "Write at least a word."],
    ["too much text", { text: "🎈".repeat(50_001) }, "At most 50,000 characters; this has 50,001."],
    ["a title too long", { title: "x".repeat(201) }, "At most 200 characters."],
  ])("to %s says what is wrong and where", async (_, json, message) => {
    const { status, code, errors } = await problem(await write(json));
    expect({ status, code, errors }).toMatchObject({
      status: 400,
      code: "request.invalid",
      errors: [{ path: Object.keys(json)[0], message }],
    });
  });

  test.each([
    ["an audience that is none", { audience: "friends" }],
    ["a kind that is none", { kind: "boasted" }],
    ["a mangled cohort", { cohort: "coh_?" }],
    ["a text that is a number", { text: 7 }],
    ["a mangled draft", { draft: "../../etc" }],
  ])("to %s is a 400", async (_, json) => expect((await write(json)).status).toBe(400));

  test("to a cohort that is not theirs is a 404, and nothing is written", async () => {
    const { cohort: other } = await aCohort();
    expect(await problem(await write({ cohort: other.id, text: "Let me in." }))).toMatchObject({
      status: 404,
      code: "journal.no-such-place",
    });
    expect(JSON.stringify(await (await ben.ask("/api/entries/mine")).json())).not.toContain("Let me in.");
  });

  test("to an entry that is not theirs to read is the same as to one that is not there", async () => {
    const { id } = await written({ audience: "self" });
    const none = "ent_00000000000000000000000000";
    for (const path of ["", "/editions"]) {
      const [hidden, missing] = await Promise.all(
        [id, none].map(async (one) => problem(await kim.ask(`/api/entries/${one}${path}`))),
      );
      expect(hidden).toEqual(missing);
      expect(hidden).toMatchObject({ status: 404, code: "journal.missing" });
    }
  });

  test("to a cursor of something else is a 400", async () =>
    expect(await problem(await ben.ask("/api/entries/mine?cursor=abc"))).toMatchObject({
      status: 400,
      code: "request.cursor",
    }));

  test("to nobody in particular is a 401", async () => {
    const id = "ent_00000000000000000000000000";
    const json = {};
    for (const [path, init] of [
      ["/api/entries", { json: { audience: "self", text: "Two lines." } }],
      ["/api/entries/mine", {}],
      [`/api/entries/${id}`, {}],
      [`/api/entries/${id}`, { method: "PATCH", json: { revision: 1, title: "", text: "x", kind: null } }],
      [`/api/entries/${id}/audience`, { method: "PUT", json: { revision: 1, audience: "self" } }],
      [`/api/entries/${id}/editions`, {}],
      [`/api/entries/${id}/replies`, { json: { text: "x" } }],
      [`/api/entries/${id}/signals/same-here`, { method: "PUT", json }],
      [`/api/entries/${id}/signals/same-here`, { method: "DELETE" }],
      [`/api/entries/${id}/mute`, { method: "PUT", json: { until: null } }],
      ["/api/drafts", {}],
      ["/api/streams/home", {}],
      ["/api/streams/waiting", {}],
      ["/api/streams/counts", {}],
      [`/api/streams/${cohort.id}`, {}],
    ] as const)
      expect([path, (await ask(path, init)).status]).toEqual([path, 401]);
  });
});

import { beforeEach, expect, test } from "vitest";
import * as Journal from "#journal";
import { newId } from "#platform";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { type DraftId, DraftId as Id, SaveDraft, WriteEntry } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
let ben: Someone;
let id: DraftId;

beforeEach(async () => {
  ben = await someone({ name: "Ben" }, NOW);
  id = aDraftId();
});

const aDraftId = () => Id.parse(newId("dra", NOW));
const save = async (text: string, base: number, device = "phone", draft = id) =>
  Journal.saveDraft(
    draft,
    SaveDraft.parse({ about: "home", title: "", text, device, base }),
    await ben.ctx(),
  );
const drafts = async (who = ben) => (await Journal.drafts({ limit: 20 }, await who.ctx())).items;
const texts = async () => (await drafts()).map(({ text }) => text);

test("a draft is kept as it is typed, and found on every device", async () => {
  expect(await save("Tw", 0)).toEqual({ id, revision: 1, savedAt: "2026-03-02T09:00:00.000Z" });
  expect(await save("Two lines ", 1)).toMatchObject({ revision: 2 });
  expect(await drafts()).toEqual([
    {
      id,
      about: "home",
      title: "",
      text: "Two lines ",
      device: "phone",
      revision: 2,
      savedAt: "2026-03-02T09:00:00.000Z",
    },
  ]);
});

test("a question on its way is kept with the words, may still be empty, and goes when it is dropped", async () => {
  const passage = { text: "lines", before: "Two ", after: "" };
  const keep = async (ask: SaveDraft["ask"], base: number) =>
    Journal.saveDraft(
      id,
      SaveDraft.parse({ about: "home", title: "", text: "Two lines", device: "phone", base, ask }),
      await ben.ctx(),
    );
  await keep({ question: "", help: "view" }, 0);
  expect(await drafts()).toMatchObject([{ ask: { question: "", help: "view" } }]);
  await keep({ question: "Which two? ", help: "challenge", passage }, 1);
  expect(await drafts()).toMatchObject([{ ask: { question: "Which two? ", help: "challenge", passage } }]);
  await keep(undefined, 2);
  expect((await drafts())[0]?.ask).toBeUndefined();
});

test("keeping a draft is two calls, one of them for who is writing", async () => {
  const { calls } = await tableCalls(() => save("Tw", 0));
  expect(calls).toEqual(["Query", "TransactWriteItems"]);
});

test("what another device wrote is never written over: it is shown, and both can be kept", async () => {
  await save("From the phone.", 0);
  await save("From the phone, more.", 1);
  await expect(save("From the laptop.", 1, "laptop")).rejects.toMatchObject({
    kind: "conflict",
    code: "journal.draft-conflict",
    current: { id, text: "From the phone, more.", device: "phone", revision: 2 },
  });
  await save("From the laptop.", 0, "laptop", aDraftId());
  expect((await texts()).sort()).toEqual(["From the laptop.", "From the phone, more."]);
});

test("two devices that begin the same draft do not write over each other", async () => {
  await save("From the phone.", 0);
  await expect(save("From the laptop.", 0, "laptop")).rejects.toMatchObject({
    code: "journal.draft-conflict",
  });
});

test("a device whose last answer was lost on the way goes on writing", async () => {
  await save("One", 0);
  expect(await save("One two", 0)).toMatchObject({ revision: 2 });
  await save("One two three", 2);
  expect(await save("One two three four", 2)).toMatchObject({ revision: 4 });
  expect(await texts()).toEqual(["One two three four"]);
});

test("a late save does not bring back a draft that was shared or dropped", async () => {
  await save("Two lines.", 0);
  await Journal.write(WriteEntry.parse({ audience: "self", text: "Two lines.", draft: id }), await ben.ctx());
  await expect(save("Two lines. And", 1)).rejects.toMatchObject({ kind: "gone", code: "journal.draft-gone" });
  expect(await drafts()).toEqual([]);
});

test("dropping a draft twice is dropping it once", async () => {
  await save("Tw", 0);
  await Journal.discardDraft(id, await ben.ctx());
  await Journal.discardDraft(id, await ben.ctx());
  expect(await drafts()).toEqual([]);
});

test("a draft is nobody else's business, whatever its id", async () => {
  await save("Between me and me.", 0);
  const eve = await someone({ name: "Eve" }, NOW);
  expect(await drafts(eve)).toEqual([]);
  await Journal.discardDraft(id, await eve.ctx());
  expect(await texts()).toEqual(["Between me and me."]);
});

test("an audience chosen while writing is kept, and forgotten when it is taken back", async () => {
  const draft = { about: "home", title: "", text: "Tw", device: "phone" };
  await Journal.saveDraft(id, { ...draft, base: 0, audience: "circle" }, await ben.ctx());
  expect(await drafts()).toMatchObject([{ audience: "circle" }]);
  await Journal.saveDraft(id, { ...draft, base: 1 }, await ben.ctx());
  expect((await drafts())[0]?.audience).toBeUndefined();
});

test("many drafts come in pages", async () => {
  for (const text of ["a", "b", "c"]) await save(text, 0, "phone", aDraftId());
  const ctx = await ben.ctx();
  const first = await Journal.drafts({ limit: 2 }, ctx);
  const rest = await Journal.drafts({ limit: 2, cursor: first.next }, ctx);
  expect([...first.items, ...rest.items].map(({ text }) => text).sort()).toEqual(["a", "b", "c"]);
  expect(rest.next).toBeUndefined();
});

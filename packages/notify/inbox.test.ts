import { beforeEach, expect, test } from "vitest";
import * as Journal from "#journal";
import { CohortId } from "#people/model";
import { newId } from "#platform";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { tell } from "./inbox.ts";
import { inbox, read, unread } from "./index.ts";
import type { News } from "./model.ts";

const cohort = CohortId.parse(newId("coh", new Date()));
const news = (title: string): News => ({ kind: "joined", cohort, title });
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));

let kenji: Someone;
beforeEach(async () => {
  kenji = await someone({ name: "Kenji Mori", zone: "Asia/Tokyo" });
});
const told = (title: string, minute: number, key = title) =>
  tell(kenji.person.id, news(title), key, at(minute), at(minute));
const titles = async () =>
  (await inbox({ limit: 50 }, await kenji.ctx())).items.map(
    (note) => "title" in note.news && note.news.title,
  );

test("what is told stands in the inbox, newest first, and is counted", async () => {
  await told("one", 1);
  await told("two", 2);
  expect(await titles()).toEqual(["two", "one"]);
  expect(await unread(await kenji.ctx())).toBe(2);
});

test("the same thing told twice, even later, is one note", async () => {
  await told("one", 1, "the key");
  await told("one again", 7, "the key");
  expect(await titles()).toEqual(["one"]);
  expect(await unread(await kenji.ctx())).toBe(1);
});

test("ten tellings of one thing at once are one note and one in the count", async () => {
  await Promise.all(Array.from({ length: 10 }, () => told("one", 1, "the key")));
  expect(await titles()).toEqual(["one"]);
  expect(await unread(await kenji.ctx())).toBe(1);
});

test("reading a note counts it down once, however often it is read", async () => {
  await told("one", 1);
  await told("two", 2);
  const ctx = await kenji.ctx(at(5));
  const [newest] = (await inbox({ limit: 1 }, ctx)).items;
  if (!newest) throw new Error("the inbox is empty");
  const ids = { ids: [newest.id] };
  await Promise.all([read(ids, ctx), read(ids, ctx), read(ids, ctx)]);
  expect(await unread(ctx)).toBe(1);
  expect((await inbox({ limit: 1 }, ctx)).items[0]?.readAt).toBe(at(5).toISOString());
});

test("reading up to a moment leaves what came later unread", async () => {
  await told("one", 1);
  await told("two", 2);
  await told("three", 30);
  const ctx = await kenji.ctx(at(40));
  expect(await read({ upTo: at(10).toISOString() }, ctx)).toBe(1);
});

test("pages neither skip nor repeat while news comes in", async () => {
  for (let minute = 1; minute <= 7; minute++) await told(`note ${minute}`, minute);
  const ctx = await kenji.ctx();
  const seen: string[] = [];
  for (let cursor: string | undefined, page = 0; page === 0 || cursor; page++) {
    const { items, next } = await inbox({ limit: 3, cursor }, ctx);
    seen.push(...items.map(({ news }) => ("title" in news ? news.title : "")));
    cursor = next;
    if (page === 0) await told("in between", 30);
  }
  expect(seen).toEqual(["note 7", "note 6", "note 5", "note 4", "note 3", "note 2", "note 1"]);
});

test("one person's inbox is nobody else's", async () => {
  await told("one", 1);
  const marta = await someone({ name: "Marta Kowalska" });
  expect((await inbox({ limit: 50 }, await marta.ctx())).items).toEqual([]);
  const [note] = (await inbox({ limit: 1 }, await kenji.ctx())).items;
  if (note) await read({ ids: [note.id] }, await marta.ctx());
  expect(await unread(await kenji.ctx())).toBe(1);
});

test("a cursor that is not ours is refused", async () => {
  await expect(inbox({ limit: 3, cursor: "nonsense" }, await kenji.ctx())).rejects.toMatchObject({
    code: "request.cursor",
  });
});

test("what its author takes back keeps its line in an inbox, and loses its title", async () => {
  const ana = await someone({ name: "Ana Silva" });
  const { cohort: shared } = await aCohort({ host: ana, people: [kenji] });
  const entry = await written(ana, { in: shared, text: "What did not work today" });
  const { id, author, title, text, audience } = entry;
  const mention: News = { kind: "mentioned", entry: id, title: title || text, by: author, cohort: shared.id };
  await tell(kenji.person.id, mention, "mentioned", at(1), at(1));
  expect(await titles()).toEqual(["What did not work today"]);

  await Journal.move(id, { revision: entry.revision, audience: "self" }, await ana.ctx());
  expect(await titles()).toEqual([""]);
  expect(await unread(await kenji.ctx())).toBe(1);
  await Journal.move(id, { revision: entry.revision + 1, audience }, await ana.ctx());
  expect(await titles()).toEqual(["What did not work today"]);
});

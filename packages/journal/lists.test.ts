import { beforeAll, describe, expect, test } from "vitest";
import * as Journal from "#journal";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { MyPages, WriteEntry } from "./model.ts";

const day = (date: number, hour = 9) => new Date(Date.UTC(2026, 2, date, hour));
let ben: Someone;

const write = async (text: string, audience: Journal.Audience, at: Date) =>
  Journal.write(WriteEntry.parse({ text, audience }), await ben.ctx(at));
const mine = async (pages: Partial<MyPages> = {}) =>
  Journal.mine(MyPages.parse(pages), await ben.ctx(day(20)));
const texts = async (pages: Partial<MyPages> = {}) => (await mine(pages)).items.map(({ text }) => text);

beforeAll(async () => {
  ben = await someone({ name: "Ben" }, day(1));
  await write("Monday, for me.", "self", day(2));
  await write("Tuesday, for all.", "network", day(3));
  await write("Friday, for me.", "self", day(6));
  await write("Next Monday, for all.", "network", day(9));
});

describe("one's own journal", () => {
  test("is all one wrote, for whomever, newest first", async () =>
    expect(await texts()).toEqual([
      "Next Monday, for all.",
      "Friday, for me.",
      "Tuesday, for all.",
      "Monday, for me.",
    ]));

  test("is read by the week: its first instant is in it, the next week's is not", async () =>
    expect(await texts({ from: day(2).toISOString(), until: day(9).toISOString() })).toEqual([
      "Friday, for me.",
      "Tuesday, for all.",
      "Monday, for me.",
    ]));

  test("is read by audience, in pages", async () => {
    const first = await mine({ audience: "self", limit: 1 });
    expect(first.items.map(({ text }) => text)).toEqual(["Friday, for me."]);
    const second = await mine({ audience: "self", limit: 1, cursor: first.next });
    expect(second.items.map(({ text }) => text)).toEqual(["Monday, for me."]);
  });

  test("comes in pages without a gap", async () => {
    const first = await mine({ limit: 3 });
    const second = await mine({ limit: 3, cursor: first.next });
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(await texts());
    expect(second.next).toBeUndefined();
  });

  test("is one Query a page", async () => {
    const ctx = await ben.ctx();
    const { calls } = await tableCalls(() => Journal.mine({ limit: 20 }, ctx));
    expect(calls).toEqual(["Query"]);
  });

  test("is read from a place in it, and from nothing else", async () => {
    const elsewhere = Buffer.from("REPLY#2026").toString("base64url");
    for (const cursor of ["nonsense", elsewhere])
      await expect(mine({ cursor })).rejects.toMatchObject({ kind: "invalid", code: "request.cursor" });
  });
});

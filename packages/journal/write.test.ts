import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Journal from "#journal";
import type { CircleId } from "#people/model";
import { partition, Repeated } from "#platform";
import { circled } from "../../tests/world/circles.ts";
import { aCohort, aDraft, movedTo } from "../../tests/world/cohort.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { WriteEntry } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");

let ana: Someone;
let ben: Someone;
let kim: Someone;
let eve: Someone;
let gus: Someone;
let cohort: Cohort;
let circle: CircleId;

const write = async (who: Someone, input: Partial<WriteEntry>) =>
  Journal.write(
    WriteEntry.parse({ audience: "cohort", text: "Two lines.", cohort: cohort.id, ...input }),
    await who.ctx(),
  );
const named = ({ person }: Someone) => `@[${person.name}](${person.id})`;

beforeAll(async () => {
  [ana, ben, kim, eve] = (await Promise.all(
    ["Ana", "Ben", "Kim", "Eve"].map((name) => someone({ name }, NOW)),
  )) as [Someone, Someone, Someone, Someone];
  gus = await someone({ name: "Gus", guest: true }, NOW);
  ({ cohort } = await aCohort({ host: ana, people: [ben, kim, gus], now: NOW }));
  circle = await circled(cohort, [ben, gus]);
});

describe("an entry", () => {
  test("is what was sent, with its topics, its place and its moment", async () => {
    const { id, ...entry } = await write(ben, {
      text: "Tried #Retros today.\r\n",
      title: " My first ",
      kind: "did",
      audience: "circle",
    });
    expect(id).toMatch(/^ent_/);
    expect(entry).toEqual({
      author: { id: ben.person.id, name: "Ben" },
      cohort: cohort.id,
      circle,
      audience: "circle",
      title: "My first",
      text: "Tried #Retros today.",
      kind: "did",
      topics: ["retros"],
      mentions: [],
      revision: 1,
      writtenAt: "2026-03-02T09:00:00.000Z",
      sharedAt: "2026-03-02T09:00:00.000Z",
      answers: 0,
      replies: 0,
      signals: { "same-here": 0, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 },
    });
    expect(await Journal.entry(id)).toEqual({ id, ...entry });
  });

  test("of fifty thousand characters, each of four bytes, is kept whole", async () => {
    const { id, text } = await write(ben, { text: "🎈".repeat(50_000) });
    expect((await Journal.entry(id))?.text).toBe(text);
    expect(WriteEntry.safeParse({ audience: "self", text: "🎈".repeat(50_001) }).success).toBe(false);
  });

  test("is written with three calls, one of them for who is writing", async () => {
    const { calls } = await tableCalls(() => write(ben, { text: `With ${named(kim)} and ${named(gus)}.` }));
    expect(calls).toEqual(["Query", "BatchGetItem", "TransactWriteItems"]);
  });

  test("goes with its draft", async () => {
    const draft = Journal.DraftId.parse("dra_of-an-entry");
    const words = { about: "home", title: "", text: "Two li", device: "phone", base: 0 };
    await Journal.saveDraft(draft, words, await ben.ctx());
    await write(ben, { draft });
    expect((await Journal.drafts({ limit: 20 }, await ben.ctx())).items).toEqual([]);
  });
});

describe("keys", () => {
  const keysOf = async (input: Partial<WriteEntry>) => {
    const { id } = await write(ben, input);
    const [row = {}] = await partition(`ENTRY#${id}`);
    return [row.placePk, row.networkPk, row.waitingPk];
  };

  test("an entry for oneself has none of a list", async () =>
    expect(await keysOf({ audience: "self" })).toEqual([undefined, undefined, undefined]));

  test("a circle's entry is under the circle and nowhere else", async () =>
    expect(await keysOf({ audience: "circle" })).toEqual([
      `PLACE#${circle}`,
      undefined,
      `WAITING#${circle}`,
    ]));

  test("a cohort's is under the cohort", async () =>
    expect(await keysOf({ audience: "cohort" })).toEqual([
      `PLACE#${cohort.id}`,
      undefined,
      `WAITING#${cohort.id}`,
    ]));

  test.each(["network", "public"] as const)("for the %s it is under both", async (audience) =>
    expect(await keysOf({ audience })).toEqual([`PLACE#${cohort.id}`, "NETWORK", `WAITING#${cohort.id}`]),
  );

  test("outside any cohort it is under the network only, and waits nowhere", async () =>
    expect(await keysOf({ audience: "network", cohort: undefined })).toEqual([
      undefined,
      "NETWORK",
      undefined,
    ]));
});

describe("people named in an entry are kept when they may read it", () => {
  test("members of the cohort, guests among them; nobody from elsewhere and nobody who is not", async () => {
    const text = `${named(kim)} ${named(gus)} ${named(eve)} @[Nobody](per_00000000000000000000000000)`;
    expect((await write(ben, { text })).mentions).toEqual([kim.person.id, gus.person.id]);
  });

  test("only circle mates, in a circle", async () =>
    expect((await write(ben, { text: `${named(kim)} ${named(gus)}`, audience: "circle" })).mentions).toEqual([
      gus.person.id,
    ]));

  test("everybody of the house, in the network, and no guest from elsewhere", async () => {
    const far = await someone({ guest: true }, NOW);
    const text = `${named(eve)} ${named(gus)} ${named(far)}`;
    expect((await write(ben, { text, audience: "network" })).mentions).toEqual([
      eve.person.id,
      gus.person.id,
    ]);
    expect((await write(ben, { text, audience: "network", cohort: undefined })).mentions).toEqual([
      eve.person.id,
    ]);
  });

  test("nobody, when it is for oneself", async () =>
    expect((await write(ben, { text: named(kim), audience: "self" })).mentions).toEqual([]));
});

describe("writing is refused", () => {
  test("in a cohort one does not belong to, as if it were not there", async () =>
    await expect(write(eve, {})).rejects.toMatchObject({ kind: "missing", code: "journal.no-such-place" }));

  test("for a circle without having one", async () =>
    await expect(write(ana, { audience: "circle" })).rejects.toMatchObject({ code: "journal.no-circle" }));

  test.each(["network", "public"] as const)(
    "for the %s as a guest",
    async (audience) =>
      await expect(write(gus, { audience })).rejects.toMatchObject({
        kind: "forbidden",
        code: "journal.guest",
      }),
  );

  test("with more than 200 topics or 50 people", async () => {
    const topics = Array.from({ length: 201 }, (_, at) => `#t${at}`).join(" ");
    await expect(write(ben, { text: topics })).rejects.toMatchObject({ code: "journal.too-many-topics" });
    const people = Array.from({ length: 51 }, (_, at) => `@[P](per_00000000000${at + 100})`).join(" ");
    await expect(write(ben, { text: people })).rejects.toMatchObject({ code: "journal.too-many-mentions" });
  });

  test("in a draft, in a closed cohort, and in the tail without a check-in to answer", async () => {
    const draft = await aDraft(ana, {}, NOW);
    await expect(write(ana, { cohort: draft.id })).rejects.toMatchObject({ code: "journal.not-open-yet" });
    const { cohort: over } = await aCohort({ host: ana, people: [ben], state: "tail", now: NOW });
    await expect(write(ben, { cohort: over.id })).rejects.toMatchObject({ code: "journal.check-ins-only" });
    await movedTo(over, "closed", NOW);
    await expect(write(ben, { cohort: over.id })).rejects.toMatchObject({
      kind: "conflict",
      code: "journal.closed",
    });
  });
});

test("the same intention sent twice is one entry, and the first answer again", async () => {
  const once = { by: ben.person.id, key: "write-it-once", hash: "of-the-body" };
  const intend = async () =>
    await Journal.write(WriteEntry.parse({ audience: "self", text: "Once." }), {
      ...(await ben.ctx()),
      once,
    });
  const first = await intend();
  const again = await intend().catch((error: unknown) => error);
  expect(again).toBeInstanceOf(Repeated);
  expect((again as Repeated).result).toEqual(first);
  const { items } = await Journal.mine({ limit: 50 }, await ben.ctx());
  expect(items.filter(({ text }) => text === "Once.")).toHaveLength(1);
});

import { beforeAll, describe, expect, test } from "vitest";
import { aCohort, aDraft, newsAbout } from "../../tests/world/cohort.ts";
import { anAddress, type Someone, someone } from "../../tests/world.ts";
import * as Cohort from "./index.ts";

const TEXT = { zone: "Europe/Lisbon", language: "en" } as const;
let ana: Someone;
beforeAll(async () => {
  ana = await someone({ name: "Ana Silva" });
});

const many = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@example.org`).join("\n");

test("good lines are kept, in their order, and the others answered with what is wrong", async () => {
  const { id } = await aDraft(ana);
  const report = await Cohort.invite(
    id,
    { text: "zoe@example.org\nana@gmial.com\nben@example.org\nzoe@example.org", ...TEXT },
    await ana.ctx(),
  );
  expect(report.problems.map(({ line, problem }) => [line, problem])).toEqual([
    [2, "bad-address"],
    [4, "duplicate"],
  ]);
  expect(await Cohort.lines(id, await ana.ctx())).toMatchObject([
    { email: "zoe@example.org", name: "Zoe", state: "waiting", addedBy: ana.person.id },
    { email: "ben@example.org" },
  ]);
});

test("a list grows by pasting again, and what was on it is a duplicate without a line", async () => {
  const { id } = await aDraft(ana);
  const ctx = await ana.ctx();
  await Cohort.invite(id, { text: "a@example.org\nb@example.org", ...TEXT }, ctx);
  const { good, problems } = await Cohort.invite(id, { text: "b@example.org\nc@example.org", ...TEXT }, ctx);
  expect(good.map(({ email }) => email)).toEqual(["c@example.org"]);
  expect(problems).toMatchObject([{ line: 1, problem: "duplicate" }]);
  expect(problems[0]?.first).toBeUndefined();
  expect(await newsAbout("cohort.list-grew", { cohort: id })).toEqual([]);
});

test("the same request sent again answers the same and adds nobody; its key with another list is refused", async () => {
  const { id } = await aDraft(ana);
  const once = { by: ana.person.id, key: `list-${id}`, hash: "one" };
  const ctx = { ...(await ana.ctx()), once };
  const text = many(200);
  const first = await Cohort.invite(id, { text, ...TEXT }, ctx);
  expect(first.good).toHaveLength(200);
  expect(await Cohort.invite(id, { text, ...TEXT }, ctx)).toEqual(first);
  expect(await Cohort.lines(id, ctx)).toHaveLength(200);
  const other = Cohort.invite(
    id,
    { text: "new@example.org", ...TEXT },
    { ...ctx, once: { ...once, hash: "two" } },
  );
  await expect(other).rejects.toMatchObject({ code: "request.key-reused" });
  expect(await Cohort.lines(id, ctx)).toHaveLength(200);
});

test("a request cut off after its first rows goes on where it was", async () => {
  const { id } = await aDraft(ana);
  const ctx = { ...(await ana.ctx()), once: { by: ana.person.id, key: `cut-${id}`, hash: "one" } };
  const full = many(100);
  // The first transaction of ninety arrived, then the process died: the same key, the same ninety lines.
  await Cohort.invite(id, { text: many(90), ...TEXT }, ctx);
  const report = await Cohort.invite(id, { text: full, ...TEXT }, ctx);
  expect(report.good).toHaveLength(100);
  expect(await Cohort.lines(id, ctx)).toHaveLength(100);
});

test("two facilitators who paste the same list at once put everybody on it once", async () => {
  const { id } = await aDraft(ana);
  const ctx = await ana.ctx();
  const reports = await Promise.all([1, 2].map(() => Cohort.invite(id, { text: many(120), ...TEXT }, ctx)));
  expect(await Cohort.lines(id, ctx)).toHaveLength(120);
  expect(reports.flatMap(({ good }) => good)).toHaveLength(120);
});

test("2,000 people are on the list, and nobody more", async () => {
  const { id } = await aDraft(ana);
  const ctx = await ana.ctx();
  const { good, problems } = await Cohort.invite(id, { text: many(2_000), ...TEXT }, ctx);
  // One of the two thousand is the facilitator.
  expect(good).toHaveLength(1_999);
  expect(problems).toMatchObject([{ line: 2_000, problem: "too-many" }]);
  expect(await Cohort.lines(id, ctx)).toHaveLength(1_999);
  const more = await Cohort.invite(id, { text: "one@more.example", ...TEXT }, ctx);
  expect(more.problems).toMatchObject([{ problem: "too-many" }]);
  await expect(Cohort.invite(id, { text: many(4_001), ...TEXT }, ctx)).rejects.toMatchObject({
    code: "cohort.list-too-long",
  });
});

describe("one line", () => {
  test("is corrected while it waits, the address too", async () => {
    const { id } = await aDraft(ana);
    const ctx = await ana.ctx();
    const [old, kept] = [anAddress("old"), anAddress("kept")];
    await Cohort.invite(id, { text: `${old}\n${kept}`, ...TEXT }, ctx);
    await Cohort.correct(id, old, { name: "Kenji Ito", zone: "Asia/Tokyo" }, ctx);
    const email = anAddress("new");
    expect(await Cohort.correct(id, old, { email }, ctx)).toMatchObject({
      email,
      name: "Kenji Ito",
      zone: "Asia/Tokyo",
    });
    expect((await Cohort.lines(id, ctx)).map((line) => line.email)).toEqual([email, kept]);
    await expect(Cohort.correct(id, email, { email: kept }, ctx)).rejects.toMatchObject({
      code: "cohort.on-the-list",
    });
    await expect(Cohort.correct(id, old, { name: "X" }, ctx)).rejects.toMatchObject({
      code: "cohort.no-such-line",
    });
  });

  test("is taken off while it waits, and no longer once they were invited", async () => {
    const { cohort } = await aCohort({ host: ana });
    const ctx = await ana.ctx();
    const [one, two] = [anAddress(), anAddress()];
    await Cohort.invite(cohort.id, { text: `${one}\n${two}`, ...TEXT }, ctx);
    await Cohort.drop(cohort.id, one, ctx);
    await Cohort.admit(cohort.id, ctx.now);
    expect((await Cohort.get(cohort.id)).people).toBe(2);
    await expect(Cohort.drop(cohort.id, two, ctx)).rejects.toMatchObject({ code: "cohort.already-invited" });
    await expect(Cohort.correct(cohort.id, two, { name: "X" }, ctx)).rejects.toMatchObject({
      code: "cohort.already-invited",
    });
  });
});

test("only facilitators see and change the list, and nobody that of a closed cohort", async () => {
  const ben = await someone();
  const { cohort } = await aCohort({ host: ana, people: [ben] });
  const text = { text: "new@example.org", ...TEXT };
  await expect(Cohort.lines(cohort.id, await ben.ctx())).rejects.toMatchObject({
    code: "cohort.not-facilitator",
  });
  await expect(Cohort.invite(cohort.id, text, await ben.ctx())).rejects.toMatchObject({
    code: "cohort.not-facilitator",
  });
  const over = await aCohort({ host: ana, state: "closed" });
  await expect(Cohort.invite(over.cohort.id, text, await ana.ctx())).rejects.toMatchObject({
    code: "cohort.closed",
  });
  expect(await Cohort.lines(over.cohort.id, await ana.ctx())).toEqual([]);
});

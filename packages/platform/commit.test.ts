import { Entity } from "electrodb";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  book,
  check,
  commit,
  event,
  newId,
  partition,
  Refused,
  Repeated,
  type Write,
  write,
} from "#platform";

const now = new Date("2026-03-02T09:00:00.000Z");
const Tree = new Entity(
  {
    model: { service: "outloud", entity: "tree", version: "1" },
    attributes: { id: { type: "string", required: true }, rings: { type: "number", required: true } },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "TREE#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "TREE", casing: "none" },
      },
    },
  },
  book,
);
const Grown = event("tree.grown", z.object({ id: z.string() }));
const aTree = () => ({ id: newId("tre", now), rings: 1 });
const rings = async (id: string) => (await partition(`TREE#${id}`, { consistent: true }))[0]?.rings;
const taken = new Refused("conflict", "tree.taken", "There is a tree.");
const once = (hash: string, key = newId("key", now)) => ({ by: "per_ana", key, hash });
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) =>
      error instanceof Refused ? error.code : error instanceof Repeated ? error.result : String(error),
  );

describe("writing in one transaction", () => {
  test("writes all of it, or nothing and says why", async () => {
    const [one, two] = [aTree(), aTree()];
    await commit([write(Tree.create(one), taken)], { now });
    const both = [write(Tree.create(two)), write(Tree.create(one), taken)];
    expect(await outcome(commit(both, { now, news: [Grown({ id: two.id })] }))).toBe("tree.taken");
    expect(await rings(two.id)).toBeUndefined();
  });

  test("says the first no when there are several, and a plain one when nobody gave a reason", async () => {
    const [one, two] = [aTree(), aTree()];
    await commit([write(Tree.create(one)), write(Tree.create(two))], { now });
    const first = new Refused("gone", "tree.first", "First.");
    expect(
      await outcome(commit([write(Tree.create(one), first), write(Tree.create(two), taken)], { now })),
    ).toBe("tree.first");
    expect(await outcome(commit([write(Tree.create(one))], { now }))).toBe("write.conflict");
  });

  test("can hold to the state of a row it does not change", async () => {
    const [one, two] = [aTree(), aTree()];
    await commit([write(Tree.create(one))], { now });
    const young = (tree: { id: string }): Write =>
      check(
        Tree.delete({ id: tree.id }).where((row, is) => is.lt(row.rings, 2)),
        new Refused("conflict", "tree.old", "Too old."),
      );
    expect(await outcome(commit([young(one), write(Tree.create(two))], { now }))).toBe("done");
    expect(await rings(one.id)).toBe(1);
    await commit([write(Tree.patch({ id: one.id }).add({ rings: 1 }))], { now });
    expect(await outcome(commit([young(one), write(Tree.put(two))], { now }))).toBe("tree.old");
  });

  test("twenty at once on one row all come through", async () => {
    const tree = aTree();
    await commit([write(Tree.create(tree))], { now });
    const grow = () =>
      commit([write(Tree.patch({ id: tree.id }).add({ rings: 1 })), write(Tree.create(aTree()))], { now });
    await Promise.all(Array.from({ length: 20 }, grow));
    expect(await rings(tree.id)).toBe(21);
  });

  test("beyond a hundred rows is our mistake, and not a refusal", async () => {
    const writes = Array.from({ length: 101 }, () => write(Tree.create(aTree())));
    expect(await outcome(commit(writes, { now }))).toMatch(/Exception|Error/);
  });
});

describe("an intention with a key", () => {
  test("is carried out once, and answers again what it answered first", async () => {
    const tree = aTree();
    const asked = once("grow a tree");
    const grow = (result: unknown) => commit([write(Tree.put(tree))], { now, once: asked, result });
    expect(await outcome(grow({ id: tree.id }))).toBe("done");
    expect(await outcome(grow({ id: "another" }))).toEqual({ id: tree.id });
  });

  test("sent twice at once is carried out once", async () => {
    const tree = aTree();
    await commit([write(Tree.create(tree))], { now });
    const asked = once("grow");
    const grow = () =>
      outcome(
        commit([write(Tree.patch({ id: tree.id }).add({ rings: 1 }))], { now, once: asked, result: "grown" }),
      );
    expect((await Promise.all([grow(), grow(), grow()])).toSorted()).toEqual(["done", "grown", "grown"]);
    expect(await rings(tree.id)).toBe(2);
  });

  test("is not another one under the same key", async () => {
    const key = newId("key", now);
    await commit([write(Tree.create(aTree()))], { now, once: once("one", key) });
    expect(await outcome(commit([write(Tree.create(aTree()))], { now, once: once("two", key) }))).toBe(
      "request.key-reused",
    );
    const elses = { ...once("one", key), by: "per_ben" };
    expect(await outcome(commit([write(Tree.create(aTree()))], { now, once: elses }))).toBe("done");
  });

  test("that was refused may be tried again", async () => {
    const tree = aTree();
    await commit([write(Tree.create(tree))], { now });
    const asked = once("plant");
    expect(await outcome(commit([write(Tree.create(tree), taken)], { now, once: asked }))).toBe("tree.taken");
    await commit([write(Tree.delete({ id: tree.id }))], { now });
    expect(await outcome(commit([write(Tree.create(tree), taken)], { now, once: asked }))).toBe("done");
  });
});

test("news is parsed before it is written: what is not as its event says never leaves", () => {
  expect(() => Grown({ id: 5 as never })).toThrow();
});

import { describe, expect, test } from "vitest";
import { PersonId } from "#people/model";
import type { Leaf } from "./adapted.ts";
import { EntryId } from "./audience.ts";
import { type Adaptation, nearest, treeOf } from "./lineage-tree.ts";

const id = (name: string) => EntryId.parse(`ent_${name.padEnd(10, "0")}`);
const author = { id: PersonId.parse("per_0123456789"), name: "Ana" };
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const leaf = (name: string, moment = at(0)): Leaf => ({ id: id(name), author, title: name, at: moment });

/** "b<a" is: b adapts a. They are written a minute apart, in this order. */
const grown = (...steps: string[]): Adaptation[] =>
  steps.map((step, minute) => {
    const [entry = "", from = ""] = step.split("<");
    return { entry: id(entry), from: id(from), at: at(minute + 1) };
  });

/** The tree of `root` for somebody who may read these, drawn with one dot for each step down and ? for a joint. */
function drawn(root: string, adaptations: Adaptation[], readable: string) {
  const names = readable.split(" ");
  const moments = new Map(adaptations.map((one) => [one.entry, one.at]));
  const leaves = names.map((name) => [id(name), leaf(name, moments.get(id(name)))] as const);
  return treeOf(id(root), adaptations, new Map(leaves)).map(
    ({ depth, entry }) => "·".repeat(depth) + (entry?.title ?? "?"),
  );
}

describe("a lineage", () => {
  const tree = grown("b<a", "c<a", "d<b", "e<d");

  test("shows each entry before what adapts it, the oldest first", () =>
    expect(drawn("a", tree, "a b c d e")).toEqual(["a", "·b", "··d", "···e", "·c"]));

  test("is the same in whatever order its rows come", () =>
    expect(drawn("a", tree.toReversed(), "a b c d e")).toEqual(drawn("a", tree, "a b c d e")));

  test("leaves out what somebody may not read, with all that hangs below it", () => {
    expect(drawn("a", tree, "a c")).toEqual(["a", "·c"]);
    expect(drawn("a", tree, "a b c")).toEqual(["a", "·b", "·c"]);
  });

  test("keeps what they may read below it, hanging from a joint", () =>
    expect(drawn("a", tree, "a c d e")).toEqual(["a", "·c", "·?", "··d", "···e"]));

  test("shows one joint for several in a row, and for several side by side", () => {
    expect(drawn("a", tree, "a e")).toEqual(["a", "·?", "··e"]);
    expect(drawn("a", grown("b<a", "c<a", "d<b", "e<c", "f<c"), "a d e f")).toEqual([
      "a",
      "·?",
      "··d",
      "··e",
      "··f",
    ]);
  });

  test("begins with a joint only where that holds several together", () => {
    expect(drawn("a", tree, "b c")).toEqual(["?", "·b", "·c"]);
    expect(drawn("a", tree, "b d")).toEqual(["b", "·d"]);
    expect(drawn("a", tree, "e")).toEqual(["e"]);
  });

  test("keeps what adapted something that is not there any more", () =>
    expect(drawn("a", grown("b<a", "d<gone", "e<d"), "a b d e")).toEqual(["a", "·b", "·?", "··d", "···e"]));

  test("is never gone round, whatever its rows say", () => {
    expect(drawn("a", [...grown("b<a", "a<b")], "a b")).toEqual(["a", "·b"]);
    expect(drawn("a", grown("b<c", "c<b"), "a b c")).toEqual(["a"]);
  });

  test("says the same of what is not to be seen, whatever and however much that is", () => {
    const readable = new Map(["a", "d", "e"].map((name) => [id(name), leaf(name)]));
    const one = treeOf(id("a"), grown("b<a", "d<b", "e<b"), readable);
    const many = grown("x<a", "y<x", "z<y", "b<a", "c<b", "d<c", "w<z", "e<w", "v<e");
    expect(JSON.stringify(treeOf(id("a"), many, readable))).toBe(JSON.stringify(one));
  });
});

describe("in a large lineage", () => {
  const chosen = (current: string, adaptations: Adaptation[], most: number) =>
    [...nearest(id(current), adaptations, most)].map((one) => one.slice(4).replace(/0+$/, ""));

  test("what an entry comes from is looked at first, then what comes from it, then the oldest", () => {
    const many = grown("b<a", "c<a", "d<a", "e<d", "f<e", "g<e", "h<f");
    expect(chosen("e", many, 6)).toEqual(["e", "d", "a", "f", "g", "h"]);
    expect(chosen("e", many, 7)).toEqual(["e", "d", "a", "f", "g", "h", "b"]);
    expect(chosen("a", many, 4)).toEqual(["a", "b", "c", "d"]);
  });
});

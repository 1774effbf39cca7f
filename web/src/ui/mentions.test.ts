import { expect, test } from "vitest";
import { kept, type Named, shown } from "./mentions.ts";

const MARTA = "per_01JABCDEFGHJKM";
const OTHER = "per_01JABCDEFGHJKX";

test("a person is written by name and kept by id", () => {
  const named: Named = new Map();
  const text = `Ask @[Marta Kowalska](${MARTA}), she knows.`;
  expect(shown(text, named)).toBe("Ask @Marta Kowalska, she knows.");
  expect(kept("Ask @Marta Kowalska, she knows.", named)).toBe(text);
});

test("a name inside a longer one is not taken for the shorter", () => {
  const named: Named = new Map([
    ["Ana", MARTA],
    ["Ana Duarte", OTHER],
  ]);
  expect(kept("@Ana and @Ana Duarte and @Anabel", named)).toBe(
    `@[Ana](${MARTA}) and @[Ana Duarte](${OTHER}) and @Anabel`,
  );
});

test("a second person of the same name stays as written, so nobody is mistaken", () => {
  const named: Named = new Map();
  const text = `@[Ana](${MARTA}) and @[Ana](${OTHER})`;
  expect(shown(text, named)).toBe(`@Ana and @[Ana](${OTHER})`);
  expect(kept(shown(text, named), named)).toBe(text);
});

test("a mail address and a name nobody chose stay words", () => {
  expect(kept("write to me@Ana or @Ana", new Map([["Ana", MARTA]]))).toBe(
    `write to me@Ana or @[Ana](${MARTA})`,
  );
  expect(kept("@Somebody", new Map())).toBe("@Somebody");
});

test("signs that mean something in a pattern are only signs in a name", () => {
  const named: Named = new Map([["J. (Jo) O'Neill+", MARTA]]);
  expect(kept("@J. (Jo) O'Neill+ said", named)).toBe(`@[J. (Jo) O'Neill+](${MARTA}) said`);
});

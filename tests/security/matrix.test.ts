import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tried } from "./counts.ts";
import { type Operation, operations } from "./document.ts";
import { everybody, KINDS, wellAsked } from "./people.ts";
import { RIGHTS, ROWS } from "./rights.ts";

/**
 * Every operation of the document, asked well and with the real names of what it is about, by every kind of person. What they are
 * to be answered is written down in `rights.ts`; an operation that has no row there fails.
 */
const all = await operations();
const rowOf = new Map(
  Object.entries(RIGHTS).flatMap(([right, names]) =>
    names.map((name) => [name, ROWS[right as keyof typeof ROWS]] as const),
  ),
);

/** What makes a stranger more than that comes last, and before it what takes something away. */
const OPENS = ["POST /api/door", "POST /api/join/{token}", "PUT /api/entries/{entry}/audience"];
const when = ({ name, method }: Operation) =>
  OPENS.includes(name) ? 3 : method === "DELETE" ? 2 : method === "GET" ? 0 : 1;
const inOrder = all.toSorted((one, other) => when(one) - when(other));

let world: Awaited<ReturnType<typeof everybody>>;
beforeAll(async () => {
  world = await everybody();
});
afterAll(() => tried("operations × kinds of person", all.length * KINDS.length));

const letterOf = (status: number, expected: string | undefined) => {
  if (status === 401) return ".";
  if (status === 404 && expected === "o") return "o";
  return status === 403 || status === 404 ? "-" : "+";
};

describe("every operation answers each kind of person as it is written down", () => {
  test.each(inOrder.map((operation) => [operation.name, operation] as const))(
    "%s",
    async (name, operation) => {
      const row = rowOf.get(name);
      let found = "";
      for (const [at, kind] of KINDS.entries()) {
        const { status } = await world.as(kind)(...(await wellAsked(world.at, operation)));
        expect(status, `${name}, ${kind}`).toBeLessThan(500);
        found += letterOf(status, row?.[at]);
      }
      expect(found, `${name} in rights.ts, of ${KINDS.join(", ")}`).toBe(row);
    },
  );

  test("each is written down once, and nothing else is", () => {
    const written = Object.values(RIGHTS).flat();
    expect(written.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });
});

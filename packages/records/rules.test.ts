import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CohortId, PersonId } from "#people/model";
import { rulesOf, type Scope } from "./index.ts";

const PACKAGES = join(import.meta.dirname, "..");

/** The kinds of row there are, as the stores of the capabilities name them. */
const kinds = readdirSync(PACKAGES, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
  .flatMap((file) => [
    ...readFileSync(join(PACKAGES, file), "utf8").matchAll(/(?:\bmodel\(|\bentity: )"([a-z-]+)"/g),
  ])
  .map(([, kind]) => String(kind));

const SCOPES: readonly Scope[] = [
  { of: "cohort", id: CohortId.parse("coh_00000000000000000000000000") },
  { of: "person", id: PersonId.parse("per_00000000000000000000000000") },
  { of: "house" },
];

test.each(SCOPES)("every kind of row is in the export of a $of, or it is said why not", (scope) => {
  expect(kinds.length).toBeGreaterThan(60);
  const rules = rulesOf(scope);
  expect(Object.keys(rules).toSorted()).toEqual([...new Set(kinds)].toSorted());
  for (const rule of Object.values(rules))
    if (typeof rule === "string") expect(rule).toMatch(/^[A-Z].{20,}\.$/);
});

import { expect, test } from "vitest";
import type { Member } from "#cohort/model";
import { inOrder } from "./known-people.ts";

const member = (id: string, name: string, circle?: string) => ({ id, name, circle }) as Member;

test("everybody of my cohorts is there once, my circles first, and not myself", () => {
  const people = [
    member("per_me", "Me", "cir_a"),
    member("per_zoe", "Zoe", "cir_a"),
    member("per_ben", "Ben", "cir_b"),
    member("per_ada", "Ada"),
    // In another cohort Ben is of my circle there.
    member("per_ben", "Ben", "cir_c"),
    member("per_ada", "Ada"),
  ];
  const circles = new Set(["cir_a", "cir_c", undefined]);
  expect(inOrder(people, { me: "per_me", circles }).map(({ name }) => name)).toEqual(["Ben", "Zoe", "Ada"]);
});

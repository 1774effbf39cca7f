import { expect, test } from "vitest";
import { CohortId, PersonId } from "#people/model";
import { addressOf } from "./address.ts";
import { keepingRefusal, mayTend } from "./model.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const here = CohortId.parse("coh_0123456789");
const there = CohortId.parse("coh_9876543210");

test("only what everybody in a cohort may read goes on its shelf, guests included", () => {
  expect(keepingRefusal({ audience: "self", cohort: here }, here, NOW)).toBe("for-few");
  expect(keepingRefusal({ audience: "circle", cohort: here }, here, NOW)).toBe("for-few");
  expect(keepingRefusal({ audience: "cohort", cohort: here }, here, NOW)).toBeUndefined();
  expect(keepingRefusal({ audience: "network", cohort: here }, here, NOW)).toBeUndefined();
  expect(keepingRefusal({ audience: "cohort", cohort: there }, here, NOW)).toBe("elsewhere");
  expect(keepingRefusal({ audience: "network" }, here, NOW)).toBe("elsewhere");
  expect(keepingRefusal({ audience: "public" }, here, NOW)).toBeUndefined();
});

test("what hides its author, or is sealed to some, goes on no shelf until that is over", () => {
  const open = { audience: "cohort", cohort: here } as const;
  expect(keepingRefusal({ ...open, blind: "author" }, here, NOW)).toBe("blind");
  expect(keepingRefusal({ ...open, sealedUntil: "2026-03-02T09:00:00.001Z" }, here, NOW)).toBe("sealed");
  expect(keepingRefusal({ ...open, sealedUntil: "2026-03-02T09:00:00.000Z" }, here, NOW)).toBeUndefined();
});

test("who kept something tends it, and who hosts; what a session left is tended by its hosts", () => {
  const keptBy = { id: PersonId.parse("per_0123456789"), name: "Ana" };
  expect(mayTend({ keptBy }, { person: keptBy.id, hosts: false })).toBe(true);
  expect(mayTend({ keptBy }, { person: "per_9876543210", hosts: false })).toBe(false);
  expect(mayTend({ keptBy }, { person: "per_9876543210", hosts: true })).toBe(true);
  expect(mayTend({}, { person: keptBy.id, hosts: false })).toBe(false);
});

test("a link is called by its address when nobody gave it a title", () => {
  expect(addressOf("https://www.example.org/")).toBe("example.org");
  expect(addressOf("https://example.org/caf%C3%A9?x=1#y")).toBe("example.org/café");
  expect(addressOf("https://example.org/%E0%A4%A")).toBe("example.org/%E0%A4%A");
});

import { expect, test } from "vitest";
import type { Line, Member } from "#cohort/model";
import { findListed, listed } from "./roster.ts";

const line = (name: string, over: Partial<Line> = {}) =>
  ({
    email: `${name.toLowerCase()}@example.org`,
    name,
    role: "participant",
    zone: "Asia/Tokyo",
    state: "invited",
    addedAt: "2026-03-01T09:00:00.000Z",
    ...over,
  }) as Line;
const member = (id: string, name: string, role: Member["role"] = "participant") =>
  ({ id, name, role, zone: "Europe/Lisbon", joinedAt: "2026-03-02T09:00:00.000Z" }) as unknown as Member;

test("who was invited and is in stands there once, by the name they gave themselves", () => {
  const all = listed(
    [line("Kenji", { person: "per_1" as never, state: "welcomed" }), line("Zoe")],
    [member("per_1", "Kenji Mori"), member("per_2", "Ana", "facilitator")],
  );
  expect(all.map(({ name, state, person }) => [name, state, person])).toEqual([
    ["Ana", "joined", "per_2"],
    ["Kenji Mori", "welcomed", "per_1"],
    ["Zoe", "invited", undefined],
  ]);
});

test("somebody is found by a part of their name or address, whatever the accents", () => {
  const all = listed([line("Sofía"), line("Paul")], []);
  expect(findListed(all, "sofia").map(({ name }) => name)).toEqual(["Sofía"]);
  expect(findListed(all, "paul@ex").map(({ name }) => name)).toEqual(["Paul"]);
  expect(findListed(all, "").length).toBe(2);
});

import { describe, expect, test } from "vitest";
import { CohortId, PersonId } from "#people/model";
import { type Case, DECISIONS, Decide, decisionRefusal, deskFor, Report } from "./model.ts";

const [ana, ben, kim] = ["ana", "ben", "kim"].map((name) => PersonId.parse(`per_0000000000${name}`)) as [
  PersonId,
  PersonId,
  PersonId,
];
const id = CohortId.parse("coh_00000000000000000000000000");
const host = (person: PersonId) => ({ id: person, name: "Somebody" });

describe("where a report goes", () => {
  test.each([
    ["to all who host the cohort", kim, [ana, ben], { desk: id, judges: [ana, ben] }],
    ["to the other facilitators, when it is about one of them", ana, [ana, ben], { desk: id, judges: [ben] }],
    ["to the house, when it is about the only one", ana, [ana], { desk: "house", judges: [] }],
  ])("%s", (_, about, hosts, expected) => {
    expect(deskFor(about, { id, facilitators: hosts.map(host) })).toEqual(expected);
  });

  test("to the house, for what is outside of any cohort", () => {
    expect(deskFor(kim, undefined)).toEqual({ desk: "house", judges: [] });
  });
});

const entry = { kind: "entry", entry: "ent_00000000000000000000000000" } as Case["target"];
const message = {
  kind: "message",
  conversation: "cnv_00000000000000000000000000",
  message: "msg_00000000000000000000000000",
} as Case["target"];

describe("what can be decided", () => {
  const can = (state: Case["state"], target = entry) =>
    DECISIONS.filter((decision) => !decisionRefusal({ state, target }, decision));

  test.each([
    ["open", ["leave", "hide"]],
    ["hidden", ["restore"]],
    ["left", []],
    ["restored", []],
  ] as const)("while it is %s: %s", (state, decisions) => {
    expect(can(state)).toEqual(decisions);
  });

  test("what people write to each other is not hidden", () => {
    expect(can("open", message)).toEqual(["leave"]);
  });

  test("nothing is hidden without saying why", () => {
    const decided = { decision: "hide", revision: 1 };
    expect(Decide.safeParse({ ...decided, why: "  " }).success).toBe(false);
    expect(Decide.safeParse({ ...decided, why: "It names a client." }).success).toBe(true);
  });
});

test("for something else than the reasons given, one says what it is", () => {
  const report = { target: entry, reason: "other" };
  expect(Report.safeParse({ ...report, words: " " }).success).toBe(false);
  expect(Report.safeParse({ ...report, words: "It is about my child." }).success).toBe(true);
  expect(Report.safeParse({ ...report, reason: "unkind", words: "" }).success).toBe(true);
});

import { expect, test } from "vitest";
import { EntryId } from "#journal/model";
import { PersonId } from "#people/model";
import { gathered, type Signal, signalRefusal } from "./model.ts";

const ana = PersonId.parse("per_00000000ANA");
const ben = PersonId.parse("per_00000000BEN");
const entry = EntryId.parse("ent_0000000001");
const given = (person: PersonId, kind: Signal["kind"], at: string): Signal => ({
  entry,
  person,
  kind,
  name: person === ana ? "Ana" : "Ben",
  at: `2026-03-02T${at}:00.000Z`,
});

test("signals are gathered by kind, with who gave them in the order they did", () => {
  const signals = [
    given(ben, "same-here", "09:02"),
    given(ana, "same-here", "09:01"),
    given(ana, "helped-me", "09:03"),
  ];
  expect(gathered(signals, ben)).toEqual([
    {
      kind: "same-here",
      mine: true,
      by: [
        { id: ana, name: "Ana" },
        { id: ben, name: "Ben" },
      ],
    },
    { kind: "helped-me", mine: false, by: [{ id: ana, name: "Ana" }] },
  ]);
});

test("a signal is for what somebody else wrote", () => {
  expect(signalRefusal({ author: { id: ana, name: "Ana" } }, ana)).toBe("own-entry");
  expect(signalRefusal({ author: { id: ana, name: "Ana" } }, ben)).toBeUndefined();
});

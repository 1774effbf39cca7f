import { expect, test } from "vitest";
import { PersonId } from "#people/model";
import { type Act, actFor } from "./act.ts";

const [ana, ben, kim] = ["ana", "ben", "kim"].map((name) => ({
  id: PersonId.parse(`per_0000000000${name}`),
  name,
})) as [Act["by"] & {}, Act["by"] & {}, Act["by"] & {}];
const reported: Act = { id: "act_1", at: "2026-03-02T09:00:00.000Z", what: "reported", by: kim, whom: ben };

test("who reported something is named to admins from outside, and to nobody who hosts, admin or not", () => {
  const read = (admin: boolean, hosts: boolean) => actFor(reported, { id: ana.id, admin, hosts });
  expect(read(true, false)).toEqual(reported);
  expect([read(true, true), read(false, true)]).toEqual([
    { ...reported, by: undefined },
    { ...reported, by: undefined },
  ]);
});

test("a facilitator does not read that they were reported, and reads what was decided", () => {
  const facilitator = { id: ben.id, admin: false, hosts: true };
  expect(actFor(reported, facilitator)).toBeUndefined();
  expect(actFor({ ...reported, what: "left", by: ana }, facilitator)).toBeUndefined();
  const hidden = { ...reported, what: "hidden" as const, by: ana };
  expect(actFor(hidden, facilitator)).toEqual(hidden);
});

import { expect, test } from "vitest";
import { PersonId } from "#people/model";
import { type Act, actFor, actsFor } from "./act.ts";

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

test("that a thing was reported is one line for who does not read by whom, and as many as it was for who does", () => {
  const [first, second] = [{ entry: "ent_1" }, { entry: "ent_1", reply: "rep_1" }];
  const acts: Act[] = [first, second, first].map((about, at) => ({ ...reported, id: `act_${at}`, about }));
  const read = (admin: boolean, hosts: boolean) =>
    actsFor(acts, { id: ana.id, admin, hosts }).map(({ id }) => id);
  expect(read(false, true)).toEqual(["act_0", "act_1"]);
  expect(read(true, false)).toEqual(["act_0", "act_1", "act_2"]);
});

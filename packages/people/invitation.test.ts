import { describe, expect, test } from "vitest";
import { commit, newId, type Refused } from "#platform";
import { anAddress, someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 3600_000);
const from = (at = now): People.From => ({ now: at, network: "home", device: "" });
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "entered",
    (refused: Refused) => refused.code,
  );

/** Somebody who was invited to a cohort and has never been here. */
async function invited() {
  const newcomer = {
    email: anAddress(),
    name: "Kenji",
    zone: "Asia/Tokyo",
    language: "en" as const,
    guest: true,
  };
  const person = await People.ensure(newcomer, now);
  const cohort = People.CohortId.parse(newId("coh", now));
  const membership = { person: person.id, cohort, role: "guest" as const, joinedAt: now.toISOString() };
  await commit([People.membershipWrite(membership, person)], { now });
  return { person, cohort, token: await People.invitationLink(person.id, cohort, now) };
}

describe("an invitation", () => {
  test("signs in exactly who was invited", async () => {
    const { person, cohort, token } = await invited();
    const entered = await People.acceptInvitation(token, from(), undefined);
    expect(entered).toMatchObject({ person: { id: person.id }, first: true, cohort });
    expect((await People.recognise(entered.cookie, now))?.person.id).toBe(person.id);
  });

  test("works once, even when it is pressed twice at once", async () => {
    const { token } = await invited();
    const press = () => code(People.acceptInvitation(token, from(), undefined));
    expect((await Promise.all([press(), press()])).toSorted()).toEqual(["entered", "people.invitation-over"]);
    expect(await press()).toBe("people.invitation-over");
  });

  test("is good for thirty days", async () => {
    const { token } = await invited();
    expect(await code(People.acceptInvitation(token, from(days(30)), undefined))).toBe(
      "people.invitation-over",
    );
    expect(await code(People.acceptInvitation(token, from(days(29)), undefined))).toBe("entered");
  });

  test("does not turn somebody who is signed in into somebody else, and stays good", async () => {
    const { person, token } = await invited();
    const ana = await someone({}, now);
    expect(await code(People.acceptInvitation(token, from(), await ana.ctx()))).toBe("people.other-person");
    const own = await People.recognise(await People.openSession(person.id, now), now);
    expect(await code(People.acceptInvitation(token, from(), own))).toBe("entered");
  });

  test("to a cohort they have left opens nothing", async () => {
    const { person, cohort, token } = await invited();
    await commit([People.leaveWrite({ person: person.id, cohort }, person, now)], { now });
    expect(await code(People.acceptInvitation(token, from(), undefined))).toBe("people.invitation-over");
  });

  test("cannot be made longer, or somebody else's, or into another cohort's", async () => {
    const [one, two] = [await invited(), await invited()];
    const [whom, cohort, until, seal] = one.token.split(".");
    for (const token of [
      `${whom}.${cohort}.${Number(until) + 1}.${seal}`,
      `${two.person.id}.${cohort}.${until}.${seal}`,
      `${whom}.${two.cohort}.${until}.${seal}`,
      `${whom}.${cohort}.${until}`,
      "...",
      "",
    ])
      expect(await code(People.acceptInvitation(token, from(), undefined))).toBe("people.invitation-over");
  });
});

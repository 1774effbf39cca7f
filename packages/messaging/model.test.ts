import { expect, test } from "vitest";
import { CohortId, PersonId, type Role } from "#people/model";
import { type Reachable, sharePlace, writingRefusal } from "./model.ts";

const cohort = CohortId.parse("coh_0123456789");
const id = (letter: string) => PersonId.parse(`per_${letter.repeat(10)}`);
const member = (role: Role, leftAt?: string) => ({
  person: id("x"),
  cohort,
  role,
  joinedAt: "2026-03-02T09:00:00.000Z",
  leftAt,
});
const someone = (letter: string, more: Partial<Reachable> & { guest?: boolean } = {}): Reachable => ({
  person: { id: id(letter), guest: more.guest ?? false },
  memberships: more.memberships ?? [],
  taking: more.taking ?? true,
});
const me = { ...someone("m"), apart: [] };

test("people of the house share it; a guest shares a cohort with those who are in it now", () => {
  const [guest, gone] = [
    someone("g", { guest: true, memberships: [member("guest")] }),
    someone("h", { guest: true, memberships: [member("guest", "2026-03-09T09:00:00.000Z")] }),
  ];
  const here = someone("p", { memberships: [member("participant")] });
  expect(sharePlace(someone("a"), someone("b"))).toBe(true);
  expect(sharePlace(here, guest)).toBe(true);
  expect(sharePlace(guest, here)).toBe(true);
  expect(sharePlace(someone("a"), guest)).toBe(false);
  expect(sharePlace(here, gone)).toBe(false);
  expect(sharePlace(gone, gone)).toBe(false);
});

test("one writes to people one shares a place with, all of whom take messages", () => {
  const [ben, kim] = [someone("b"), someone("k")];
  expect(writingRefusal(me, [ben])).toBeUndefined();
  expect(writingRefusal(me, [ben, kim])).toBeUndefined();
  expect(writingRefusal(me, [ben, someone("g", { guest: true })])).toBe("no-place-shared");
  expect(writingRefusal(me, [ben, someone("k", { taking: false })])).toBe("not-taken");
  expect(writingRefusal({ ...me, taking: false }, [ben])).toBe("you-take-none");
  expect(writingRefusal(me, [])).toBe("nobody-here");
});

test("who is kept apart from somebody hears what everybody hears of who takes no messages", () => {
  const apart = { ...me, apart: [id("b")] };
  expect(writingRefusal(apart, [someone("b")])).toBe(writingRefusal(me, [someone("b", { taking: false })]));
  expect(writingRefusal(apart, [someone("k"), someone("b")])).toBe("not-taken");
  expect(writingRefusal(apart, [someone("k")])).toBeUndefined();
  // Who shares no place is told so, kept apart or not.
  expect(writingRefusal(apart, [someone("b", { guest: true })])).toBe("no-place-shared");
});

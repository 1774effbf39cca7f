import { expect, test } from "vitest";
import { CohortId, PersonId, type Role } from "#people/model";
import { areTaken, type Reachable, sharePlace, writingRefusal } from "./model.ts";

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
const me = { ...someone("m"), blocked: [], blockedBy: [] };

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

test("one writes to people one shares a place with, and is told what one knows oneself", () => {
  const [ben, kim] = [someone("b"), someone("k")];
  expect(writingRefusal(me, [ben])).toBeUndefined();
  expect(writingRefusal(me, [ben, kim])).toBeUndefined();
  expect(writingRefusal(me, [ben, someone("g", { guest: true })])).toBe("no-place-shared");
  expect(writingRefusal({ ...me, blocked: [id("k")] }, [ben, kim])).toBe("you-keep-apart");
  expect(writingRefusal({ ...me, taking: false }, [ben])).toBe("you-take-none");
  expect(writingRefusal(me, [])).toBe("nobody-here");
});

test("who was blocked hears what everybody hears of who takes no messages, and nothing before they write", () => {
  const blocked = { ...me, blockedBy: [id("b")] };
  const [ben, kim, silent] = [someone("b"), someone("k"), someone("s", { taking: false })];
  expect([areTaken(me, [ben, kim]), areTaken(blocked, [kim])]).toEqual([true, true]);
  expect([areTaken(blocked, [ben]), areTaken(me, [silent])]).toEqual([false, false]);
  expect([areTaken(blocked, [kim, ben]), areTaken(me, [kim, silent])]).toEqual([false, false]);
  expect([writingRefusal(blocked, [ben]), writingRefusal(me, [silent])]).toEqual([undefined, undefined]);
});

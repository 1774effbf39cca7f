import { expect, test } from "vitest";
import { newId, sameId, sameWord, seal, secretWord } from "#platform";
import { Clock, Day, Instant, Paging, Zone } from "./model.ts";

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test.each(["Europe/Lisbon", "Asia/Kathmandu", "America/Argentina/Ushuaia", "UTC"])("%s is a zone", (zone) =>
  expect(accepts(Zone, zone)).toBe(true),
);
test.each(["Mars/Olympus", "+02:00", "-05:00", "", "europe", "x".repeat(200), "__proto__"])(
  "%j is no zone",
  (zone) => expect(accepts(Zone, zone)).toBe(false),
);

test("an instant is UTC to the millisecond, so that text sorts as time", () => {
  expect(accepts(Instant, "2026-03-02T09:00:00.000Z")).toBe(true);
  for (const other of [
    "2026-03-02T09:00:00Z",
    "2026-03-02T09:00:00.000+01:00",
    "2026-02-30T09:00:00.000Z",
    5,
  ])
    expect(accepts(Instant, other)).toBe(false);
});

test("a day and a clock are what a wall shows", () => {
  for (const day of ["2028-02-29"]) expect(accepts(Day, day)).toBe(true);
  for (const day of ["2026-02-29", "2026-2-9", "tomorrow"]) expect(accepts(Day, day)).toBe(false);
  for (const clock of ["00:00", "23:59"]) expect(accepts(Clock, clock)).toBe(true);
  for (const clock of ["24:00", "9:00", "09:60", "09:00:00"]) expect(accepts(Clock, clock)).toBe(false);
});

test("a page is twenty, unless somebody asks for one to a hundred", () => {
  expect(Paging.parse({})).toEqual({ limit: 20 });
  expect(Paging.parse({ limit: "100" })).toEqual({ limit: 100 });
  for (const limit of ["0", "101", "many", "1.5", ""]) expect(accepts(Paging, { limit })).toBe(false);
});

test("ids sort by when they were made, and no two are alike", () => {
  const [early, late] = [new Date("2026-03-02T09:00:00.000Z"), new Date("2026-03-02T09:00:00.001Z")];
  const ids = Array.from({ length: 200 }, () => newId("ent", early));
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) {
    expect(id).toMatch(/^ent_[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(id < newId("ent", late)).toBe(true);
  }
});

test("the same parts make the same id, and parts do not run together", () => {
  expect(sameId("not", "a", "b")).toBe(sameId("not", "a", "b"));
  expect(sameId("not", "a", "b")).not.toBe(sameId("not", "ab"));
});

test("a seal depends on what it is for and on every word, and words do not run together", () => {
  const word = (purpose: string, ...words: string[]) => seal(purpose, ...words).toString("base64url");
  expect(word("link", "a", "b")).toBe(word("link", "a", "b"));
  for (const other of [
    word("code", "a", "b"),
    word("link", "ab"),
    word("link", "a", "b", ""),
    word("link", "b", "a"),
  ])
    expect(other).not.toBe(word("link", "a", "b"));
});

test("words are compared whole", () => {
  expect(sameWord("abc", "abc")).toBe(true);
  for (const other of ["abd", "ab", "abcd", "", "äbc"]) expect(sameWord("abc", other)).toBe(false);
});

test("a secret word is long, and stands in an address as it is", () => {
  expect(secretWord()).toMatch(/^[\w-]{32}$/);
  expect(secretWord(32)).toMatch(/^[\w-]{43}$/);
});

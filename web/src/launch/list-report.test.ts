import { expect, test } from "vitest";
import type { LineProblem, ListReport } from "#cohort/model";
import { again, headingOf, mended, pasted, stillWrong } from "./list-report.ts";

const wrong = (line: number, text: string, rest: Partial<LineProblem> = {}): LineProblem => ({
  line,
  text,
  problem: "bad-address",
  value: text,
  ...rest,
});
const report = (problems: LineProblem[], good: number[] = []) =>
  ({ problems, good: good.map((line) => ({ line })) }) as unknown as ListReport;

test("the fix replaces the field that is wrong, and not the same letters inside another", () => {
  const line = { text: "Ada Aden,ada@example.org,Asia/Aden,de,participant", value: "de", fix: "en" };
  expect(mended(line)).toBe("Ada Aden,ada@example.org,Asia/Aden,en,participant");
});

test("an address is mended wherever it stands, also between angle brackets and quotes", () => {
  expect(mended({ text: "Ana <ana@gmial.com>", value: "ana@gmial.com", fix: "ana@gmail.com" })).toBe(
    "Ana <ana@gmail.com>",
  );
  expect(mended({ text: '"Lima, Rui"; "rui@x..org"', value: "rui@x..org", fix: "rui@x.org" })).toBe(
    '"Lima, Rui"; "rui@x.org"',
  );
});

test("signs that mean something to a machine are only letters in a fix", () => {
  expect(mended({ text: "a+b(c)@x..org", value: "a+b(c)@x..org", fix: "$1@x.org" })).toBe("$1@x.org");
});

test("without a suggestion, or when the words are not there as they were read, nothing is mended", () => {
  expect(mended({ text: "nobody", value: "nobody" })).toBeUndefined();
  expect(mended({ text: 'a ""b"" c', value: 'a "b" c', fix: "x" })).toBeUndefined();
});

test("headings are the first line that was read neither as good nor as wrong", () => {
  const text = "\ufeff\n,,\nmail;zone\nana@example.org;Lisbon\n";
  expect(headingOf(text, report([], [4]))).toBe("mail;zone");
  expect(headingOf("ana@example.org\nbea", report([wrong(2, "bea")], [1]))).toBeUndefined();
});

test("lines go again under the headings of their list, and keep their own numbers", () => {
  const sent = again([wrong(3, "bea@x"), wrong(9, "cia@x\ndan@x")], "mail");
  expect(sent.text).toBe("mail\nbea@x\ncia@x\ndan@x");
  expect([2, 3, 4].map(sent.lineOf)).toEqual([3, 9, 9]);
  expect(again([wrong(3, "bea@x")], undefined).lineOf(1)).toBe(3);
});

test("a line that is still wrong stays in its place with what is wrong now; one that was taken is gone", () => {
  const before = [wrong(2, "one"), wrong(5, "two"), wrong(8, "three")];
  const rows = [
    { line: 2, text: "one@x.org" },
    { line: 5, text: "one@x.org" },
  ];
  const sent = { lines: [2, 5], lineOf: again(rows, "mail").lineOf };
  const after = stillWrong(before, sent, report([wrong(3, "one@x.org", { problem: "duplicate", first: 2 })]));
  expect(after.map(({ line, problem, first }) => [line, problem, first])).toEqual([
    [5, "duplicate", 2],
    [8, "bad-address", undefined],
  ]);
});

test("somebody taken off goes back as they were, commas and quotes and organisation and all", () => {
  const line = {
    name: 'Rui "Zé" Lima',
    email: "rui@x.org",
    zone: "Europe/Lisbon",
    language: "en",
    role: "guest",
  };
  expect(pasted({ ...line, organisation: "Casa Girassol, Lda" })).toBe(
    'name,email,zone,language,role,organisation\n"Rui ""Zé"" Lima","rui@x.org","Europe/Lisbon","en","guest","Casa Girassol, Lda"',
  );
  expect(pasted(line)).toMatch(/,"guest",""$/);
});

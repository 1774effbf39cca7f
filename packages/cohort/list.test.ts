import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readList } from "./list.ts";

const read = (text: string, more: Partial<Parameters<typeof readList>[1]> = {}) =>
  readList(text, { zone: "Europe/Lisbon", language: "en", ...more });
const good = (text: string) => read(text).good;
const problem = (text: string) => read(text).problems[0];

describe("what is wrong with a line", () => {
  test.each([
    ["a comma in an address", "Ana,ana@example,com", "ana@example,com", "ana@example.com"],
    ["a comma between semicolons", "Ana;ana@example,com", "ana@example,com", "ana@example.com"],
    ["a missing dot", "ana@gmailcom", "ana@gmailcom", "ana@gmail.com"],
    ["a missing dot of a smaller house", "ana@examplecom", "ana@examplecom", "ana@example.com"],
    ["gmial", "Ana <ana@gmial.com>", "ana@gmial.com", "ana@gmail.com"],
    ["con", "ana@example.con", "ana@example.con", "ana@example.com"],
    ["a full stop behind", "ana@example.org.", "ana@example.org.", "ana@example.org"],
    ["a space inside", "Ana;ana @example.org", "ana @example.org", "ana@example.org"],
    ["two dots", "ana@example..org", "ana@example..org", "ana@example.org"],
    ["an at in words", "ana(at)example.org", "ana(at)example.org", "ana@example.org"],
    ["mailto", "mailto:ana@example.org", "mailto:ana@example.org", "ana@example.org"],
  ])("a bad address with its fix: %s", (_, text, value, fix) => {
    expect(problem(text)).toEqual({ line: 1, text, problem: "bad-address", value, fix });
    expect(good(text.replace(value, fix))[0]?.email).toBe(fix);
  });

  test.each(["Ana Silva", "ana@", "@example.org", "Ana,,Europe/Lisbon"])(
    "no address at all, and none invented: %s",
    (text) => {
      expect(problem(text)).toMatchObject({ problem: "bad-address", fix: undefined });
    },
  );

  test("a duplicate names the line that came first; one that was on the list before names none", () => {
    const { good, problems } = read(
      "ana@example.org\nben@example.org\nAna <ANA@example.org>\neva@example.org",
      {
        already: new Set(["ben@example.org"]),
      },
    );
    expect(good.map(({ line }) => line)).toEqual([1, 4]);
    expect(problems.map(({ line, problem, first }) => ({ line, problem, first }))).toEqual([
      { line: 2, problem: "duplicate", first: undefined },
      { line: 3, problem: "duplicate", first: 1 },
    ]);
  });

  test.each([
    ["Lisbon", "Europe/Lisbon"],
    ["Lisbonne", "Europe/Lisbon"],
    ["Europe/Lisboa", "Europe/Lisbon"],
    ["Europe/Lissbon", "Europe/Lisbon"],
    ["CET", "Europe/Paris"],
    ["UTC+1", "Europe/Paris"],
    ["GMT+5:30", "Asia/Kolkata"],
    ["-03:00", "America/Sao_Paulo"],
    ["Osaka", "Asia/Tokyo"],
    ["São Paulo", "America/Sao_Paulo"],
    ["Japan", "Asia/Tokyo"],
    ["New York", "America/New_York"],
  ])("an unknown zone %s suggests %s", (zone, fix) => {
    expect(problem(`Ana;ana@example.org;${zone}`)).toMatchObject({
      problem: "unknown-zone",
      value: zone,
      fix,
    });
  });

  test("a zone nobody could mean gets no suggestion", () => {
    for (const zone of ["Mars/Olympus", "constructor", "UTC+99"])
      expect(problem(`name,email,zone\nAna,ana@example.org,${zone}`)).toMatchObject({
        problem: "unknown-zone",
        fix: undefined,
      });
  });

  test("an unknown language and an unknown role suggest what everybody else is", () => {
    expect(problem("Ana,ana@example.org,,pt")).toMatchObject({
      problem: "unknown-language",
      value: "pt",
      fix: "en",
    });
    expect(problem("name,email,role\nAna,ana@example.org,boss")).toMatchObject({
      problem: "unknown-role",
      value: "boss",
      fix: "participant",
    });
  });

  test("names, addresses and lines have their lengths", () => {
    const long = "Ana ".repeat(30).trim();
    expect(problem(`${long},ana@example.org`)).toMatchObject({
      problem: "too-long",
      value: long,
      fix: long.slice(0, 80).trim(),
    });
    expect(problem(`${"a".repeat(250)}@example.org`)).toMatchObject({ problem: "too-long" });
    expect(problem(`Ana,ana@example.org,${"x".repeat(1_000)}`)).toMatchObject({ problem: "too-long" });
    const company = "Harbour ".repeat(12).trim();
    expect(problem(`mail,company\nana@example.org,${company}`)).toMatchObject({
      problem: "too-long",
      value: company,
      fix: company.slice(0, 80).trim(),
    });
  });

  test("quotes that do not close spoil their own line only", () => {
    const { good, problems } = read(
      '"Ana,ana@example.org\nBen,ben@example.org\nEva "E" Roy,"eva"@example.org',
    );
    expect(good.map(({ email }) => email)).toEqual(["ben@example.org"]);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [1, "unreadable"],
      [3, "unreadable"],
    ]);
    expect(problems[0]?.fix).toBe("Ana,ana@example.org");
  });

  test("several people on one line come back one a line", () => {
    const { problems } = read(
      'Ana Silva <ana@example.org>; "Ito, Kenji" <kenji@example.org>, eva@example.org',
    );
    expect(problems).toMatchObject([{ line: 1, problem: "unreadable" }]);
    expect(good(problems[0]?.fix ?? "").map(({ name }) => name)).toEqual(["Ana Silva", "Ito, Kenji", "Eva"]);
  });

  test("a row that has an address for a name is two people, one with only an address beside it is not", () => {
    const { problems } = read("name,mail\ntia@example.org,uma@example.org\nEva@example.org,eva@example.org");
    expect(problems).toMatchObject([{ line: 2, problem: "unreadable" }]);
    expect(good(`name,mail\n${problems[0]?.fix}`).map(({ email }) => email)).toEqual([
      "tia@example.org",
      "uma@example.org",
    ]);
  });

  test("below a table, a line of its own is read as it stands; what is in a column of ours is not looked for elsewhere", () => {
    const text =
      "name,mail,boss\nkenji@example.org\nEva Sol <eva@example.org>\nTom; tom@example.org; Lisbon\nAna,,boss@example.org";
    const { good: found, problems } = read(text);
    expect(found.map(({ email }) => email)).toEqual(["kenji@example.org", "eva@example.org"]);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [4, "unknown-zone"],
      [5, "bad-address"],
    ]);
  });

  test("a file in another encoding is said to be unreadable where it is", () => {
    expect(problem("Zo\ufffd,zoe@example.org")).toMatchObject({ problem: "unreadable" });
  });

  test("a file of long blank stretches is read, every line of it", () => {
    // Tried in every way to share out the blanks, this took minutes: the test would not end.
    const lines = Array.from({ length: 500 }, () => `${" ".repeat(980)}x@y`);
    expect(read(lines.join("\n")).problems).toHaveLength(500);
  });

  test("beyond 2,000 lines, or beyond the room there is, nobody is taken and everybody is named", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@example.org`).join("\n");
    const many = read(lines(2_003));
    expect(many.good).toHaveLength(2_000);
    expect(many.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [2_001, "too-many"],
      [2_002, "too-many"],
      [2_003, "too-many"],
    ]);
    expect(read(lines(3), { room: 2 }).problems).toMatchObject([{ line: 3, problem: "too-many" }]);
  });
});

describe("whatever is pasted", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "ana@example.org",
      "Ben <ben@x.fr>",
      "@",
      ",",
      ";",
      "\t",
      '"',
      '""',
      "<",
      ">",
      "UTC+1",
      "Europe/Paris",
    ),
    fc.constantFrom(
      "\ufeff",
      "\u200b",
      "gmial.com",
      "eva@gmial.com",
      "guest",
      "fr",
      "\u0000",
      "\ufffd",
      " ",
      "__proto__",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("").replace(/[\r\n]/g, ""));

  test("every line that is not blank is good or wrong, once, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const { good, problems } = read(["ana.first@example.org", ...lines].join(end));
        const told = [...good, ...problems].map(({ line }) => line).toSorted((a, b) => a - b);
        const filled = lines.flatMap((text, index) => (/^[\s,;"\ufeff]*$/.test(text) ? [] : [index + 2]));
        expect(told).toEqual([1, ...filled]);
        expect(new Set(good.map(({ email }) => email)).size).toBe(good.length);
      }),
    );
  });

  test("a suggested fix of an address or a zone mends it", () => {
    fc.assert(
      fc.property(line, (text) => {
        const [found] = read(text).problems;
        if (found?.fix === undefined || !["bad-address", "unknown-zone"].includes(found.problem)) return;
        const again = read(text.replace(found.value, () => found.fix ?? "")).problems[0];
        expect(again?.problem).not.toBe(found.problem);
      }),
    );
  });
});

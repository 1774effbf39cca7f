import { describe, expect, test } from "vitest";
import { beatsIn, ChangeWorkshop, Design, type Moment, Reading } from "./model.ts";
import { SHIPPED } from "./shipped.ts";

const [first] = SHIPPED;
if (!first) throw new Error("No design ships.");
const design = first.design;
const prompt = (slug: string, kind: Moment["kind"] = "prompt"): Moment => ({
  slug,
  kind,
  day: 1,
  at: "09:00",
  title: "What are you in the middle of?",
  text: "",
});
const ofWeeks = (...weeks: Moment[][]) => ({
  ...design,
  weeks: weeks.map((moments) => ({ title: "A week", aim: "", opensAt: "09:00", reading: [], moments })),
});
const complaints = (value: unknown) =>
  Design.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a design", () => {
  test("counts its beats as a cohort will have them: what opens also closes, and a session resurfaces three times", () => {
    expect(
      beatsIn({ ...ofWeeks([prompt("a"), prompt("b", "session"), prompt("c", "round")]), checkIns: [] }),
    ).toBe(
      // lobby, week, prompt, session opens, closes and resurfaces, round opens and closes, close, archive
      12,
    );
  });

  test("may fill the 200 beats of a cohort, and not one more", () => {
    const weeks = Array.from({ length: 9 }, (_, week) =>
      Array.from({ length: 20 }, (_, index) => prompt(`w${week}-${index}`)),
    );
    const full = [...weeks, [prompt("last"), prompt("very-last")]];
    expect(beatsIn({ ...ofWeeks(...full), checkIns: [] })).toBe(195);
    const five = Array.from({ length: 5 }, (_, index) => ({
      weeksAfter: index + 1,
      at: "09:00",
      question: "What is left?",
      text: "",
    }));
    expect(complaints({ ...ofWeeks(...full), checkIns: five })).toEqual([]);
    expect(complaints({ ...ofWeeks(...full, [prompt("one-more")]), checkIns: five })).toEqual([
      "weeks: That makes 202 beats (a round counts twice, a session five times). A cohort has at most 200: take some moments out.",
    ]);
  });

  test("names the second of two moments that are called the same, and where the first is", () => {
    expect(complaints(ofWeeks([prompt("hello")], [prompt("other"), prompt("hello")]))).toEqual([
      "weeks.1.moments.1.slug: Two moments have the same slug, hello: the other is in week 1.",
    ]);
  });

  test("is refused before it is too large for one row, counted in bytes and not in letters", () => {
    const page = "語".repeat(7_500);
    const long = (count: number) =>
      ofWeeks(Array.from({ length: count }, (_, index) => ({ ...prompt(`p${index}`), text: page })));
    expect(complaints(long(12))).toEqual([]);
    expect(complaints(long(14))).toEqual([
      expect.stringMatching(/^: All texts together are 3\d\d kB\. A design holds 300 kB: shorten some\.$/),
    ]);
  });

  test("says what is wrong with a time, and with a moment on an eighth day", () => {
    expect(complaints(ofWeeks([{ ...prompt("a"), at: "9:00" }]))).toEqual([
      "weeks.0.moments.0.at: A time looks like 09:00.",
    ]);
    expect(complaints(ofWeeks([{ ...prompt("a"), day: 8 }]))).toHaveLength(1);
  });
});

test("a reading points to the web and to nothing that a browser would run", () => {
  const reading = { title: "A text", note: "" };
  expect(Reading.safeParse({ ...reading, url: "https://example.org/text" }).success).toBe(true);
  for (const url of ["javascript:alert(1)", "data:text/html,hello", "not an address"])
    expect(Reading.safeParse({ ...reading, url }).success, url).toBe(false);
});

test("a change must say from which revision it was made", () => {
  expect(ChangeWorkshop.safeParse({ design }).success).toBe(false);
  expect(ChangeWorkshop.safeParse({ design, revision: 0 }).success).toBe(false);
  expect(ChangeWorkshop.safeParse({ design, revision: 1 }).success).toBe(true);
});

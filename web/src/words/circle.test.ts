import { expect, test } from "vitest";
import type { CircleReason } from "#cohort/model";
import { circle as en } from "./en/circle.ts";
import { circle as fr } from "./fr/circle.ts";

const reason = (more: Partial<CircleReason> = {}): CircleReason => ({
  people: 5,
  awake: { people: 5, hours: 6 },
  languages: ["en", "fr"],
  organisations: 4,
  clocks: 3,
  ...more,
});

test("why people sit together is one sentence in each language", () => {
  expect(en.reason(reason(), ["English", "French"])).toBe(
    "Five people from four organisations and three time zones, awake together for six hours a day, in English and French.",
  );
  expect(fr.reason(reason(), ["anglais", "français"])).toBe(
    "Cinq personnes de quatre organisations et de trois fuseaux horaires, en éveil ensemble six heures par jour, en anglais et français.",
  );
});

test("what nobody said or all have in common is left out", () => {
  const near = reason({ organisations: 0, clocks: 1, awake: { people: 5, hours: 15 }, languages: ["en"] });
  expect(en.reason(near, ["English"])).toBe(
    "Five people, awake together for fifteen hours a day, in English.",
  );
  expect(fr.reason({ ...near, organisations: 1 }, ["anglais"])).toBe(
    "Cinq personnes d’une organisation, en éveil ensemble quinze heures par jour, en anglais.",
  );
});

test("a circle around the whole earth says honestly how many are awake at once", () => {
  const far = reason({ awake: { people: 4, hours: 1 }, organisations: 1 });
  expect(en.reason(far, ["English"])).toBe(
    "Five people from one organisation and three time zones, never all awake at once, but at least four of them for one hour a day, in English.",
  );
  expect(fr.reason(far, ["anglais"])).toContain(
    "jamais toutes en éveil à la fois, mais au moins quatre d’entre elles une heure par jour",
  );
});

test("one person alone is told who sits with them", () => {
  const alone = reason({ people: 1, awake: { people: 1, hours: 15 } });
  expect(en.reason(alone, ["English"])).toBe("One person so far: whoever comes next sits with them.");
});

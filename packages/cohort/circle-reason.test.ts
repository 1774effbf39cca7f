import { expect, test } from "vitest";
import { reasonFor } from "./circle-reason.ts";

const winter = new Date("2026-01-12T09:00:00.000Z");
const from = (zone: string, organisation?: string, language: "en" | "fr" = "en") => ({
  zone,
  language,
  organisation,
});

test("says from how many organisations, clocks and languages people come, the most spoken first", () => {
  const people = [
    from("Europe/Lisbon", "Harbour Lifts"),
    from("Europe/London", "HARBOUR-LIFTS", "fr"),
    from("Europe/Paris", "École des Métiers", "fr"),
    from("Europe/Madrid", ""),
    from("Africa/Lagos", undefined, "fr"),
  ];
  expect(reasonFor(people, winter)).toEqual({
    people: 5,
    awake: { people: 5, hours: 14 },
    languages: ["fr", "en"],
    organisations: 2,
    clocks: 2,
  });
});

test("counts the hours between seven and ten at night that all have in common, daylight saving included", () => {
  const people = [from("Europe/Lisbon"), from("America/New_York"), from("Asia/Kolkata")];
  expect(reasonFor(people, winter).awake).toEqual({ people: 3, hours: 4 });
  expect(reasonFor(people, new Date("2026-07-06T09:00:00.000Z")).awake).toEqual({ people: 3, hours: 5 });
});

test("where never all are awake at once, says how many are", () => {
  const around = [from("Asia/Tokyo"), from("Europe/Lisbon"), from("America/Los_Angeles")];
  expect(reasonFor(around, winter).awake).toEqual({ people: 2, hours: 21 });
});

test("one person is awake with themselves", () => {
  expect(reasonFor([from("Asia/Tokyo")], winter)).toMatchObject({
    people: 1,
    awake: { people: 1, hours: 15 },
  });
});

import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { CohortId } from "#people/model";
import { sameId } from "#platform";
import { aDesign } from "../../tests/world/two-weeks.ts";
import { type Beat, BeatId } from "./beat.ts";
import { feed } from "./feed.ts";
import { plan } from "./plan.ts";

const cohort = { id: CohortId.parse("coh_01K00000000000000000000000"), title: "Working out loud" };
const month = (): Beat[] =>
  plan(aDesign(), "2026-03-23", "Europe/Lisbon").beats.map((beat) => ({
    ...beat,
    id: BeatId.parse(sameId("bea", beat.slug)),
    cohort: cohort.id,
    state: "planned",
    revision: 1,
    changedAt: "2026-03-10T12:00:00.000Z",
  }));
const EN = { origin: "https://outloud.example", language: "en" } as const;

/** Read strictly: ical.js throws on what RFC 5545 does not allow in structure, names and values. */
function read(ics: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return { calendar, events: calendar.getAllSubcomponents("vevent") };
}
const value = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name));
const withSummary = (ics: string, summary: string) =>
  read(ics).events.find((event) => value(event, "summary").startsWith(summary));

test("a session is an appointment: its instants in UTC, its words, and where to go", () => {
  const session = withSummary(feed([{ cohort, beats: month() }], EN), "Questions");
  expect(value(session, "dtstart")).toBe("2026-04-01T16:00:00Z");
  expect(value(session, "dtend")).toBe("2026-04-01T17:30:00Z");
  expect(value(session, "summary")).toBe("Questions · Working out loud");
  expect(value(session, "description")).toBe(
    "Ask.\n\nOpen in Outloud: https://outloud.example/cohorts/coh_01K00000000000000000000000",
  );
  expect(value(session, "url")).toBe("https://outloud.example/cohorts/coh_01K00000000000000000000000");
  expect(value(session, "uid")).toBe(`${sameId("bea", "w2-session-opens")}@outloud.example`);
  expect([value(session, "status"), value(session, "transp"), value(session, "sequence")]).toEqual([
    "CONFIRMED",
    "OPAQUE",
    "1",
  ]);
});

test("what is no appointment takes a moment and leaves its hour free", () => {
  const { events } = read(feed([{ cohort, beats: month() }], EN));
  const brief = events.map((event) => `${value(event, "summary").split(" · ")[0]} ${value(event, "transp")}`);
  expect(brief).toEqual([
    "Week 1: Begin TRANSPARENT",
    "What are you working on? TRANSPARENT",
    "Hello live OPAQUE",
    "Week 2: Answer TRANSPARENT",
    "Questions OPAQUE",
    "Feedback opens: Feedback TRANSPARENT",
    "Feedback ends: Feedback TRANSPARENT",
    "The last day TRANSPARENT",
    "Check-in: What became practice? TRANSPARENT",
  ]);
});

test("the calendar says who publishes it and when to look again, and is the same as long as nothing changed", () => {
  const ics = feed([{ cohort, beats: month() }], EN);
  const { calendar } = read(ics);
  expect(value(calendar, "method")).toBe("PUBLISH");
  expect(value(calendar, "x-wr-calname")).toBe("Outloud");
  expect(value(calendar, "refresh-interval")).toBe("PT1H");
  expect(feed([{ cohort, beats: month() }], EN)).toBe(ics);
});

test("our own words are in the reader's language", () => {
  const summaries = read(feed([{ cohort, beats: month() }], { ...EN, language: "fr" })).events.map((event) =>
    value(event, "summary"),
  );
  expect(summaries[0]).toBe("Semaine 1 : Begin · Working out loud");
});

describe("a beat that was changed", () => {
  const changed = month().map((beat): Beat => {
    if (beat.slug !== "w2-session-opens") return beat;
    return { ...beat, state: "cancelled", revision: 4, changedAt: "2026-03-20T08:00:00.000Z" };
  });

  test("keeps its UID, raises its SEQUENCE, and says when", () => {
    const [before, after] = [month(), changed].map((beats) =>
      withSummary(feed([{ cohort, beats }], EN), "Questions"),
    );
    expect(value(after, "uid")).toBe(value(before, "uid"));
    expect([value(before, "sequence"), value(after, "sequence")]).toEqual(["1", "4"]);
    expect(value(after, "last-modified")).toBe("2026-03-20T08:00:00Z");
  });

  test("is sent as cancelled, not left out, so that calendars take it away", () => {
    expect(value(withSummary(feed([{ cohort, beats: changed }], EN), "Questions"), "status")).toBe(
      "CANCELLED",
    );
  });
});

test("no cohort is an empty calendar that can still be read", () => {
  expect(read(feed([], EN)).events).toEqual([]);
});

test("whatever people write comes out as they wrote it, in lines that end in CRLF and have at most 75 octets", () => {
  const words = fc.string({
    unit: fc.constantFrom(
      "a",
      "é",
      "你",
      "👩‍🔬",
      ",",
      ";",
      "\\",
      "\n",
      "\r\n",
      ":",
      '"',
      " ",
      "\u0007",
      "\\n",
    ),
    maxLength: 300,
  });
  fc.assert(
    fc.property(words, words, (title, text) => {
      const beats = month()
        .filter(({ slug }) => slug === "w1-begin")
        .map((beat) => ({ ...beat, title: `>${title}<`, text: `>${text}<` }));
      const ics = feed([{ cohort, beats }], EN);
      expect(ics.endsWith("\r\nEND:VCALENDAR\r\n")).toBe(true);
      for (const line of ics.slice(0, -2).split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const [event] = read(ics).events;
      const written = (words: string) => words.replaceAll("\u0007", "").replaceAll("\r\n", "\n");
      expect(value(event, "summary")).toBe(`>${written(title)}< · Working out loud`);
      expect(value(event, "description").split("\n\nOpen in")[0]?.startsWith(">")).toBe(true);
      expect(value(event, "description")).toContain(`>${written(text)}<`);
    }),
    { numRuns: 200 },
  );
});

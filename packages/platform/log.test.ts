import { expect, test } from "vitest";
import { METRICS } from "../../infra/foundation/metrics.ts";
import { aboutHere, aboutOf, learn, lineOf, within } from "./log.ts";
import { MEASURES, measureLine } from "./measure.ts";

test("a line is one line of JSON, whatever is in it", () => {
  expect(lineOf("info", "answered", { request: "r1", status: 200, why: "a\nb" })).toBe(
    '{"level":"info","what":"answered","request":"r1","status":200,"why":"a\\nb"}',
  );
});

test("an address that an error quotes is taken out", () => {
  const line = lineOf("error", "request failed", { error: "Error: no room for ana.silva@example.org here" });
  expect(line).toContain("no room for <address> here");
});

test("what something is about is known in all that it leads to, and nowhere else", async () => {
  const one = within({ request: "one" }, async () => {
    await Promise.resolve();
    learn({ person: "per_1" });
    await Promise.resolve();
    return aboutHere();
  });
  const other = within({ request: "two" }, async () => {
    await Promise.resolve();
    return aboutHere();
  });
  expect(await Promise.all([one, other])).toEqual([{ request: "one", person: "per_1" }, { request: "two" }]);
  expect(aboutHere()).toEqual({});
});

test("of an event the log takes ids, and nothing that could be a word or an address", () => {
  expect(aboutOf({ person: "per_0123456789", cohort: "coh_0123456789", text: "Secret." })).toEqual({
    person: "per_0123456789",
    cohort: "coh_0123456789",
  });
  expect(aboutOf({ person: "ana@example.org", cohort: 7 })).toEqual({});
});

test("a measure is told in the format that CloudWatch reads, under the name that its alarm watches", () => {
  const line = measureLine({ "late-beats": 2 }, "outloud-production", new Date(1_000));
  expect(JSON.parse(line ?? "")).toEqual({
    _aws: {
      Timestamp: 1_000,
      CloudWatchMetrics: [
        {
          Namespace: METRICS.namespace,
          Dimensions: [["deployment"]],
          Metrics: [{ Name: METRICS.lateBeats, Unit: "Count" }],
        },
      ],
    },
    deployment: "outloud-production",
    "late-beats": 2,
  });
  expect(Object.keys(MEASURES)).toEqual(expect.arrayContaining([METRICS.lateBeats, METRICS.unanswered]));
  expect(measureLine({}, "outloud-production", new Date(1_000))).toBeUndefined();
});

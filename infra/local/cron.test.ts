import { describe, expect, test } from "vitest";
import { parseCron } from "./cron.ts";

const following = (cron: string, from: string, zone = "UTC") => {
  const next = parseCron(cron)?.next(Date.parse(from), zone);
  return next === undefined ? undefined : new Date(next).toISOString();
};

describe("the next time after an instant", () => {
  test.each([
    ["0 8 * * ? *", "2026-03-02T07:59:59Z", "2026-03-02T08:00:00.000Z"],
    ["0 8 * * ? *", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00.000Z"],
    ["*/15 * * * ? *", "2026-03-02T23:50:00Z", "2026-03-03T00:00:00.000Z"],
    ["5/20 9-17 ? * MON-FRI *", "2026-03-06T17:50:00Z", "2026-03-09T09:05:00.000Z"],
    ["0 12 ? * 1,7 *", "2026-03-02T00:00:00Z", "2026-03-07T12:00:00.000Z"],
    ["0 0 L * ? *", "2028-02-10T00:00:00Z", "2028-02-29T00:00:00.000Z"],
    ["0 0 1W * ? *", "2026-07-31T00:00:00Z", "2026-08-03T00:00:00.000Z"],
    ["0 0 ? * 3#2 *", "2026-03-01T00:00:00Z", "2026-03-10T00:00:00.000Z"],
    ["0 0 ? * FRIL *", "2026-03-01T00:00:00Z", "2026-03-27T00:00:00.000Z"],
    ["30 6 29 FEB ? *", "2026-03-01T00:00:00Z", "2028-02-29T06:30:00.000Z"],
    ["0 0 1 1 ? 2040", "2026-03-01T00:00:00Z", "2040-01-01T00:00:00.000Z"],
  ])("cron(%s) after %s is %s", (cron, from, expected) => {
    expect(following(cron, from)).toBe(expected);
  });

  test("is none when the last year has passed", () => {
    expect(following("0 0 1 1 ? 2025", "2026-03-01T00:00:00Z")).toBeUndefined();
  });
});

describe("in a zone whose clocks change", () => {
  test("eight in the morning stays eight in the morning", () => {
    expect(following("0 8 * * ? *", "2026-03-28T12:00:00Z", "Europe/Paris")).toBe("2026-03-29T06:00:00.000Z");
    expect(following("0 8 * * ? *", "2026-03-27T12:00:00Z", "Europe/Paris")).toBe("2026-03-28T07:00:00.000Z");
  });

  test("a time the spring gap swallows is skipped that day", () => {
    expect(following("30 2 * * ? *", "2026-03-28T12:00:00Z", "Europe/Paris")).toBe(
      "2026-03-30T00:30:00.000Z",
    );
  });

  test("a time that exists twice in autumn counts once", () => {
    expect(following("30 2 * * ? *", "2026-10-24T12:00:00Z", "Europe/Paris")).toBe(
      "2026-10-25T00:30:00.000Z",
    );
    expect(following("30 2 * * ? *", "2026-10-25T00:30:00Z", "Europe/Paris")).toBe(
      "2026-10-26T01:30:00.000Z",
    );
  });
});

test.each([
  "0 8 * * *",
  "0 8 * * * *",
  "0 8 ? * ? *",
  "60 8 * * ? *",
  "0 8 32 * ? *",
  "0 8 ? * FUNDAY *",
  "a b c d e f",
])("cron(%s) is not one", (cron) => {
  expect(parseCron(cron)).toBeUndefined();
});

import { Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { foundation } from "../../../infra/foundation/foundation.ts";
import { hourOf } from "./hour.ts";
import { cohortOf, measured, standing, WATCHED } from "./month.ts";
import { PRICED_AT, PRICES, priced, sumOf, times, totals } from "./prices.ts";
import { dollars, table } from "./table.ts";

const counted = measured();
const IDLE = standing(counted, { domain: false, firewall: false, dashboard: false });

test("a month of 54 people costs at most sixty cents, by the price list", () => {
  expect(totals(cohortOf(54, counted)).list).toBeLessThanOrEqual(0.6);
});

test("an idle deployment costs at most a dollar and a half, by the price list", () => {
  expect(totals(IDLE).list).toBeLessThanOrEqual(1.5);
});

test("an hour with 2,000 attendees costs at most sixteen dollars, and nearly all of it is delivery", () => {
  const { total, delivery } = hourOf(2_000, counted.room);
  expect(total).toBeLessThanOrEqual(16);
  expect(delivery / total).toBeGreaterThan(0.9);
});

test("what is counted is a month that was lived, and none of it is missing", () => {
  expect(counted.month.people).toBeGreaterThanOrEqual(54);
  for (const name of ["requests", "mails", "messages", "relays", "Book write units", "Book read units"])
    expect(counted.month.counts[name], name).toBeGreaterThan(100);
});

test("every price says what it is for and where it was read, and all of them when", () => {
  expect(PRICED_AT).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const { each, of, source } of Object.values(PRICES)) {
    expect(each).toBeGreaterThan(0);
    expect(of.length).toBeGreaterThan(3);
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/.+\/pricing\//);
  }
});

test("the alarms that are paid for are those there are", () => {
  const { stack } = foundation({ name: "outloud-production", lasting: true, alarmsTo: "ana@example.org" });
  const alarms = Object.values(Template.fromStack(stack).findResources("AWS::CloudWatch::Alarm"));
  const watched = alarms.reduce((sum, { Properties: { Metrics } }) => {
    const metrics = ((Metrics ?? [{ MetricStat: true }]) as { MetricStat?: unknown }[]).filter(
      (one) => one.MetricStat,
    );
    return sum + metrics.length;
  }, 0);
  // Two more are the failed answers and all of them, beside the API.
  expect(watched + 2).toBe(WATCHED);
});

test("what is free is free once, however many cohorts there are", () => {
  expect(priced("alarm", 10)).toEqual({ list: 1, billed: 0 });
  expect(priced("alarm", 12).billed).toBeCloseTo(0.2);
  expect(totals(sumOf({ call: 600_000 }, times({ call: 300_000 }, 2))).billed).toBeCloseTo(0.04);
});

test("a table is as wide as it must be, and amounts are those that people read", () => {
  expect(table(["a", "b"], [["longer", "1"]])).toBe("a       b\n---------\nlonger  1");
  expect([0, 0.0001, 0.05, 1.5, 12_345].map(dollars)).toEqual([
    "$0",
    "<$0.001",
    "$0.050",
    "$1.50",
    "$12,345",
  ]);
});

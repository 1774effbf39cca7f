import { expect, test } from "vitest";
import { stageOf } from "./stages.ts";

const ORGANISATION = { OUTLOUD_DOMAIN: "example.org", OUTLOUD_ALARMS_TO: "ana@example.org" };

test("only production lasts, wakes somebody, and has the domain itself", () => {
  expect(stageOf("production", ORGANISATION)).toMatchObject({
    lasting: true,
    domain: "example.org",
    sender: "example.org",
    alarmsTo: "ana@example.org",
  });
  for (const name of ["staging", "dev", "prod"]) {
    expect(stageOf(name, ORGANISATION)).toMatchObject({ lasting: false });
    expect(stageOf(name, ORGANISATION).alarmsTo).toBeUndefined();
  }
  expect(stageOf("staging", ORGANISATION).domain).toBe("staging.example.org");
});

test("no two stages write from one sender, which SES keeps once in an account", () => {
  const senders = ["production", "staging", "ana"].map((name) => stageOf(name, ORGANISATION).sender);
  expect(senders).toEqual(["example.org", "staging.example.org", "ana.example.org"]);
  const addresses = { OUTLOUD_SENDER: "hello@example.org", OUTLOUD_TRIAL_SENDER: "try@example.org" };
  expect(stageOf("ana", addresses).sender).toBe("try@example.org");
});

test("a deployment says what it lacks", () => {
  expect(() => stageOf("production", { OUTLOUD_ALARMS_TO: "ana@example.org" })).toThrow(/OUTLOUD_SENDER/);
  expect(() => stageOf("production", { OUTLOUD_SENDER: "hello@example.org" })).toThrow(/OUTLOUD_ALARMS_TO/);
  expect(() => stageOf("dev", { OUTLOUD_SENDER: "hello@example.org" })).toThrow(/OUTLOUD_TRIAL_SENDER/);
});

import { expect, test } from "vitest";
import { policyOf } from "./policy.ts";

const arn = (what: string) => `arn:aws:iot:eu-west-1:123456789012:${what}`;
const allow = (Action: string | string[], Resource: string | string[]) => ({
  Statement: [{ Effect: "Allow" as const, Action, Resource }],
});

test("what is not allowed is forbidden", () => {
  expect(policyOf([])("iot:Connect", "client/ana")).toBe(false);
});

test("an allowed topic is that topic and no other, and only for that action", () => {
  const may = policyOf([allow("iot:Subscribe", arn("topicfilter/place/1"))]);
  expect(may("iot:Subscribe", "topicfilter/place/1")).toBe(true);
  expect(may("iot:Subscribe", "topicfilter/place/12")).toBe(false);
  expect(may("iot:Subscribe", "topicfilter/place/#")).toBe(false);
  expect(may("iot:Receive", "topicfilter/place/1")).toBe(false);
});

test("a star stands for anything, every other sign for itself", () => {
  const may = policyOf([allow(["iot:Receive", "iot:Sub*"], [arn("topic/place/*"), arn("topic/a+b.c")])]);
  expect(may("iot:Receive", "topic/place/1/more")).toBe(true);
  expect(may("iot:Subscribe", "topic/place/1")).toBe(true);
  expect(may("iot:Receive", "topic/aab-c")).toBe(false);
});

test("a denial wins, whatever allows it", () => {
  const denial = { Statement: { Effect: "Deny" as const, Action: "*", Resource: arn("topic/secret") } };
  const may = policyOf([allow("iot:*", "*"), JSON.stringify(denial)]);
  expect(may("iot:Receive", "topic/open")).toBe(true);
  expect(may("iot:Receive", "topic/secret")).toBe(false);
});

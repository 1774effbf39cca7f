import { describe, expect, test } from "vitest";
import { aws, own } from "./evaluated.ts";

describe("what is guarded and watched", () => {
  test("the foundation is one stack that nobody removes by removing a line, and refuses to lose what is in it", () => {
    const stack = aws.one("cloudformation/stack:Stack", "Foundation");
    expect(stack).toMatchObject({
      protect: true,
      retainOnDelete: true,
      inputs: { name: "outloud-production" },
    });
    expect(JSON.parse(stack.inputs.policyBody).Statement[1]).toMatchObject({ Effect: "Deny" });
    expect(aws.one("cloudformation/stack:Stack", "Copies").inputs.region).toBe("eu-central-1");
    expect(own.one("cloudformation/stack:Stack", "Foundation")).toMatchObject({ protect: false });
    expect(own.all("cloudformation/stack:Stack")).toHaveLength(1);
    expect(aws.all("random/randomBytes:RandomBytes").every(({ retainOnDelete }) => retainOnDelete)).toBe(
      true,
    );
  });

  test("somebody is woken when answers fail", () => {
    const { inputs } = aws.one("cloudwatch/metricAlarm:MetricAlarm", "AnswersFail");
    expect(inputs.alarmActions).toEqual([expect.stringMatching(/AlarmsArn$/)]);
    expect(own.all("cloudwatch/metricAlarm:MetricAlarm")).toEqual([]);
    expect(inputs.alarmDescription).toMatch(/See “Failing answers”\.$/);
  });
});

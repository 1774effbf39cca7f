import { expect, test } from "vitest";
import { stageOf } from "./stages.ts";

test("the stages differ where one file says so, and a deployment says what it lacks", () => {
  const organisation = { OUTLOUD_DOMAIN: "example.org" };
  expect(stageOf("production", organisation)).toMatchObject({ lasting: true, domain: "example.org" });
  expect(stageOf("staging", organisation)).toMatchObject({ lasting: false, domain: "staging.example.org" });
  expect(stageOf("ana", organisation)).toMatchObject({ lasting: false, sender: "example.org" });
  expect(() => stageOf("dev", {})).toThrow(/OUTLOUD_SENDER/);
});

import { expect, test } from "vitest";
import { openCohorts } from "./open-cohorts.ts";

test("the cohort that runs comes before the lobby of the next; drafts and archives are none", () => {
  const states = ["draft", "lobby", "tail", "running", "closed"].map((state) => ({ state }));
  expect(openCohorts(states)).toEqual([{ state: "running" }, { state: "lobby" }, { state: "tail" }]);
  expect(openCohorts(undefined)).toEqual([]);
});

import { expect, test } from "vitest";
import type { CohortPage } from "#cohort/model";
import { en } from "../words/en.ts";
import { rungsFor } from "./rungs.ts";

const page = {
  cohort: { title: "Summer camp", circles: [], people: 14 },
  membership: {},
} as unknown as CohortPage;
const network = (of: CohortPage | undefined) =>
  rungsFor({ page: of, members: [], guest: false }, en.journal).find(({ step }) => step === "network")?.who;

test("a step up to the network says that the cohort’s own guests are among its readers", () => {
  expect(network(page)).toBe("everybody in your organisation; of its guests, only those in this cohort");
  expect(network(undefined)).toBe("everybody in your organisation, guests excepted");
});

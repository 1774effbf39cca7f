import type { CohortId, PersonId } from "#people/model";
import { book, Entity, partition, type RowKey } from "#platform";
import type { GivenBy } from "./share.ts";

const text = { type: "string", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;

/**
 * What somebody gave and got in a cohort, in their own partition and for their own eyes: which entries they answered, and
 * who answered which of theirs. Sets, so that what is heard twice is one. `times` counts what is in `given`.
 */
export const BalanceRow = new Entity(
  {
    model: model("balance"),
    attributes: {
      person: text,
      cohort: text,
      given: { type: "set", items: "string" },
      got: { type: "set", items: "string" },
      times: { type: "number" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["cohort"], template: "ANSWERED#${cohort}", casing: "none" },
      },
    },
  },
  book,
);

/** How many people of a cohort gave so many answers; who they are stands nowhere. */
export const GivenRow = new Entity(
  {
    model: model("given"),
    attributes: { cohort: text, answers: text, people: { type: "number", required: true } },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["cohort"], template: "COHORT#${cohort}", casing: "none" },
        sk: { field: "sk", composite: ["answers"], template: "GIVEN#${answers}", casing: "none" },
      },
    },
  },
  book,
);

export const balanceKey = (person: PersonId, cohort: CohortId): RowKey => ({
  pk: `PERSON#${person}`,
  sk: `ANSWERED#${cohort}`,
});

/** As a sort key: `0012`. */
export const padded = (answers: number) => String(answers).padStart(4, "0");

/** How many people of a cohort gave how many answers, in one Query. */
export async function givenIn(cohort: CohortId): Promise<GivenBy> {
  const rows = await partition(`COHORT#${cohort}`, { begins: "GIVEN#" });
  return Object.fromEntries(rows.map(({ answers, people }) => [Number(answers), Number(people)]));
}

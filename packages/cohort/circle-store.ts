import * as z from "zod";
import { Byline, PersonId } from "#people/model";
import { book, Entity, type Write, write } from "#platform";
import { Instant } from "#platform/model";
import { circleOf } from "./circles.ts";
import { type CircleId, type CohortId, FormationId } from "./model.ts";
import { moved } from "./turn.ts";

/** One forming of the circles of a cohort: who was given which seat. The key forms them once for each beat or request. */
const FormationRow = new Entity(
  {
    model: { service: "outloud", entity: "formation", version: "1" },
    attributes: {
      cohort: { type: "string", required: true },
      id: { type: "string", required: true },
      /** The number of their circle, by person. */
      seats: { type: "any", required: true },
      formedAt: { type: "string", required: true },
      by: { type: "any" },
      /** Once everybody has taken their seat. */
      seatedAt: { type: "string" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["cohort"], template: "COHORT#${cohort}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "CIRCLES#${id}", casing: "none" },
      },
    },
  },
  book,
);

const Formation = z.object({
  id: FormationId,
  seats: z.record(PersonId, z.number().int()),
  formedAt: Instant,
  by: Byline.optional(),
  seatedAt: Instant.optional(),
});
export type Formation = z.infer<typeof Formation>;

/** A forming of a cohort's circles; undefined when there was none by this name. */
export async function formation(cohort: CohortId, id: FormationId): Promise<Formation | undefined> {
  const { data } = await FormationRow.get({ cohort, id }).go({ consistent: true });
  return data ? Formation.parse(data) : undefined;
}

/** The circle in which somebody was given a seat; undefined when they were not there. */
export function seatIn({ id, seats }: Formation, cohort: CohortId, person: PersonId): CircleId | undefined {
  const number = seats[person];
  return number === undefined ? undefined : circleOf({ id: cohort, formation: id }, number).id;
}

export const formationWrite = (cohort: CohortId, formed: Formation): Write =>
  write(FormationRow.create({ cohort, ...formed }), moved());

/** Everybody has taken their seat: said once. */
export const seatedWrite = (cohort: CohortId, id: FormationId, now: Date): Write =>
  write(
    FormationRow.patch({ cohort, id })
      .set({ seatedAt: now.toISOString() })
      .where((row, { notExists }) => notExists(row.seatedAt)),
    moved(),
  );

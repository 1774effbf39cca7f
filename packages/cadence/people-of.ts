import * as Cohort from "#cohort";
import * as People from "#people";
import type { Ctx } from "#people/model";
import { countZones } from "./fair-clock.ts";
import type { ZonePeople } from "./forecast.ts";

/** How many people of a cohort live on which clock, those invited and not yet let in included. For its facilitators. */
export async function peopleOf({ id }: Pick<Cohort.Cohort, "id">, ctx: Ctx): Promise<ZonePeople[]> {
  const [lines, roster] = await Promise.all([Cohort.lines(id, ctx), People.roster(id)]);
  const addresses = new Set(roster.map(({ email }) => email));
  const waiting = lines.filter(({ email, person }) => !person && !addresses.has(email));
  return countZones([...roster, ...waiting].map(({ zone }) => zone));
}

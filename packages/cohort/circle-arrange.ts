import * as People from "#people";
import { circlesOf, type Pair, type PersonId, type RosterRow } from "#people/model";
import { sameId } from "#platform";
import { wakesAt } from "./awake.ts";
import { type Formation, formation, seatIn } from "./circle-store.ts";
import { takesPart } from "./circles.ts";
import { formed } from "./forming.ts";
import type { Sitter } from "./forming-cost.ts";
import type { Cohort } from "./model.ts";
import { originOf } from "./origin.ts";
import { moved } from "./turn.ts";

/** People in the circles they would sit in. */
export interface Arrangement {
  readonly circles: readonly (readonly RosterRow[])[];
  /** How many pairs would meet again. */
  readonly again: number;
  /** Names these circles, formed on top of those that are. */
  readonly as: string;
}

/**
 * How the people of a cohort would sit if circles were formed now: the same for the same people and the same circles before.
 * Refused as `moved` while the roster is behind what was counted.
 */
export async function arranged(cohort: Cohort, now: Date): Promise<Arrangement> {
  const [rows, last] = await Promise.all([
    People.roster(cohort.id),
    cohort.formation && formation(cohort.id, cohort.formation),
  ]);
  if (rows.length !== cohort.people) throw moved();
  const sitting = rows.filter(takesPart);
  const apart = await People.apartAmong(sitting.map(({ person }) => person));
  const sitters = sitting.map((row) => sitterOf(row, { apart, last: last || undefined, cohort, now }));
  const seed = `${cohort.id} ${cohort.formation ?? ""}`;
  const groups = formed(sitters, seed);
  const byId = new Map(sitting.map((row) => [row.person, row]));
  return {
    circles: groups.map((group) => group.flatMap((person) => byId.get(person) ?? [])),
    again: meetings(groups, sitters),
    as: sameId("prv", seed, JSON.stringify(groups)),
  };
}

interface Circumstances {
  readonly apart: readonly Pair[];
  /** The forming before, which some may not have heard of yet. */
  readonly last: Formation | undefined;
  readonly cohort: Cohort;
  readonly now: Date;
}

function sitterOf(row: RosterRow, { apart, last, cohort, now }: Circumstances): Sitter {
  const { person, zone, language } = row;
  const seat = last && seatIn(last, cohort.id, person);
  return {
    person,
    wakes: wakesAt(zone, now),
    language,
    from: originOf(row),
    circles: [...new Set([...circlesOf(row), ...(seat ? [seat] : [])])],
    apart: apart.flatMap(([one, other]) => (one === person ? [other] : [])),
  };
}

function meetings(groups: readonly (readonly PersonId[])[], sitters: readonly Sitter[]): number {
  const circles = new Map(sitters.map((one) => [one.person, new Set(one.circles)]));
  const met = (one: PersonId, other: PersonId) =>
    [...(circles.get(one) ?? [])].some((circle) => circles.get(other)?.has(circle));
  return groups.reduce(
    (sum, group) =>
      sum +
      group.reduce((pairs, one, at) => pairs + group.slice(at + 1).filter((two) => met(one, two)).length, 0),
    0,
  );
}

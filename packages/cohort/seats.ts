import type { Membership, Person, Role } from "#people/model";
import { Refused } from "#platform";
import { openedFor, smallest } from "./circles.ts";
import { type CircleId, type Cohort, LIMITS } from "./model.ts";

/** What changes of a cohort when somebody comes, goes or begins to host. */
export type Roster = Pick<Cohort, "id" | "people" | "circles" | "formation" | "facilitators">;

/** What somebody is here: an account from outside is always a guest, one from inside never. */
export const roleFor = ({ guest }: Pick<Person, "guest">, wanted: Role): Role =>
  guest ? "guest" : wanted === "guest" ? "participant" : wanted;

/**
 * The roster with one more person: facilitators host everybody and sit in no circle, the others land in the smallest.
 * Refused when the cohort is full.
 */
export function seated(
  roster: Roster,
  person: Pick<Person, "id" | "name">,
  role: Role,
): { roster: Roster; circle?: CircleId } {
  if (roster.people >= LIMITS.people)
    throw new Refused("conflict", "cohort.full", `A cohort has room for ${LIMITS.people} people.`);
  const grown = { ...roster, people: roster.people + 1 };
  if (role === "facilitator")
    return {
      roster: { ...grown, facilitators: [...roster.facilitators, { id: person.id, name: person.name }] },
    };
  const { circles, circle } = smallestTaken(roster);
  return { roster: { ...grown, circles }, circle };
}

/** The circles with one more person in the smallest, and which that is. */
export function smallestTaken(roster: Roster): { circles: Roster["circles"]; circle: CircleId | undefined } {
  const circles = openedFor(roster, 1);
  const circle = smallest(circles)?.id;
  return { circles: counted(circles, circle, 1), circle };
}

/** The roster without one of its members. Refused for the last facilitator, but of an archive: somebody must be there. */
export function unseated(
  roster: Roster,
  member: Pick<Membership, "person" | "circle">,
  isArchive = false,
): Roster {
  return {
    ...withoutHost(roster, member, isArchive),
    people: roster.people - 1,
    circles: counted(roster.circles, member.circle, -1),
  };
}

/** The roster with one facilitator less; they stay as what they are. Refused for the last one. */
export function withoutHost(
  roster: Roster,
  { person }: Pick<Membership, "person">,
  isArchive = false,
): Roster {
  const facilitators = roster.facilitators.filter(({ id }) => id !== person);
  if (facilitators.length === 0 && !isArchive)
    throw new Refused(
      "conflict",
      "cohort.last-facilitator",
      "Somebody must host. Make another facilitator first.",
    );
  return { ...roster, facilitators };
}

const counted = (circles: Roster["circles"], circle: CircleId | undefined, by: number) =>
  circles.map((each) => (each.id === circle ? { ...each, people: Math.max(0, each.people + by) } : each));

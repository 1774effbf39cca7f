import { kindOf, type Row, type RowKey } from "#platform";
import { type CohortId, type Ctx, Membership, Person, type PersonId } from "./model.ts";

/** What decides whether somebody may read something, without anybody asking in their name. */
interface Reader extends Pick<Ctx, "memberships"> {
  readonly person: Pick<Person, "id" | "guest" | "name">;
}

/** Where to look whether these people could read what is written in a cohort, or outside any: two rows a person. */
export const readerKeys = (ids: readonly PersonId[], cohort?: CohortId): RowKey[] =>
  ids.flatMap((id) => [
    { pk: `PERSON#${id}`, sk: "A#PERSON" },
    ...(cohort ? [{ pk: `PERSON#${id}`, sk: `A#MEMBER#${cohort}` }] : []),
  ]);

/** The people found at `readerKeys`. Who has no account is not among them. */
export function readersIn(rows: readonly Row[]): Reader[] {
  const memberships = rows.filter((row) => kindOf(row) === "membership").map((row) => Membership.parse(row));
  return rows
    .filter((row) => kindOf(row) === "person")
    .map((row) => Person.parse(row))
    .map((person) => ({ person, memberships: memberships.filter((one) => one.person === person.id) }));
}

/** Where it stands that two people are kept apart, by either of them. */
export const apartKeys = (one: PersonId, other: PersonId): RowKey[] =>
  [one, other].map((by) => ({ pk: `PERSON#${one}`, sk: `A#APART#${other}#${by}` }));

/** Whether somebody is kept apart from somebody, among the rows at `apartKeys`. */
export const apartIn = (rows: readonly Row[]): boolean => rows.some((row) => kindOf(row) === "apart");

import { expect } from "vitest";
import type { AllCircles } from "#cohort/model";
import type { Note } from "#notify";
import type { Person } from "../chronicle.ts";
import { PLAN } from "../plan.ts";
import type { Story } from "../story.ts";
import { hears } from "./beats.ts";

const FORMED = PLAN.filter(({ kind }) => kind === "circles");

/** Whoever takes part sits in one circle of four to six, and met hardly anybody of it in the circle before. */
export async function everybodySits({ chronicle, ana, cohort }: Story, now: string) {
  const { circles } = await ana.client.get<AllCircles>(`/cohorts/${cohort}/circles`);
  const sitting = circles.map(({ members }) => members.map(({ name }) => name));
  const taking = chronicle.people.filter(
    (person) => person.role !== "facilitator" && !person.elsewhere && chronicle.standing(person, now).member,
  );
  expect(sitting.flat().toSorted()).toEqual(taking.map(({ name }) => name).toSorted());
  for (const members of sitting) expect([4, 5, 6]).toContain(members.length);

  const before = (name: string) => {
    const { circle, circles } = chronicle.named(name);
    return circles.filter((each) => each !== circle);
  };
  const again = sitting.flatMap((members) =>
    members.flatMap((one, at) =>
      members.slice(at + 1).filter((other) => before(one).some((each) => before(other).includes(each))),
    ),
  );
  expect(again.length, "pairs who met again").toBeLessThan(6);
}

/** Each time everybody was told once with whom they sit, unless they had left or asked for quiet. */
export function toldOfCircles({ chronicle, cohort }: Story, inboxes: ReadonlyMap<Person, readonly Note[]>) {
  for (const [person, notes] of inboxes) {
    const told = notes.filter(({ news }) => news.kind === "circle" && news.cohort === cohort);
    const due = FORMED.filter(({ at }) => hears(chronicle.standing(person, at), at));
    const sits = person.role !== "facilitator" && !person.elsewhere;
    expect(told.length, `circles told to ${person.name}`).toBe(sits ? due.length : 0);
  }
}

import { describe, expect, test } from "vitest";
import { CircleId, CohortId, type Membership, PersonId } from "#people/model";
import { AUDIENCES, isWider, placeOf, readable, sharingRefusal } from "./model.ts";

const id = { ana: "per_00000000ANA", ben: "per_00000000BEN" };
const cohort = CohortId.parse("coh_0000000001");
const elsewhere = CohortId.parse("coh_0000000002");
const circle = CircleId.parse("cir_0000000001");
const another = CircleId.parse("cir_0000000002");
const entry = { author: { id: PersonId.parse(id.ana) }, cohort, circle };

const inside = (more: Partial<Membership> = {}): Membership => ({
  person: PersonId.parse(id.ben),
  cohort,
  role: "participant",
  joinedAt: "2026-03-02T09:00:00.000Z",
  ...more,
});
const someone = (memberships: Membership[], { guest = false, who = id.ben } = {}) => ({
  person: { id: PersonId.parse(who), guest },
  memberships,
});

const PEOPLE = {
  author: someone([], { who: id.ana }),
  "circle mate": someone([inside({ circle })]),
  "circle mate of old": someone([inside({ circle: another, circlesBefore: [circle] })]),
  participant: someone([inside({ circle: another })]),
  "participant without a circle": someone([inside()]),
  facilitator: someone([inside({ role: "facilitator" })]),
  "guest of the cohort": someone([inside({ role: "guest" })], { guest: true }),
  "guest of the circle": someone([inside({ role: "guest", circle })], { guest: true }),
  "former circle mate": someone([
    inside({ circle, circlesBefore: [circle], leftAt: "2026-03-09T09:00:00.000Z" }),
  ]),
  "former guest": someone([inside({ leftAt: "2026-03-09T09:00:00.000Z" })], { guest: true }),
  "participant elsewhere": someone([inside({ cohort: elsewhere, circle: another })]),
  "guest elsewhere": someone([inside({ cohort: elsewhere })], { guest: true }),
};

/** The widest rung of the ladder that each of them still cannot read, and the narrowest that they can. */
const READS: Record<keyof typeof PEOPLE, (typeof AUDIENCES)[number]> = {
  author: "self",
  "circle mate": "circle",
  "circle mate of old": "circle",
  participant: "cohort",
  "participant without a circle": "cohort",
  facilitator: "cohort",
  "guest of the cohort": "cohort",
  "guest of the circle": "circle",
  "former circle mate": "network",
  "former guest": "public",
  "participant elsewhere": "network",
  "guest elsewhere": "public",
};

describe.each(Object.entries(READS))("a %s reads from %s up", (who, from) => {
  test.each(AUDIENCES)("%s", (audience) =>
    expect(readable({ ...entry, audience }, PEOPLE[who as keyof typeof PEOPLE])).toBe(
      !isWider(from, audience),
    ),
  );
});

test("an entry for a circle that is not there is its author's alone", () =>
  expect(
    readable({ ...entry, circle: undefined, audience: "circle" }, PEOPLE["participant without a circle"]),
  ).toBe(false));

test.each([
  ["self", undefined],
  ["circle", circle],
  ["cohort", cohort],
  ["network", cohort],
  ["public", cohort],
] as const)("for %s it stands under %s", (audience, place) =>
  expect(placeOf({ ...entry, audience })).toBe(place),
);

describe("an author may not share", () => {
  test.each([
    ["with a cohort outside any", "no-cohort", { audience: "cohort" }, false],
    ["with a circle outside any cohort", "no-cohort", { audience: "circle" }, false],
    ["with a circle they do not have", "no-circle", { audience: "circle", cohort }, false],
    ["with the network as a guest", "guest", { audience: "network", cohort }, true],
    ["with everybody as a guest", "guest", { audience: "public" }, true],
  ] as const)("%s: %s", (_, refusal, where, guest) => expect(sharingRefusal(where, { guest })).toBe(refusal));

  test.each([
    ["keep it outside any cohort", { audience: "self" }, true],
    ["share with the network outside any cohort", { audience: "network" }, false],
    ["share with their circle", { audience: "circle", cohort, circle }, true],
    ["share with their cohort", { audience: "cohort", cohort }, true],
  ] as const)("but may %s", (_, where, guest) => expect(sharingRefusal(where, { guest })).toBeUndefined());
});

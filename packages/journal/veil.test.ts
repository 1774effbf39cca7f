import { describe, expect, test } from "vitest";
import { CircleId, CohortId, type Membership, PersonId } from "#people/model";
import {
  doneBy,
  Entry,
  isSealedTo,
  isUnknown,
  isUnopened,
  isVeiled,
  type Onlooker,
  seenBy,
} from "./model.ts";

const cohort = CohortId.parse("coh_0000000001");
const circle = CircleId.parse("cir_0000000001");
const [ana, ben, kim] = ["ANA", "BEN", "KIM"].map((name) => PersonId.parse(`per_0000000${name}`)) as [
  PersonId,
  PersonId,
  PersonId,
];
const NOW = new Date("2026-03-04T10:00:00.000Z");
const LATER = "2026-03-09T09:00:00.000Z";

const entry = Entry.parse({
  id: "ent_00000000000000000000000001",
  author: { id: ana, name: "Ana Duarte" },
  cohort,
  circle,
  beat: "bea_the-prompt",
  audience: "cohort",
  title: "A title",
  text: "Words, and @[Ana](per_0000000ANA) in them.",
  kind: "did",
  topics: ["trees"],
  mentions: [ana, kim],
  revision: 1,
  writtenAt: "2026-03-04T09:00:00.000Z",
  sharedAt: "2026-03-04T09:00:00.000Z",
  answers: 1,
  replies: 2,
  signals: { "same-here": 1, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 },
  ask: { question: "Is it clear?", help: "view", askedAt: "2026-03-04T09:00:00.000Z", answers: 1 },
  changed: {
    text: "The second line.",
    at: "2026-03-04T09:30:00.000Z",
    toldAt: "2026-03-04T09:30:00.000Z",
  },
});
const blind = { ...entry, blind: "author" } as const;
const sealed = { ...entry, sealedUntil: LATER };

const onlooker = (id: PersonId, more: Partial<Membership> = {}, wroteTo: string[] = []): Onlooker => ({
  person: { id, language: "en" },
  memberships: [{ person: id, cohort, role: "participant", joinedAt: "2026-03-02T09:00:00.000Z", ...more }],
  wroteTo,
  now: NOW,
});

describe("while a round is blind", () => {
  test.each([
    ["a circle mate", onlooker(ben, { circle })],
    ["a participant", onlooker(ben)],
    ["a facilitator", onlooker(ben, { role: "facilitator" })],
  ])("%s does not learn who wrote", (_, reader) => {
    const seen = seenBy(blind, reader);
    expect(seen.author.name).toBe("Somebody");
    expect(isUnknown(seen.author.id)).toBe(true);
    expect(seen.circle).toBeUndefined();
    expect(seen.mentions).toEqual([kim]);
    expect(JSON.stringify({ ...seen, text: "" })).not.toMatch(/ANA|Ana/);
    expect(isVeiled(blind, reader)).toBe(true);
  });

  test("the author sees their own entry as ever", () => {
    expect(seenBy(blind, onlooker(ana))).toEqual(blind);
    expect(isVeiled(blind, onlooker(ana))).toBe(false);
  });

  test("who it is by is in the reader’s language, and no person’s id", () => {
    const reader = { ...onlooker(ben), person: { id: ben, language: "fr" as const } };
    expect(seenBy(blind, reader).author.name).toBe("Quelqu’un");
    expect(Entry.shape.author.safeParse(seenBy(blind, reader).author).success).toBe(true);
  });

  test("nothing ties two entries of one author together, and one entry stays the same", () => {
    const other = { ...blind, id: Entry.shape.id.parse("ent_00000000000000000000000002") };
    expect(seenBy(other, onlooker(ben)).author.id).not.toBe(seenBy(blind, onlooker(ben)).author.id);
    expect(seenBy(blind, onlooker(ben)).author).toEqual(seenBy(blind, onlooker(kim)).author);
  });

  test("those who look after its place know whose it is once it is hidden: they have to talk with them", () => {
    const why = { at: "2026-03-04T09:40:00.000Z", by: { id: kim, name: "Kim" }, why: "Let us talk." };
    const hidden = { ...blind, hidden: why };
    expect(seenBy(hidden, onlooker(ben, { role: "facilitator" })).author).toEqual(entry.author);
    expect(seenBy(hidden, onlooker(ben)).author.name).toBe("Somebody");
    const giver = { id: kim, name: "Kim" };
    const both = { ...entry, blind: "both" } as const;
    const host = onlooker(ben, { role: "facilitator" });
    expect(doneBy(giver, both, host, { letter: "A", hidden: why })).toEqual(giver);
    expect(doneBy(giver, both, host, { letter: "A" }).name).toBe("Answer A");
  });

  test("the circle stays where all its readers are in it", () =>
    expect(seenBy({ ...blind, audience: "circle" }, onlooker(ben, { circle })).circle).toBe(circle));

  test("what others do is by them when only who wrote is hidden, and by a letter when both are", () => {
    const by = { id: ben, name: "Ben" };
    expect(doneBy(by, blind, onlooker(kim))).toEqual(by);
    const both = { ...entry, blind: "both" } as const;
    expect(doneBy(by, both, onlooker(ana), { letter: "B" })).toMatchObject({ name: "Answer B" });
    expect(doneBy(by, both, onlooker(kim))).toMatchObject({ name: "Somebody" });
    expect(doneBy(by, both, onlooker(ben))).toEqual(by);
    expect(doneBy(entry.author, both, onlooker(kim), { letter: "A" })).toEqual(
      seenBy(both, onlooker(kim)).author,
    );
  });
});

test("an entry without a veil and a seal is seen as it is", () =>
  expect(seenBy(entry, onlooker(ben))).toEqual(entry));

describe("an entry to a prompt that asks to write first", () => {
  const answered = ["bea_the-prompt"];

  test("is without its words for who has not written to it: that it is there, when and by whom", () => {
    const seen = seenBy(sealed, onlooker(ben));
    expect(isUnopened(seen)).toBe(true);
    expect(seen).toMatchObject({
      title: "",
      text: "",
      topics: [],
      mentions: [],
      author: entry.author,
      replies: 2,
    });
    for (const kept of ["ask", "changed", "kind"] as const) expect(seen[kept], kept).toBeUndefined();
  });

  test("opens to who has, to hosts, to its author and to who cannot write there", () => {
    const outside = { ...onlooker(ben), memberships: [] };
    for (const reader of [
      onlooker(ben, {}, answered),
      onlooker(ben, { role: "facilitator" }),
      onlooker(ana),
      outside,
    ]) {
      expect(isSealedTo(sealed, reader)).toBe(false);
      expect(seenBy(sealed, reader).text).toBe(entry.text);
    }
  });

  test("opens to everybody when its week is over", () => {
    expect(isSealedTo(sealed, { ...onlooker(ben), now: new Date(LATER) })).toBe(false);
    expect(isUnopened(seenBy(sealed, { ...onlooker(ben), now: new Date(LATER) }))).toBe(false);
  });

  test("tells neither its words nor its author when its round is blind too", () => {
    const seen = seenBy({ ...sealed, blind: "both" }, onlooker(ben));
    expect([isUnopened(seen), isUnknown(seen.author.id), seen.circle]).toEqual([true, true, undefined]);
  });
});

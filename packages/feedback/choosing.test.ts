import { expect, test } from "vitest";
import { BeatId } from "#cadence/model";
import { type Entry, EntryId, type Offer, offering, unclaimed } from "#journal/model";
import { CircleId, CohortId, type Membership, PersonId, type Reading } from "#people/model";
import { type Asker, choicesFor, choicesIn } from "./choosing.ts";

const NOW = new Date("2026-03-04T12:00:00.000Z");
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
const [mine, theirs] = [CircleId.parse("cir_0000000001"), CircleId.parse("cir_0000000002")];
const BEAT = BeatId.parse("bea_00000000-the-prompt");
const cohort = CohortId.parse("coh_0000000001");
const person = (name: string) => PersonId.parse(`per_0000000${name}`);
const [me, ben, kim] = [person("0ME"), person("BEN"), person("KIM")];
const membership: Membership = {
  person: me,
  cohort,
  role: "participant",
  circle: mine,
  joinedAt: hoursAgo(99),
};

const asker = (changes: Partial<Asker["ctx"]> = {}, passed: string[] = []): Asker => ({
  ctx: {
    person: { id: me, guest: false },
    memberships: [membership],
    readings: [],
    apart: [],
    blockedBy: [],
    wroteTo: [],
    now: NOW,
    ...changes,
  },
  circle: mine,
  passed: new Set(passed),
});

let last = 0;
function offer(changes: Partial<Entry> & { waits?: number } = {}, more: Partial<Offer> = {}): Offer {
  const { waits = 1, ...others } = changes;
  const entry: Entry = {
    id: EntryId.parse(`ent_${String(++last).padStart(10, "0")}`),
    author: { id: ben, name: "Ben" },
    cohort,
    circle: mine,
    audience: "cohort",
    title: "",
    text: "Two lines.",
    topics: [],
    mentions: [],
    revision: 1,
    writtenAt: hoursAgo(waits),
    sharedAt: hoursAgo(waits),
    answers: 0,
    replies: 0,
    signals: { "same-here": 0, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 },
    ...others,
  };
  return { entry, ...unclaimed(offering(entry)), answerers: new Set(), offered: 0, passed: 0, ...more };
}
const asked = (hours: number) => ({
  ask: { question: "Does it?", help: "view" as const, askedAt: hoursAgo(hours), answers: 0 },
});
const chosen = (offers: readonly Offer[], who = asker()) =>
  choicesFor(offers, who).map(({ entry }) => entry.id);
const ids = (offers: readonly Offer[]) => offers.map(({ entry }) => entry.id);

test("my circle comes before the cohort, the longest wait first in each", () => {
  const far = [offer({ circle: theirs, waits: 9 }), offer({ circle: theirs, waits: 3 })];
  const near = [offer({ waits: 5 }), offer({ waits: 2 })];
  expect(chosen([...far, ...near].toReversed())).toEqual(ids([...near, ...far]));
});

test("while a round hides whose it is, only who blocked me keeps me from it; whom I block tells me nothing", () => {
  const blind = offer({ blind: "author" });
  expect(chosen([blind], asker({ apart: [ben] }))).toEqual([blind.entry.id]);
  expect(chosen([blind], asker({ apart: [ben], blockedBy: [ben] }))).toEqual([]);
  expect(chosen([offer()], asker({ apart: [ben] }))).toEqual([]);
});

test("the fewest answers come first, where more than one is wanted", () => {
  const two = offer({ wants: 3, answers: 2, waits: 20 });
  const none = offer({ wants: 3, waits: 1 });
  expect(chosen([two, none])).toEqual(ids([none, two]));
});

test("what has waited too long comes first: in its circle after a day, in the cohort a little later", () => {
  const fresh = offer({ waits: 23 });
  const longInCircle = offer({ waits: 25 });
  const longElsewhere = offer({ circle: theirs, waits: 28 });
  const notYetElsewhere = offer({ circle: theirs, waits: 26 });
  expect(chosen([fresh, notYetElsewhere, longElsewhere, longInCircle])).toEqual(
    ids([longInCircle, longElsewhere, fresh, notYetElsewhere]),
  );
});

test("an ask has waited too long after half a day, and comes before what waits as long without one", () => {
  const plain = offer({ circle: theirs, waits: 20 });
  const ask = offer({ circle: theirs, waits: 20, ...asked(15) });
  const young = offer({ circle: theirs, waits: 20, ...asked(1) });
  expect(chosen([plain, young, ask])).toEqual(ids([ask, plain, young]));
});

test("what somebody let lapse, or passed on, comes after what nobody was sent to", () => {
  const passed = offer({ waits: 9 }, { offerFrom: hoursAgo(1), claimedUntil: hoursAgo(1), claimedBy: kim });
  const untouched = offer({ waits: 2 });
  expect(chosen([passed, untouched])).toEqual(ids([untouched, passed]));
});

test.each<[string, Parameters<typeof offer>, Asker?]>([
  ["my own", [{ author: { id: me, name: "Me" } }]],
  ["what is for another circle", [{ audience: "circle", circle: theirs }]],
  ["what I have answered", [{ wants: 3 }, { answerers: new Set([me]) }]],
  ["what somebody else is at", [{}, { claimedBy: kim, claimedUntil: hoursAgo(-0.2) }]],
  ["what has all the answers it wants", [{ answers: 1 }]],
  ["what is sealed until I have written mine", [{ beat: BEAT, sealedUntil: hoursAgo(-9) }]],
  ["what those wrote who are kept apart from me", [{}], asker({ apart: [ben] })],
])("never %s", (_, args, who) => {
  expect(chosen([offer(...args)], who)).toEqual([]);
});

test("never what I passed on, or what is quiet for me: the thread, the circle, the cohort", () => {
  const one = offer({ audience: "circle" });
  const other = offer();
  const quiet = (place: string): Reading[] => [{ place, mutedUntil: hoursAgo(-1) }];
  expect(chosen([one, other], asker({}, [one.entry.id]))).toEqual([other.entry.id]);
  expect(chosen([one, other], asker({ readings: quiet(one.entry.id) }))).toEqual([other.entry.id]);
  expect(chosen([one, other], asker({ readings: quiet(mine) }))).toEqual([other.entry.id]);
  expect(chosen([one, other], asker({ readings: quiet(cohort) }))).toEqual([one.entry.id]);
});

test("a second page is read only when the first has nothing for me", async () => {
  const own = Array.from({ length: 3 }, () => offer({ author: { id: me, name: "Me" } }));
  const good = offer();
  const asks: string[] = [];
  const pages = { "near ": own, "near 1": [good], "far ": [] } as Record<string, Offer[]>;
  const found = await choicesIn(async (ring, after = "") => {
    asks.push(`${ring} ${after}`);
    return {
      offers: pages[`${ring} ${after}`] ?? [],
      end: ring === "near" && after === "" ? "1" : undefined,
    };
  }, asker());
  expect(ids(found)).toEqual([good.entry.id]);
  expect(asks).toEqual(["near ", "far ", "near 1"]);
});

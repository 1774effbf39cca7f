import { expect, test } from "vitest";
import { PersonId } from "#people/model";
import { newId, sameId } from "#platform";
import { aCohort } from "../../tests/world/cohort.ts";
import { someone } from "../../tests/world.ts";
import type { Contribution } from "./contribution.ts";
import { askersOf, harvest, said, shownAmong, unanswered } from "./harvest.ts";
import { ContributionRow, SessionRow } from "./rows.ts";
import { ContributionId, RoomCode, type Session, SessionId } from "./session.ts";
import { partOf } from "./store.ts";

const NOW = new Date("2026-03-05T18:00:00.000Z");
const at = (minute: number) => `2026-03-05T17:${String(minute).padStart(2, "0")}:00.000Z`;

/** A session as it stands in the room, whoever opened and closed it. */
async function aSession(over: Partial<Session> & { place?: string } = {}): Promise<SessionId> {
  const id = SessionId.parse(newId("ses", NOW));
  const row = {
    id,
    title: "Questions",
    language: "en",
    state: "closed",
    hosts: [],
    code: RoomCode.parse("HRN4K7"),
    closedAt: NOW.toISOString(),
    settings: { hold: false, slow: 0 },
    words: { languages: [], own: [] },
    serials: { moderator: 1, speaker: 1, stage: 1 },
    revision: 1,
    madeAt: NOW.toISOString(),
    place: over.cohort ?? id,
    ...over,
  };
  await SessionRow.create(row).go();
  return id;
}

let minute = 0;
/** Something said in it, in the state it was left. */
async function left(session: SessionId, over: Partial<Contribution>): Promise<ContributionId> {
  const id = ContributionId.parse(sameId("con", session, `${minute++}`));
  const kind = over.kind ?? "question";
  const state = over.state ?? "shown";
  await ContributionRow.create({
    id,
    session,
    part: partOf(kind),
    kind,
    text: "Why?",
    voice: PersonId.parse(newId("per", NOW)),
    as: "alias",
    name: "Quiet heron",
    state,
    moments: { shown: at(minute), [state]: at(minute) },
    at: at(minute),
    ways: 1,
    votes: 0,
    asides: [],
    revision: 1,
    ...over,
  }).go();
  return id;
}

test("a session leaves the links that were let in and the questions that were answered, in the order they came up", async () => {
  const session = await aSession();
  const url = "https://example.org/a";
  const link = await left(session, { kind: "link", url });
  await left(session, { kind: "link", url, state: "declined" });
  await left(session, { kind: "link", url, hiddenAt: at(9) });
  const first = await left(session, { state: "answered" });
  const second = await left(session, { state: "answered" });
  await left(session, { state: "answered", hiddenAt: at(9) });
  await left(session, { state: "later" });
  await left(session, { kind: "message" });
  const { links, answered, session: about } = (await harvest(session)) ?? {};
  expect(about).toMatchObject({ id: session, title: "Questions" });
  expect(about).not.toHaveProperty("words");
  expect(links?.map(({ id }) => id)).toEqual([link]);
  expect(answered?.map(({ id }) => id)).toEqual([first, second]);
  expect(await harvest(SessionId.parse(newId("ses", NOW)))).toBeUndefined();
});

test("what waits for review, was declined before it was let in, or is hidden is not the room's to read", async () => {
  const session = await aSession();
  const open = await left(session, {});
  const talk = await left(session, { kind: "message" });
  const held = await left(session, { state: "asked" });
  const refused = await left(session, { state: "declined", moments: { declined: at(1) } });
  const hidden = await left(session, { hiddenAt: at(1) });
  const all = [open, talk, held, refused, hidden];
  const read = await shownAmong(all.map((contribution) => ({ session, contribution })));
  expect(read.map(({ id }) => id).toSorted()).toEqual([open, talk].toSorted());
  expect(await said(session, talk)).toMatchObject({ session: { id: session }, contribution: { id: talk } });
  expect(await said(session, held)).toBeUndefined();
});

test("the desk of a cohort finds what its closed sessions owe, the longest waiting first; others do not", async () => {
  const ben = await someone({ name: "Ben" }, NOW);
  const { cohort, host } = await aCohort({ people: [ben], now: NOW });
  const [over, open] = [
    await aSession({ cohort: cohort.id, title: "First" }),
    await aSession({ cohort: cohort.id, state: "open" }),
  ];
  const waits = await left(over, { text: "Who decides?" });
  const promised = await left(over, { state: "later" });
  for (const state of ["answered", "declined", "merged"] as const) await left(over, { state });
  await left(open, {});
  const owed = await unanswered(cohort.id, await host.ctx());
  expect(owed.map(({ question }) => question.id)).toEqual([waits, promised]);
  expect(owed[0]).toMatchObject({
    session: { id: over, title: "First" },
    question: { text: "Who decides?", by: { name: "Quiet heron" } },
  });
  expect(owed[0]?.question).not.toHaveProperty("voice");
  await expect(unanswered(cohort.id, await ben.ctx())).rejects.toMatchObject({ status: 403 });
  await expect(unanswered(cohort.id, await (await someone({}, NOW)).ctx())).rejects.toMatchObject({
    status: 404,
  });
});

test("everybody who asked is known with what became of it, and of what it was merged into", async () => {
  const session = await aSession();
  const account = PersonId.parse(newId("per", NOW));
  const target = await left(session, { state: "answered", account });
  const middle = await left(session, { state: "merged", into: target });
  const first = await left(session, { state: "merged", into: middle });
  const hidden = await left(session, { hiddenAt: at(1) });
  const held = await left(session, { state: "asked" });
  await left(session, { kind: "link", url: "https://example.org" });
  const { askers = [] } = (await askersOf(session)) ?? {};
  expect(askers.map(({ contribution, fate, stands }) => [contribution, fate, stands])).toEqual([
    [target, "answered", target],
    [middle, "merged", target],
    [first, "merged", target],
    [hidden, "hidden", hidden],
    [held, "unanswered", held],
  ]);
  expect(askers.map((asker) => asker.account)).toEqual([account, undefined, undefined, undefined, undefined]);
});

test("questions merged in a circle do not lead round for ever", async () => {
  const session = await aSession();
  const [one, other] = ["one", "two"].map((word) => ContributionId.parse(sameId("con", session, word)));
  await left(session, { ...(one && { id: one }), ...(other && { into: other }), state: "merged" });
  await left(session, { ...(other && { id: other }), ...(one && { into: one }), state: "merged" });
  expect((await askersOf(session))?.askers.map(({ fate }) => fate)).toEqual(["merged", "merged"]);
});

import { expect, test } from "vitest";
import * as Journal from "#journal";
import { Audience, WriteEntry } from "#journal/model";
import * as People from "#people";
import { commit, newId } from "#platform";
import { formedAnew, gone, seatOf } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { handler } from "../realtime/authorizer.ts";

const now = new Date();

async function member(who: Someone, cohort: People.CohortId, circle?: People.CircleId) {
  const membership = {
    person: who.person.id,
    cohort,
    circle,
    role: "participant" as const,
    joinedAt: now.toISOString(),
  };
  await commit([People.membershipWrite(membership, who.person)], { now });
}
const heard = async (who: Someone, topics: readonly string[]) => {
  const answer = await who.ask("/api/tickets", { json: { topics } });
  return answer.status === 201 ? (await answer.json()).topics : answer.status;
};

test("I hear of my places, of myself, and of what I may read; nobody else does", async () => {
  const [ana, ben, eva] = [await someone(), await someone(), await someone({ guest: true })];
  const cohort = People.CohortId.parse(newId("coh", now));
  const [circle, other] = [
    People.CircleId.parse(newId("cir", now)),
    People.CircleId.parse(newId("cir", now)),
  ];
  await member(ana, cohort, circle);
  await member(ben, cohort, other);

  const places = [`place/${cohort}`, `place/${circle}`, `person/${ana.person.id}`];
  expect(await heard(ana, places)).toEqual(places);
  expect(await heard(ben, places)).toEqual([`place/${cohort}`]);
  expect(await heard(eva, places)).toBe(404);

  await commit([People.leaveWrite({ person: ben.person.id, cohort }, ben.person, now)], { now });
  expect(await heard(ben, places)).toBe(404);
});

test("I hear of the circles I was in before as of the one I am in", async () => {
  const people = await Promise.all([1, 2, 3].map(() => someone()));
  const { cohort, host } = await aCohort({ people });
  const [ana, ben] = people as [Someone, Someone];
  const { circle: before } = await seatOf(cohort, ana);
  await formedAnew(cohort, host);
  const { circle } = await seatOf(cohort, ana);
  const places = [`place/${circle}`, `place/${before}`];
  expect(await heard(ana, places)).toEqual(places);
  await gone(cohort, ben);
  expect(await heard(ben, places)).toBe(404);
});

test("an entry is heard by who may read it, from its first moment for self", async () => {
  const [ana, ben] = [await someone(), await someone()];
  const json = WriteEntry.parse({ audience: "self", text: "Nobody hears this." });
  const mine = await Journal.write(json, await ana.ctx());
  expect(await heard(ana, [`entry/${mine.id}`])).toEqual([`entry/${mine.id}`]);
  expect(await heard(ben, [`entry/${mine.id}`])).toBe(404);
  expect(await heard(ana, ["entry/ent_01ARZ3NDEKTSV4RRFFQ69G5FAV"])).toBe(404);
  const shared = await Journal.move(
    mine.id,
    { revision: mine.revision, audience: Audience.parse("network") },
    await ana.ctx(),
  );
  expect(await heard(ben, [`entry/${shared.id}`])).toEqual([`entry/${mine.id}`]);
});

test("an author who left the cohort no longer hears what is said there to their entry", async () => {
  const ben = await someone();
  const { cohort } = await aCohort({ people: [ben] });
  const { id } = await written(ben, { in: cohort, audience: "cohort" });
  expect(await heard(ben, [`entry/${id}`])).toEqual([`entry/${id}`]);
  await gone(cohort, ben);
  expect(await heard(ben, [`entry/${id}`])).toBe(404);
});

test("the ticket opens the connection that it names", async () => {
  const ana = await someone();
  const topic = `person/${ana.person.id}`;
  const answer = await ana.ask("/api/tickets", { json: { topics: [topic, topic] } });
  const { url, clientId, username, password, topics } = await answer.json();
  expect({ url, username, topics }).toEqual({
    url: "ws://localhost:4400/mqtt",
    username: "outloud",
    topics: [topic],
  });
  const mqtt = { clientId, username, password: Buffer.from(password).toString("base64") };
  expect(await handler({ protocolData: { mqtt } })).toMatchObject({ isAuthenticated: true });
});

test.each([
  [[]],
  [["#"]],
  [["place/#"]],
  [["place/+"]],
  [["place/coh_1"]],
  [["room/ses_01ARZ3NDEKTSV4RRFFQ69G5FAV/stage"]],
  ["x"],
])("topics like %j are refused as they stand", async (topics) => {
  const ana = await someone();
  expect((await ana.ask("/api/tickets", { json: { topics } })).status).toBe(400);
});

test("sixty topics are the most", async () => {
  const ana = await someone();
  const topics = Array.from({ length: 61 }, () => `person/${ana.person.id}`);
  expect((await ana.ask("/api/tickets", { json: { topics } })).status).toBe(400);
});

import { beforeAll, describe, expect, test } from "vitest";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as Notify from "#notify";
import type { CircleId } from "#people/model";
import * as Safety from "#safety";
import { circled } from "../world/circles.ts";
import { anOpenRound, type InRound, later } from "../world/round.ts";
import { answered, mentionOf, written } from "../world/writing.ts";
import { type Someone, someone } from "../world.ts";
import { type Operation, operations } from "./document.ts";

/**
 * Everything that can be read, read in a round that hides both who wrote and who answers, by those who are nearest to both: nowhere
 * does a name stand, nor the id behind it. A new operation is in this suite by being in the document; where people stand
 * whatever they wrote is written down here.
 */
const ABOUT_PEOPLE = [
  "GET /api/people/{id}",
  "GET /api/cohorts/{cohort}/members",
  "GET /api/cohorts/{cohort}/circle",
  "GET /api/cohorts/{cohort}/circles",
  "GET /api/cohorts/{cohort}/circles/preview",
  "GET /api/cohorts/{cohort}/lines",
];
/** What knows nothing of entries: accounts, conversations, designs, rooms, links. */
const ELSEWHERE =
  /^GET \/api\/(conversations|rooms|door|join|calendar|workshops|health|openapi\.json|sessions|me\/(sessions|passkeys|calendar)|cohorts\/\{cohort\}\/(rehearsal|invite-link|preview))/;

const all = (await operations()).filter(({ method }) => method === "GET");
const read = all.filter(({ name }) => !ABOUT_PEOPLE.includes(name) && !ELSEWHERE.test(name));

const [AUTHOR, GIVER] = ["Zephyrine Quillfeather", "Balthazar Wobblestone"];
let author: Someone;
let giver: Someone;
let mate: Someone;
let other: Someone;
let circle: CircleId;
let at: InRound;
let entry: Journal.Entry;
let adapted: Journal.Entry;
let reply: Feedback.Reply;

const inThreeWeeks = () => {
  const day = new Date(Date.now() + 21 * 24 * 3600_000);
  const monday = (8 - day.getUTCDay()) % 7;
  return new Date(day.getTime() + monday * 24 * 3600_000).toISOString().slice(0, 10);
};

beforeAll(async () => {
  author = await someone({ name: AUTHOR });
  giver = await someone({ name: GIVER });
  [mate, other] = [await someone({ name: "Mia" }), await someone({ name: "Otto" })];
  const people = [author, giver, mate, other];
  at = await anOpenRound({
    people,
    rules: { blind: "both" },
    launchedAt: new Date(),
    startsOn: inThreeWeeks(),
  });
  circle = await circled(at.cohort, [author, giver, mate]);
  const { now, round, cohort } = at;
  const text = `${mentionOf(mate)}, ${mentionOf(other)} and ${mentionOf(at.host)}: does it make sense?`;
  const ask = { question: "Does it?", help: "view" } as const;
  entry = await written(author, { in: cohort, beat: round.id, text, ask }, now);
  const among = await written(author, { in: cohort, beat: round.id, text, audience: "circle" }, now);
  await Journal.edit(
    entry.id,
    { revision: 1, title: "It", text, kind: null },
    await author.ctx(later(now, 1)),
  );
  reply = await answered(entry, giver, { text: `To me, ${mentionOf(mate)}.` }, later(now, 1));
  await answered(entry, author, { text: `Thank you. ${mentionOf(mate)}, and to you?` }, later(now, 2));
  await Feedback.signal(entry.id, "same-here", await giver.ctx(now));
  for (const who of [mate, other]) await Feedback.signal(entry.id, "trying-this", await who.ctx(now));
  adapted = await written(other, { in: cohort, adaptedFrom: entry.id }, later(now, 1));
  for (const one of [entry, among]) {
    await at.heard(one, giver);
    await Notify.tellOfSharing(one, { at: now, now });
  }
  for (const target of [
    { kind: "entry", entry: entry.id },
    { kind: "reply", entry: entry.id, reply: reply.id },
  ] as const)
    await Safety.report({ target, reason: "unkind", words: "" }, await mate.ctx(later(now, 3)));
  await Notify.tellOfReply({ ...reply, author: giver.person.id }, { at: now, now });
});

/** Every address that an operation has in this cohort. */
function addressesOf({ path, parameters }: Operation): string[] {
  const values: Record<string, readonly string[]> = {
    cohort: [at.cohort.id],
    entry: [entry.id, adapted.id],
    place: [at.cohort.id, circle, "network"],
    beat: [at.round.id],
    reply: [reply.id],
    desk: [at.cohort.id],
    person: [mate.person.id],
  };
  const inPath = parameters.filter((one) => one.in === "path");
  const addresses = inPath.reduce<string[]>(
    (some, { name }) =>
      some.flatMap((address) => (values[name] ?? []).map((value) => address.replace(`{${name}}`, value))),
    [path],
  );
  const asked = parameters.some(({ name }) => name === "folded") ? ["", "?folded=shown"] : [""];
  const places = parameters.some((one) => one.in === "query" && one.name === "place")
    ? ["", `?place=${at.cohort.id}`, `?place=${circle}`]
    : asked;
  return addresses.flatMap((address) => places.map((query) => address + query));
}

const told = (text: string, who: Someone) =>
  [AUTHOR, GIVER, author.person.id, giver.person.id].filter(
    (secret) => text.includes(secret) && secret !== who.person.name && secret !== who.person.id,
  );

async function tellers(who: Someone) {
  const found: unknown[] = [];
  for (const operation of read) {
    const addresses = addressesOf(operation);
    expect(addresses.length, `${operation.name} needs a value in this suite`).toBeGreaterThan(0);
    for (const address of addresses) {
      const secrets = told(await (await who.ask(address)).text(), who);
      if (secrets.length > 0) found.push([address, secrets]);
    }
  }
  return found;
}

describe("while a round is blind, nothing tells who wrote and who answered", () => {
  test.each([
    ["a circle mate", () => mate],
    ["a participant", () => other],
    ["a facilitator", () => at.host],
    ["who answered, nor who wrote who answered,", () => giver],
    ["who wrote, nor who answered whom,", () => author],
  ])("%s", async (_, who) => expect(await tellers(who())).toEqual([]));

  test("nor does keeping it, by what is refused", async () => {
    for (const what of [
      { kind: "entry", entry: entry.id },
      { kind: "reply", entry: entry.id, reply: reply.id },
    ]) {
      const response = await mate.ask(`/api/cohorts/${at.cohort.id}/shelf`, { json: { what } });
      expect([response.status, told(await response.text(), mate)]).toEqual([403, []]);
    }
  });

  test("and all of it does when the round is over", async () => {
    await at.ends(later(at.now, 48));
    const tell = (await tellers(mate)).map((found) => String((found as [string])[0]));
    expect(tell).toEqual(
      expect.arrayContaining([
        `/api/entries/${entry.id}`,
        `/api/streams/${circle}`,
        "/api/streams/home",
        "/api/inbox",
      ]),
    );
  });
});

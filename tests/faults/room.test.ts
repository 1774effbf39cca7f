import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { after, type Frame, type Room, type Snapshot } from "#backchannel/model";
import { dynamoAt } from "../../infra/local/dynamo.ts";
import { Phone } from "./attendees.ts";
import { openHall } from "./hall.ts";
import { setStage } from "./stage.ts";
import { told } from "./tally.ts";
import { LONG, victim, weather } from "./weather.ts";

const STORM = LONG
  ? { phones: 100, rounds: 60, words: 6, votes: 25, killed: () => true }
  : { phones: 30, rounds: 8, words: 2, votes: 12, killed: (round: number) => round === 3 || round === 5 };
const ROUND = 700;
/** As many of all phones lose their socket in the storm. */
const CUT = 0.2;

type Answer = { Items: Record<string, { S?: string; N?: string }>[]; LastEvaluatedKey?: object };

/** Every row of a kind in the room's table, read past everything that goes wrong. */
async function rowsOf(store: string, session: string, kind: string) {
  const dynamo = dynamoAt(store);
  const rows: Answer["Items"] = [];
  let from: object | undefined;
  do {
    const page: Answer = await dynamo<Answer>("Scan", {
      TableName: "Room",
      ...(from && { ExclusiveStartKey: from }),
    });
    rows.push(...page.Items.filter((row) => row.session?.S === session && row.__edb_e__?.S === kind));
    from = page.LastEvaluatedKey;
  } while (from);
  return rows;
}

test("nothing that was answered is lost, counted twice or missing on any phone, whatever breaks", async () => {
  const { seed, one, moment } = weather(7);
  await using stage = await setStage({ seed });
  const hall = await openHall(stage.origin);
  const phones = Array.from({ length: STORM.phones }, () => new Phone(hall));
  onTestFinished(() => {
    for (const phone of phones) phone.off();
  });
  await Promise.all(phones.map((phone) => phone.comeIn()));
  const before = (await (await phones[0]?.ask(""))?.json()) as Snapshot;

  const asked: { id: string; by: Phone }[] = [];
  const voted = new Map<string, Set<Phone>>();
  let ids = 0;
  async function say(by: Phone) {
    const id = `con_storm${`${seed}`.padStart(6, "0")}${`${ids++}`.padStart(10, "0")}`;
    await by.ask("/contributions", "POST", { id, kind: "question", text: `What broke in round ${ids}?` });
    asked.push({ id, by });
  }
  async function vote(by: Phone) {
    if (asked.length === 0) return;
    const question = one(asked);
    if (question.by === by) return;
    await by.ask(`/votes/${question.id}`, "PUT");
    voted.set(question.id, (voted.get(question.id) ?? new Set()).add(by));
  }

  stage.storm();
  const doing: Promise<void>[] = [];
  for (let round = 1; round <= STORM.rounds; round++) {
    for (let at = 0; at < STORM.words; at++) doing.push(say(one(phones)));
    for (let at = 0; at < STORM.votes; at++) doing.push(vote(one(phones)));
    const ever = phones.filter(({ cuts }) => cuts > 0).length;
    if (ever < STORM.phones * CUT) for (let at = 0; at < 3; at++) one(phones).cut();
    const later = moment(ROUND);
    await sleep(later);
    if (STORM.killed(round)) await stage.killOne(victim(round));
    await sleep(ROUND - later);
  }
  await Promise.all(doing);
  await stage.calm();

  const total = asked.length;
  const whole = async () => {
    const frames = phones[0]?.frames ?? new Map<number, Frame>();
    await phones[0]?.repair();
    const seen = [...frames.values()]
      .toSorted((a, b) => a.n - b.n)
      .reduce((room: Room, frame) => after(room, frame), before.room);
    const votes = seen.questions.reduce((sum, question) => sum + question.votes, 0);
    const given = [...voted.values()].reduce((sum, voters) => sum + voters.size, 0);
    return seen.questions.length >= total && votes >= given ? seen : undefined;
  };
  let seen = await whole();
  while (!seen) {
    await sleep(100);
    seen = await whole();
  }
  // Whoever would count or tell something twice has had the time to.
  await sleep(1_500);
  await Promise.all(phones.map((phone) => phone.repair()));
  seen = (await whole()) ?? seen;

  const rows = await rowsOf(stage.store, hall.session, "room-vote");
  const recount = (id: string) =>
    rows.filter(({ kind, target }) => kind?.S === "vote" && target?.S === id).length;
  const frames = [...(phones[0]?.frames.values() ?? [])].flatMap(({ contributions = [] }) => contributions);
  for (const { id } of asked) {
    const question = seen.questions.find((each) => each.id === id);
    expect([id, frames.filter((each) => each.id === id).length]).toEqual([id, 1]);
    expect([id, question?.votes]).toEqual([id, recount(id)]);
    expect([id, recount(id)]).toEqual([id, voted.get(id)?.size ?? 0]);
  }
  const log = [...(phones[0]?.frames.keys() ?? [])].toSorted((a, b) => a - b);
  expect(log).toEqual(log.map((_, at) => at + 1));
  for (const { frames } of phones) {
    expect([...frames.keys()].toSorted((a, b) => a - b)).toEqual(log);
    for (const [n, frame] of frames) expect(frame).toEqual(phones[0]?.frames.get(n));
  }
  const now = (await (await phones[0]?.ask(""))?.json()) as Snapshot;
  expect(now.room.questions.map(({ id, votes }) => [id, votes]).toSorted()).toEqual(
    seen.questions.map(({ id, votes }) => [id, votes]).toSorted(),
  );
  const votes = rows.filter(({ kind }) => kind?.S === "vote").length;
  const compared = {
    questions: total,
    votes,
    frames: log.length,
    "frames on phones": phones.length * log.length,
  };
  const rounds = stage.kills.product + stage.kills.store;
  told("A live hour", stage, { seed, rounds, compared });
  expect(phones.filter(({ cuts }) => cuts > 0).length).toBeGreaterThanOrEqual(STORM.phones * CUT);
  expect(rounds).toBeGreaterThan(1);
});

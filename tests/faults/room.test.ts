import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { after, type Frame, type Room, type Snapshot } from "#backchannel/model";
import { dynamoAt } from "../../infra/local/dynamo.ts";
import { Phone } from "./attendees.ts";
import { diceOf } from "./dice.ts";
import { openHall, setStage } from "./stage.ts";

/** `npm run test:faults` goes on for longer, with a seed of its own each time; in `npm test` it is short and the same. */
const LONG = process.env.npm_lifecycle_event === "test:faults";
const seed = Number(process.env.SEED ?? (LONG ? Date.now() % 100_000 : 7));
const STORM = LONG
  ? { phones: 150, rounds: 40, words: 8, votes: 30, kills: [9, 22, 31] }
  : { phones: 30, rounds: 9, words: 2, votes: 12, kills: [4] };
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
  console.error(`the seed of this storm is ${seed}`);
  const dice = diceOf(seed);
  await using stage = await setStage(dice);
  const hall = await openHall(stage.origin);
  const phones = Array.from({ length: STORM.phones }, () => new Phone(hall));
  onTestFinished(() => {
    for (const phone of phones) phone.off();
  });
  await Promise.all(phones.map((phone) => phone.comeIn()));
  const before = (await (await phones[0]?.ask(""))?.json()) as Snapshot;

  const one = <Item>(items: readonly Item[]): Item => {
    const found = items[Math.floor(dice() * items.length)];
    if (found === undefined) throw new Error("there is nothing to choose from");
    return found;
  };
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

  stage.wire.begin();
  const doing: Promise<void>[] = [];
  for (let round = 1; round <= STORM.rounds; round++) {
    for (let at = 0; at < STORM.words; at++) doing.push(say(one(phones)));
    for (let at = 0; at < STORM.votes; at++) doing.push(vote(one(phones)));
    const ever = phones.filter(({ cuts }) => cuts > 0).length;
    if (ever < STORM.phones * CUT) for (let at = 0; at < 3; at++) one(phones).cut();
    await sleep(ROUND);
    if (STORM.kills.includes(round)) await stage.killAndStartAgain();
  }
  await Promise.all(doing);
  stage.wire.end();

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
  const told = [...(phones[0]?.frames.values() ?? [])].flatMap(({ contributions = [] }) => contributions);
  for (const { id } of asked) {
    const question = seen.questions.find((each) => each.id === id);
    expect([id, told.filter((each) => each.id === id).length]).toEqual([id, 1]);
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
  const { counts } = stage.wire;
  console.error(
    `${total} questions, ${rows.filter(({ kind }) => kind?.S === "vote").length} votes, ${log.length} frames; the wire: ${JSON.stringify(counts)}`,
  );
  expect(phones.filter(({ cuts }) => cuts > 0).length).toBeGreaterThanOrEqual(STORM.phones * CUT);
  for (const [fault, times] of Object.entries(counts)) expect([fault, times > 0]).toEqual([fault, true]);
});

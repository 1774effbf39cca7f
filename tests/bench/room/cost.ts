import { dynamoAt } from "../../../infra/local/dynamo.ts";
import { startStore } from "../../../infra/local/store.ts";
import { createTables } from "../../../infra/local/tables.ts";
import { TABLES } from "../../../infra/shape/tables.ts";
import { environment } from "../../global-setup.ts";

/**
 * What an hour of a room costs on AWS: what each act takes of the tables, and how large a frame is, measured on the product
 * against the real embedded store; times what a lively hour has of each; times published prices. Prints the table that stands
 * in docs/cost-of-a-room.md. `node tests/bench/room/cost.ts`
 */

/** US dollars, us-east-1, November 2026: DynamoDB on-demand, IoT Core, HTTP API and Lambda (arm64), from their price pages. */
const PRICES = {
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  message: 1 / 1e6,
  minute: 0.08 / 1e6,
  request: 1 / 1e6,
  call: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
};
/** AWS bills a message for every five kilobytes of it. */
const MESSAGE_BYTES = 5 * 1024;
/** What a call of a function is taken to last, and its memory: estimated, not measured here. */
const CALL = { seconds: 0.03, gigabytes: 0.5 };

/** What one attendee does in an hour, on average: a lively room by the reckoning of quality.md's bench. */
const HOUR = { says: 0.4, votes: 8, reactions: 6, answers: 3, reconnects: 5 };
const MINUTES = 60;

interface Took {
  readonly reads: number;
  readonly writes: number;
}

const store = await startStore();
Object.assign(process.env, environment(store.endpoint));
await createTables(dynamoAt(store.endpoint), TABLES);
const Backchannel = await import("#backchannel");
const { tickOf, sampleOf } = Backchannel;
const { store: client } = await import("#platform");
const world = await import("../../world/room.ts");

let taken = { reads: 0, writes: 0 };
client.middlewareStack.add(
  (next, { commandName = "" }) =>
    async (args) => {
      const answer = await next({
        ...args,
        input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } as never,
      });
      const { ConsumedCapacity = [] } = answer.output as { ConsumedCapacity?: { CapacityUnits?: number }[] };
      const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      if (/Write|Put|Update|Delete/.test(commandName)) taken.writes += units;
      else taken.reads += units;
      return answer;
    },
  { step: "initialize", name: "costOfCalls" },
);

async function took(work: () => Promise<unknown>): Promise<Took> {
  taken = { reads: 0, writes: 0 };
  await work();
  return taken;
}

const { session, moderator } = await world.aSession();
const attendee = await world.anAttendee(session);
const text = "We stopped our weekly status and two teams quietly started their own. Was that failure?";
const question = await world.asked(session, moderator, text);
const coming = await took(() => world.anAttendee(session));
const saying = await took(() => world.asked(session, attendee, text));
const voting = await took(() => Backchannel.vote(session.id, question.id, attendee));
const reacting = await took(() => Backchannel.react(session.id, "applause", attendee));
const beating = await took(() => Backchannel.beat(session.id, attendee));
const looking = await took(() => Backchannel.snapshot(session.id, attendee));

/** A frame of as many votes and words as come in one tick, folded from the rows as the stream brings them. */
async function folding(votes: number): Promise<Took & { bytes: number }> {
  const { slice, room } = await import("#platform");
  const shards = Array.from({ length: 16 }, (_, shard) => `VOTES#${session.id}#${shard}`);
  const given = await Promise.all(shards.map((pk) => slice({ of: room, pk, limit: 1 })));
  const rows = given.flatMap((one) => one.rows);
  const said = await slice({ of: room, pk: `FLOOR#${session.id}`, limit: 1 });
  const sequence = BigInt(Date.now()) * 1000n;
  const changes = [
    { sequence: `${sequence}`, after: said.rows[0] },
    ...Array.from({ length: votes }, (_, at) => ({
      sequence: `${sequence + BigInt(at + 1)}`,
      after: { ...rows[0], kind: "vote", target: question.id, voice: `per_${at}`.padEnd(20, "0") },
    })),
  ];
  let bytes = 0;
  const used = await took(async () => {
    const { frames } = await Backchannel.hear(session.id, changes, new Date());
    bytes = Buffer.byteLength(JSON.stringify(frames[0] ?? {}));
  });
  return { ...used, bytes };
}
const frame = await folding(20);

const dollars = (amount: number) => `$${amount < 0.1 ? amount.toFixed(3) : amount.toFixed(2)}`;

function hourOf(people: number) {
  const acts = people * (HOUR.says + HOUR.votes + HOUR.reactions + HOUR.answers);
  const frames = Math.min((3_600 * 1_000) / tickOf(people), acts);
  const beats = (people / sampleOf(people)) * MINUTES;
  const looks = people * (1 + HOUR.reconnects);
  const requests = acts + beats + looks * 3 + people;
  const of = (each: Took, times: number) => ({ reads: each.reads * times, writes: each.writes * times });
  const parts = [
    of(coming, people),
    of(saying, people * HOUR.says),
    of(voting, people * (HOUR.votes + HOUR.answers)),
    of(reacting, people * HOUR.reactions),
    of(beating, beats),
    of(looking, looks),
    of(frame, frames),
  ];
  const sum = (what: keyof Took) => parts.reduce((all, part) => all + part[what], 0);
  const messages = frames * people * Math.ceil(frame.bytes / MESSAGE_BYTES);
  const calls = requests + frames;
  return {
    people,
    frames: Math.round(frames),
    delivery: messages * PRICES.message + people * MINUTES * PRICES.minute,
    tables: sum("reads") * PRICES.readUnit + sum("writes") * PRICES.writeUnit,
    functions:
      requests * PRICES.request +
      calls * (PRICES.call + CALL.seconds * CALL.gigabytes * PRICES.gigabyteSecond),
  };
}

console.log("| act | read units | write units |\n|---|---|---|");
for (const [name, { reads, writes }] of Object.entries({
  "come in": coming,
  say: saying,
  vote: voting,
  react: reacting,
  "be here": beating,
  snapshot: looking,
  "fold one frame": frame,
}))
  console.log(`| ${name} | ${reads} | ${writes} |`);
console.log(`\nA frame of one question and twenty votes has ${frame.bytes} bytes.\n`);
console.log(
  "| attendees | frames in the hour | delivery | tables | requests and functions | in all |\n|---|---|---|---|---|---|",
);
for (const people of [200, 2_000, 10_000, 50_000]) {
  const { frames, delivery, tables, functions } = hourOf(people);
  console.log(
    `| ${people.toLocaleString("en")} | ${frames.toLocaleString("en")} | ${dollars(delivery)} | ${dollars(tables)} | ${dollars(functions)} | **${dollars(delivery + tables + functions)}** |`,
  );
}
await store.stop();

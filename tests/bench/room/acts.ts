import { subscribe } from "node:diagnostics_channel";
import type { StoreCall } from "#platform";
import { dynamoAt } from "../../../infra/local/dynamo.ts";
import { startStore } from "../../../infra/local/store.ts";
import { createTables } from "../../../infra/local/tables.ts";
import { TABLES } from "../../../infra/shape/tables.ts";
import { environment } from "../../global-setup.ts";

/** What an act in a room takes of the tables, in capacity units. */
export interface Took {
  readonly reads: number;
  readonly writes: number;
}

/** What each act in a room takes, and how large a frame of one question and twenty votes is. */
export interface Acts {
  readonly acts: Readonly<
    Record<"come in" | "say" | "vote" | "react" | "be here" | "snapshot" | "fold one frame", Took>
  >;
  readonly frameBytes: number;
}

/** Measured on the product against the real embedded store. To be called once in a process, which then belongs to it. */
export async function measureActs(): Promise<Acts> {
  const store = await startStore();
  Object.assign(process.env, environment(store.endpoint));
  await createTables(dynamoAt(store.endpoint), TABLES);
  const Backchannel = await import("#backchannel");
  const world = await import("../../world/room.ts");

  let taken = { reads: 0, writes: 0 };
  subscribe("outloud:store", (told) => {
    const { operation, consumed } = told as StoreCall;
    const units = consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    if (/Write|Put|Update|Delete/.test(operation)) taken.writes += units;
    else taken.reads += units;
  });

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
  const { bytes, ...folded } = frame;
  await store.stop();
  return {
    acts: {
      "come in": coming,
      say: saying,
      vote: voting,
      react: reacting,
      "be here": beating,
      snapshot: looking,
      "fold one frame": folded,
    },
    frameBytes: bytes,
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import * as Backchannel from "#backchannel";
import type { Frame, SessionId } from "#backchannel/model";
import { log, measure } from "#platform";
import { hint, tell } from "../realtime/publish.ts";
import { byRoom } from "./records.ts";

/**
 * Room's stream to everybody in a room: what changed becomes numbered frames, at most one publication in a tick. It returns
 * when the tick is over, so that the next batch holds all that came in since, and a lone word in a quiet room leaves at once.
 * What fails is told again from there; what was heard before counts nothing twice.
 */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const began = Date.now();
  const rooms = [...byRoom(Records)];
  const told = await Promise.allSettled(rooms.map(([session, changes]) => pump(session, changes)));
  const failed = rooms.flatMap(([session, [first]], at) => {
    const { status, ...why } = told[at] ?? { status: "rejected" };
    if (status === "fulfilled" || first === undefined) return [];
    log("warn", "a room was not heard", { session, why: "reason" in why ? String(why.reason) : "" });
    return [{ itemIdentifier: first.sequence }];
  });
  if (failed.length < rooms.length) tellAge(Records);
  const ticks = told.map((one) => (one.status === "fulfilled" ? one.value : 0));
  const left = Math.max(...ticks) - (Date.now() - began);
  if (left > 0) await sleep(left);
  if (rooms.length > 0) log("info", "pumped", { rooms: rooms.length, records: Records.length });
  return { batchItemFailures: failed };
}

/** From when the first of a batch was written, to the second, until all of it is published. */
function tellAge([first]: DynamoDBStreamEvent["Records"]) {
  const now = new Date();
  const written = (first?.dynamodb?.ApproximateCreationDateTime ?? 0) * 1_000;
  if (written > 0) measure({ "write-to-published": Math.max(0, now.getTime() - written) }, now);
}

/** Hear what happened in one room and tell it; resolves with the milliseconds in which nothing more is to be published. */
async function pump(session: SessionId, changes: readonly Backchannel.RowChange[]): Promise<number> {
  const { frames, claimIn, tick, desk, people } = await Backchannel.hear(session, changes, new Date());
  await publish(session, frames);
  const persons = people.map((person) => `person/${person}`);
  await Promise.all([
    hint(persons, { kind: "room", id: session }),
    hint(desk ? [`room/${session}/desk`] : [], { kind: "desk", id: session }),
  ]);
  if (claimIn === undefined) return frames.length > 0 ? tick : 0;
  await sleep(claimIn);
  const waited = await Backchannel.claim(session, new Date());
  await publish(session, waited);
  return waited.length > 0 ? claimIn + tick : 0;
}

/** One message for each frame, in order: who misses one sees the gap. */
async function publish(session: SessionId, frames: readonly Frame[]) {
  for (const frame of frames) await tell(`room/${session}`, frame);
}

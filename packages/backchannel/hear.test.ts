import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { PersonId } from "#people/model";
import { newId, partition, room, rowsAt } from "#platform";
import { listenToEachRoom } from "../../tests/room-stream.ts";
import { anId, aSession, following } from "../../tests/world/room.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import type { Contribution } from "./contribution.ts";
import type { RowChange } from "./fold-records.ts";
import type { Frame, Room } from "./frame.ts";
import { frames } from "./frames.ts";
import { claim, hear } from "./hear.ts";
import { headKey } from "./keys.ts";
import { ContributionRow, VoteRow } from "./rows.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { SHARDS, shardOf } from "./shards.ts";
import { find, headIn, publicly } from "./store.ts";

const now = new Date("2026-05-04T09:00:00.000Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
let changesIn: Awaited<ReturnType<typeof listenToEachRoom>>;
beforeAll(async () => {
  changesIn = await listenToEachRoom();
});

const aVoice = () => newId("per", now) as PersonId;

async function aRoom(): Promise<SessionId> {
  const { session } = await aSession({ now });
  await hear(session.id, await changesIn(session.id), now);
  return session.id;
}

async function ask(session: SessionId, more: Partial<Contribution> = {}): Promise<ContributionId> {
  const id = anId();
  const moment = now.toISOString();
  await ContributionRow.create({
    session,
    part: more.kind === "message" ? "TALK" : "FLOOR",
    id,
    kind: "question",
    text: "What would you do first?",
    voice: aVoice(),
    as: "unnamed",
    name: "Quiet Heron",
    state: "shown",
    moments: { asked: moment, shown: moment },
    at: moment,
    ways: 1,
    votes: 0,
    asides: [],
    revision: 1,
    ...more,
  }).go();
  return id;
}

const ballot = (session: SessionId, voice: PersonId, target: ContributionId) =>
  ({ session, shard: shardOf(voice), voice, target }) as const;
const vote = (session: SessionId, voice: PersonId, target: ContributionId) =>
  VoteRow.put({ ...ballot(session, voice, target), kind: "vote", at: now.toISOString() }).go();
const unvote = (session: SessionId, voice: PersonId, target: ContributionId) =>
  VoteRow.delete(ballot(session, voice, target)).go();

/** How many votes a question has, counted one by one. */
async function recount(session: SessionId, question: string): Promise<number> {
  const shards = Array.from({ length: SHARDS }, (_, shard) =>
    partition(`VOTES#${session}#${shard}`, { of: room }),
  );
  const rows = (await Promise.all(shards)).flat();
  return rows.filter(({ kind, target }) => kind === "vote" && target === question).length;
}

/** The room as somebody sees it who has followed the log from its beginning. */
async function followed(session: SessionId) {
  const found = await find(session);
  if (!found) throw new Error("there is no such room");
  return following(publicly(found), await frames(session, { after: 0 }));
}

const head = async (session: SessionId) => headIn(await rowsAt([headKey(session)], room));

const votesOf = ({ questions }: Room) => Object.fromEntries(questions.map(({ id, votes }) => [id, votes]));

test("what was said and voted in a moment is one frame, written with its tallies in two calls", async () => {
  const session = await aRoom();
  const [one, other] = [await ask(session), await ask(session)];
  await vote(session, aVoice(), one);
  await vote(session, aVoice(), one);
  const { calls, result } = await tableCalls(async () =>
    hear(session, await changesIn(session), later(1_000)),
  );
  expect(calls).toEqual(["BatchGetItem", "TransactWriteItems"]);
  expect(result.frames).toHaveLength(1);
  expect(result.frames[0]?.contributions?.map(({ id }) => id)).toEqual([one, other]);
  expect(votesOf(await followed(session))).toEqual({ [one]: 2, [other]: 0 });
  expect(await frames(session, { after: 1 })).toEqual(result.frames);
});

test("its own writes come back through the stream and are nobody's news", async () => {
  const session = await aRoom();
  await vote(session, aVoice(), await ask(session));
  await hear(session, await changesIn(session), later(1_000));
  const echo = await changesIn(session);
  expect(echo.length).toBeGreaterThan(0);
  const { calls } = await tableCalls(() => hear(session, echo, later(2_000)));
  expect(calls).toEqual([]);
});

/** What one of a handful of people does with one of a handful of questions. */
const deed = fc.record({ who: fc.nat({ max: 4 }), what: fc.nat({ max: 2 }), takesBack: fc.boolean() });
/** How the stream tells it: in pieces of some size, some of them told again, the shards in any order. */
const telling = fc.record({
  size: fc.integer({ min: 1, max: 6 }),
  again: fc.array(fc.nat({ max: 20 }), { maxLength: 6 }),
  turn: fc.nat({ max: 2 }),
});

test("however the stream cuts, repeats and shuffles its shards, each vote counts once and no number is missing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 25 }),
      telling,
      async (deeds, { size, again, turn }) => {
        const session = await aRoom();
        const questions = [await ask(session), await ask(session), await ask(session)];
        const voices = Array.from({ length: 5 }, aVoice);
        for (const { who, what, takesBack } of deeds) {
          const [voice, question] = [voices[who], questions[what]];
          if (!voice || !question) continue;
          await (takesBack ? unvote : vote)(session, voice, question);
        }
        const changes = await changesIn(session);
        const shard = (change: RowChange) => (String((change.after ?? change.before)?.pk).length + turn) % 3;
        const shards = [0, 1, 2].map((one) => changes.filter((change) => shard(change) === one));
        const batches = shards.flatMap((of) =>
          Array.from({ length: Math.ceil(of.length / size) }, (_, at) =>
            of.slice(at * size, (at + 1) * size),
          ),
        );
        for (const [at, batch] of batches.entries()) {
          await hear(session, batch, later(1_000));
          const before = again.includes(at) ? batches[at - 1] : undefined;
          await hear(session, [...(before ?? []), ...(again.includes(at) ? batch : [])], later(1_000));
        }
        const seen = await followed(session);
        for (const question of questions)
          expect(votesOf(seen)[question]).toBe(await recount(session, question));
        const numbers = (await frames(session, { after: 0 })).map(({ n }) => n);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      },
    ),
    { numRuns: 15 },
  );
});

test("two pumps at once, each with its own shard, count together and publish each frame", async () => {
  const session = await aRoom();
  const question = await ask(session);
  const voices = Array.from({ length: 60 }, aVoice);
  await Promise.all(voices.map((voice) => vote(session, voice, question)));
  const changes = await changesIn(session);
  const half = (odd: boolean) =>
    changes.filter(({ after: row }) => (Number(row?.shard ?? 0) % 2 === 1) === odd);
  const pump = async (shard: RowChange[]) => {
    const published: Frame[] = [];
    for (let at = 0; at < shard.length; at += 7) {
      const told = await hear(session, shard.slice(at, at + 7), later(1_000 + at));
      published.push(...told.frames);
      if (told.claimIn !== undefined)
        published.push(...(await claim(session, later(1_000 + at + told.claimIn))));
    }
    return published;
  };
  const published = (await Promise.all([pump(half(true)), pump(half(false))])).flat();
  published.push(...(await claim(session, later(60_000))));
  expect(votesOf(await followed(session))[question]).toBe(60);
  const told = new Set(published.map(({ n }) => n));
  expect((await frames(session, { after: 1 })).filter(({ n }) => !told.has(n))).toEqual([]);
});

test("a room is told once in a tick; what waits for the next can be claimed when it comes, by one", async () => {
  const session = await aRoom();
  await ask(session);
  const first = await hear(session, await changesIn(session), later(10_000));
  expect(first.tick).toBe(250);
  expect(first.claimIn).toBeUndefined();
  expect(first.frames).toHaveLength(1);
  await ask(session);
  const second = await hear(session, await changesIn(session), later(10_100));
  expect(second).toMatchObject({ frames: [], claimIn: 150 });
  expect(await claim(session, later(10_150))).toEqual([]);
  const claimed = await claim(session, later(10_250));
  expect(claimed.map(({ n }) => n)).toEqual([3]);
  expect(await claim(session, later(10_600))).toEqual([]);
});

test("a batch that comes again is published again and written no second time", async () => {
  const session = await aRoom();
  await ask(session);
  const batch = await changesIn(session);
  const first = await hear(session, batch, later(1_000));
  const standing = await head(session);
  const second = await hear(session, batch, later(2_000));
  expect(second.frames.at(-1)).toEqual(first.frames.at(-1));
  expect(await head(session)).toEqual(standing);
});

test("more than one transaction holds is heard in several, and published as one whole", async () => {
  const session = await aRoom();
  const text = "é".repeat(900);
  const questions = [];
  for (let count = 0; count < 70; count++) questions.push(await ask(session, { text }));
  for (const question of questions) await vote(session, aVoice(), question);
  const { frames: told } = await hear(session, await changesIn(session), later(1_000));
  const seen = await followed(session);
  expect(Object.values(votesOf(seen))).toEqual(Array(70).fill(1));
  expect(told.map(({ n }) => n)).toEqual(Array.from({ length: seen.n - 1 }, (_, at) => at + 2));
  for (const frame of told) expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThanOrEqual(5_000);
});

test("a vote that lands on a merged question counts for the other too, once, and not for who asked that", async () => {
  const session = await aRoom();
  const asker = aVoice();
  const into = await ask(session, { voice: asker });
  const from = await ask(session);
  await ContributionRow.patch({ session, part: "FLOOR", id: from })
    .set({ state: "merged", into, revision: 2 })
    .go();
  const both = aVoice();
  await vote(session, both, into);
  for (const voice of [both, asker, aVoice()]) await vote(session, voice, from);
  const batch = await changesIn(session);
  await hear(session, batch, later(1_000));
  await hear(session, batch, later(2_000));
  await hear(session, await changesIn(session), later(3_000));
  const votes = votesOf(await followed(session));
  expect(votes).toEqual({ [from]: 3, [into]: 2 });
  expect(await recount(session, into)).toBe(2);
});

import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Cadence from "#cadence";
import { SESSION_COOKIE } from "#people/model";
import { issue } from "../../functions/realtime/ticket.ts";
import { policyOf } from "../../infra/local/policy.ts";
import { ownStore } from "../world/own-store.ts";
import { anAttendee, aSession, asked } from "../world/room.ts";
import { aLaunched } from "../world/two-weeks.ts";
import { someone } from "../world.ts";
import { connecting, context, httpRequest, streamBatch, tick } from "./as-aws-calls.ts";
import { bundle, loaded } from "./bundle.ts";
import { services } from "./wire.ts";

/**
 * Each kind of function, bundled as it is deployed, and called as AWS calls it. The store is the real embedded one; the other
 * services are on the wire. What the clock calls sees to everybody there is, so the store is this file's own.
 */
await ownStore();
const made: Disposable[] = [];
let wire: Awaited<ReturnType<typeof services>>;
beforeAll(async () => {
  wire = await services();
});
afterAll(() => {
  wire.close();
  for (const one of made) one[Symbol.dispose]();
});

/** What a function that people wait for may have to read before its first answer, in bytes. */
const LARGEST_START = 900_000;

async function deployed(file: string, name = "handler") {
  const bundles = await bundle(file);
  made.push(bundles);
  expect(bundles.of(file).atStart).toBeLessThanOrEqual(LARGEST_START);
  return await loaded(bundles, `${file}.${name}`);
}

const LONG = 120_000;

test("the API answers what its front passes on, and nobody who comes around it", {
  timeout: LONG,
}, async () => {
  const api = await deployed("functions/api/index");
  const call = async (event: object) =>
    (await api(event, context("api"))) as {
      statusCode: number;
      body: string;
      headers: Record<string, string>;
      cookies?: string[];
    };
  const health = await call(httpRequest("GET", "/api/health"));
  expect(health).toMatchObject({ statusCode: 200, headers: { "cache-control": "no-store" } });
  expect(JSON.parse(health.body)).toMatchObject({ ok: true });
  expect(await call(httpRequest("GET", "/api/health", { word: "" }))).toMatchObject({
    statusCode: 403,
    body: "",
  });

  const ana = await someone({ name: "Ana Duarte" });
  const cookies = [`${SESSION_COOKIE}=${ana.cookie}`];
  const me = await call(httpRequest("GET", "/api/me", { cookies }));
  expect(JSON.parse(me.body)).toMatchObject({ person: { id: ana.person.id } });

  const json = { "content-type": "application/json" };
  const named = await call(
    httpRequest("PATCH", "/api/me/profile", {
      cookies,
      headers: json,
      body: JSON.stringify({ name: "Aña Duarte" }),
    }),
  );
  expect(named.statusCode).toBe(200);
  expect(JSON.parse(named.body)).toMatchObject({ name: "Aña Duarte" });
  const refused = await call(httpRequest("PATCH", "/api/me/profile", { cookies, headers: json, body: "{" }));
  expect(refused).toMatchObject({ statusCode: 400, headers: { "content-type": "application/problem+json" } });
  const document = await call(httpRequest("GET", "/api/openapi.json"));
  expect(Object.keys(JSON.parse(document.body).paths).length).toBeGreaterThan(50);
});

test("the relay puts a batch on the bus, and says from where it is to be told again", {
  timeout: LONG,
}, async () => {
  const relay = await deployed("functions/relay/index");
  const outbox = (n: number) => ({
    NewImage: marshall({
      __edb_e__: "outbox",
      id: `evt_${n}`,
      type: "people.renamed",
      at: "2026-11-27T21:00:01.123Z",
      data: { person: `per_${n}` },
    }),
  });
  const batch = streamBatch("book", [outbox(1), { NewImage: marshall({ __edb_e__: "entry" }) }, outbox(2)]);
  wire.answers(() => ({ FailedEntryCount: 0, Entries: [{ EventId: "1" }, { EventId: "2" }] }));
  expect(await relay(batch, context("relay"))).toEqual({ batchItemFailures: [] });
  const [put] = wire.calls.filter(({ target }) => target === "AWSEvents.PutEvents");
  expect(put?.body).toMatchObject({
    Entries: [
      { EventBusName: "outloud", Source: "outloud", DetailType: "people.renamed" },
      { DetailType: "people.renamed" },
    ],
  });
  wire.answers(() => ({
    FailedEntryCount: 1,
    Entries: [{ EventId: "1" }, { ErrorCode: "ThrottlingException" }],
  }));
  const second = batch.Records[2]?.dynamodb.SequenceNumber;
  expect(await relay(batch, context("relay"))).toEqual({ batchItemFailures: [{ itemIdentifier: second }] });
});

test("the pump folds a batch into a frame and tells the room", { timeout: LONG }, async () => {
  const pump = await deployed("functions/pump/index");
  const { session } = await aSession();
  const attendee = await anAttendee(session);
  const question = await asked(session, attendee, "Who decides?");
  const { rowsAt, room } = await import("#platform");
  const [row] = await rowsAt([{ pk: `FLOOR#${session.id}`, sk: `SAID#${question.id}` }], room);
  wire.answers(() => ({}));
  const batch = streamBatch("room", [{ NewImage: marshall(row, { removeUndefinedValues: true }) }]);
  expect(await pump(batch, context("pump"))).toEqual({ batchItemFailures: [] });
  const told = wire.calls.find(({ path }) => path.startsWith(`/topics/room/${session.id}`));
  expect(told?.body).toMatchObject({ n: 1, contributions: [{ id: question.id }] });
});

test("the clock calls with the moment it was due", { timeout: LONG }, async () => {
  const files = ["beat", "sweep", "digest", "tries"].map((name) => `functions/cadence/${name}`);
  const bundles = await bundle(...files);
  made.push(bundles);
  const [beat, sweep, digest, tries] = await Promise.all(
    files.map((file) => loaded(bundles, `${file}.handler`)),
  );

  const { id } = await aLaunched({ startsOn: "2026-03-09" }, new Date("2026-03-02T12:00:00Z"));
  const first = async () => (await Cadence.ofCohort(id)).beats.find(({ kind }) => kind === "week");
  const { slug, at } = (await first()) ?? {};
  await beat?.({ cohort: id, slug, at }, context("beat"));
  await beat?.({ cohort: id, slug, at }, context("beat"));
  expect(await first()).toMatchObject({ slug, state: "reached" });

  // Of a day on which nobody was here yet.
  for (const one of [sweep, digest, tries]) await one?.(tick("2019-01-01T00:00:00Z"), context("sweep"));
  await expect(sweep?.({}, context("sweep"))).rejects.toThrow();
});

test("the authorizer lets a ticket in, to its own topics and to nothing else", {
  timeout: LONG,
}, async () => {
  const authorize = await deployed("functions/realtime/authorizer");
  const { person } = await someone();
  const { clientId, password } = await issue(person.id, [`person/${person.id}`] as never, new Date());
  const verdict = (await authorize(connecting(clientId, password), context("authorizer"))) as {
    isAuthenticated: boolean;
    policyDocuments: string[];
  };
  expect(verdict.isAuthenticated).toBe(true);
  const may = policyOf(verdict.policyDocuments);
  expect(may("iot:Receive", `topic/person/${person.id}`)).toBe(true);
  expect(may("iot:Publish", `topic/person/${person.id}`)).toBe(false);
  expect(await authorize(connecting("another", password), context("authorizer"))).toMatchObject({
    isAuthenticated: false,
  });
});

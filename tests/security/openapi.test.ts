import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as People from "#people";
import { ask } from "../world.ts";
import { tried } from "./counts.ts";
import { type Operation, operations, surprises } from "./document.ts";
import { house } from "./examples.ts";
import { bottomless, hostile, ofShape, spoiled } from "./invented.ts";

/**
 * Every operation of the document, asked well, nearly well and with ill will: whatever comes back is what the document
 * promises, and nothing that is sent is ever our fault. The seed is fixed, so that a failure is the same tomorrow; `npm run
 * test:security` takes another each time, says which, and goes on for longer.
 */
const SEED = Number(process.env.OUTLOUD_FUZZ_SEED ?? 20_260_302);
const ROUNDS = Number(process.env.OUTLOUD_FUZZ_ROUNDS ?? 8);

/** What needs a secret that only a mail or a device has: asked here without it, and proved where it is made. */
const NEEDS_A_SECRET = [
  "POST /api/sign-in/try",
  "POST /api/sign-in/link",
  "POST /api/sign-in/invitation",
  "POST /api/sign-in/passkey",
  "POST /api/me/passkeys",
  "POST /api/stop/{token}",
];

const all = await operations();
const DESTRUCTIVE = ["DELETE"];
const inOrder = [
  ...all.filter(({ method }) => !DESTRUCTIVE.includes(method)),
  ...all.filter(({ method }) => DESTRUCTIVE.includes(method)),
];
const done = new Set<string>();
let at: Awaited<ReturnType<typeof house>>;
beforeAll(async () => {
  at = await house();
});
let asks = 0;
afterAll(() => tried("requests invented from openapi.json", asks));

interface Asked {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
}

async function send(operation: Operation, { path, query, body }: Asked) {
  asks += 1;
  const place = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => inAddress(path[name]));
  const search = Object.entries(query).map(([name, value]) => `${name}=${inAddress(value)}`);
  // A session of its own: some operations end the one they are asked in, or all the others.
  const cookie = await People.openSession(at.ana.person.id, new Date());
  const response = await ask(search.length > 0 ? `${place}?${search.join("&")}` : place, {
    method: operation.method,
    cookie,
    ...(operation.body && { json: body }),
  });
  if (response.status < 300) done.add(operation.name);
  expect(response.status, await response.clone().text()).toBeLessThan(500);
  expect(await surprises(operation, response)).toEqual([]);
}

/** What can stand in an address at all: a lone half of a character cannot. */
const inAddress = (value: unknown) =>
  encodeURIComponent(
    (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed().slice(0, 3_000),
  );

async function good(operation: Operation): Promise<Asked> {
  const path: Record<string, unknown> = {};
  for (const parameter of operation.parameters)
    if (parameter.in === "path")
      path[parameter.name] = await at.nameOf(operation.name, operation.path, parameter.name);
  return { path, query: {}, body: at.bodyOf(operation.name) };
}

function asked(operation: Operation, well: Asked): fc.Arbitrary<Asked> {
  const mostly = (value: unknown, otherwise: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: otherwise });
  const inPath = Object.entries(well.path).map(([name, value]) => [name, mostly(value, hostile())] as const);
  const inQuery = operation.parameters
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => [name, fc.oneof(ofShape(schema), hostile())] as const);
  const bodies =
    well.body === undefined ? [] : [fc.constant(well.body), spoiled(well.body), spoiled(well.body)];
  return fc.record({
    path: fc.record(Object.fromEntries(inPath)),
    query: fc.record(Object.fromEntries(inQuery), { requiredKeys: [] }),
    body: fc.oneof(...bodies, ofShape(operation.body ?? {}), hostile()),
  });
}

test("the check sees an address that slips into a card, a status nobody promised, and a bare error", async () => {
  const card = all.find(({ name }) => name === "GET /api/people/{id}");
  if (!card) throw new Error("the document has lost the cards of people");
  const answer = await at.ana.ask(`/api/people/${at.ana.person.id}`);
  const seen = await answer.clone().json();
  expect(await surprises(card, answer)).toEqual([]);
  expect(await surprises(card, Response.json({ ...seen, email: "ana@example.org" }))).not.toEqual([]);
  expect(await surprises(card, Response.json({ ...seen, name: 5 }))).not.toEqual([]);
  expect(await surprises(card, Response.json(seen, { status: 201 }))).not.toEqual([]);
  expect(await surprises(card, new Response("no", { status: 404 }))).not.toEqual([]);
});

describe("every operation of openapi.json", () => {
  test.each(inOrder.map((operation) => [operation.name, operation] as const))("%s", async (_, operation) => {
    const well = await good(operation);
    await send(operation, well);
    await fc.assert(
      fc.asyncProperty(asked(operation, well), async (request) => {
        await send(operation, request);
      }),
      { seed: SEED, numRuns: ROUNDS },
    );
  });

  test("takes what is ten thousand lists deep, wherever it stands, for a mistake", async () => {
    for (const operation of all.filter(({ body }) => body)) {
      const { path, body } = await good(operation);
      const place = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => inAddress(path[name]));
      for (const text of bottomless(body ?? {})) {
        const headers = { "content-type": "application/json" };
        const response = await at.ben.ask(place, { method: operation.method, headers, body: text });
        expect([operation.name, response.status < 500]).toEqual([operation.name, true]);
        expect(await surprises(operation, response)).toEqual([]);
      }
    }
  });

  test("was done at least once, or says here why not", () => {
    expect(all.map(({ name }) => name).filter((name) => !done.has(name))).toEqual(NEEDS_A_SECRET);
  });

  test("that is not open is closed to who is not signed in, whatever they send", async () => {
    for (const operation of all.filter(({ open }) => !open)) {
      const { path, body } = await good(operation);
      const place = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => inAddress(path[name]));
      const response = await ask(place, { method: operation.method, ...(operation.body && { json: body }) });
      expect([operation.name, response.status]).toEqual([operation.name, 401]);
    }
  });
});

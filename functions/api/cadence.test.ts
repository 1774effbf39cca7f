import { describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import { aDesign, aDraft, aLaunched, type Hosted } from "../../tests/world/two-weeks.ts";
import { ask, someone } from "../../tests/world.ts";

// Requests happen now, so what they launch begins a month from now.
const NOW = new Date();
const startsOn = new Date(NOW.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
const later = new Date(NOW.getTime() + 37 * 86_400_000).toISOString().slice(0, 10);
const MONTH = { startsOn, zone: "UTC" };
const WEEK_LATER = { what: "run", startsOn: later, zone: "UTC" };

const post = ({ id, host }: Hosted, path: string, json: unknown = {}, headers: Record<string, string> = {}) =>
  host.ask(`/api/cohorts/${id}${path}`, { json, headers });
const get = ({ id, host }: Hosted, path: string) => host.ask(`/api/cohorts/${id}${path}`);

test("a draft is previewed, tried out, launched, moved and looked back on", async () => {
  const draft = await aDraft(MONTH, NOW);
  const preview = await post(draft, "/preview", { startsOn: later });
  expect(preview.status).toBe(200);
  expect(await preview.json()).toMatchObject({
    beats: expect.any(Array),
    problems: [],
    rotation: { moves: [] },
  });

  const launched = await post(draft, "/launch");
  expect(launched.status).toBe(201);
  expect(await launched.json()).toEqual({ cohort: draft.id, state: "lobby", beats: 20 });

  const month = await (await get(draft, "/beats")).json();
  expect(month.items[1]).toMatchObject({ slug: "week-1", on: startsOn, clock: "09:00", state: "planned" });
  const { revision } = await Cohort.get(draft.id);
  const seen = await (await post(draft, "/moves/preview", WEEK_LATER)).json();
  expect([seen.revision, seen.changes.length, seen.problems]).toEqual([revision, 20, []]);
  expect((await post(draft, "/moves", { move: WEEK_LATER, revision })).status).toBe(201);
  const log = await (await get(draft, "/log?limit=1")).json();
  expect(log).toMatchObject({ items: [{ entry: { what: "moved" } }], next: expect.any(String) });
  expect((await get(draft, "/fair-clock")).status).toBe(200);
});

test("a month is tried out without a draft", async () => {
  const { host } = await aDraft(MONTH, NOW);
  const json = {
    design: aDesign(),
    startsOn,
    zone: "Europe/Lisbon",
    people: [{ zone: "Asia/Tokyo", people: 4 }],
  };
  const response = await host.ask("/api/previews", { json });
  expect(response.status).toBe(200);
  expect((await response.json()).sessions[0]).toMatchObject({ people: 4, night: 4 });
});

test("the same launch under one idempotency key is answered twice and done once", async () => {
  const draft = await aDraft(MONTH, NOW);
  const headers = { "idempotency-key": "launch-0001" };
  const [first, second] = [
    await post(draft, "/launch", {}, headers),
    await post(draft, "/launch", {}, headers),
  ];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(await second.json()).toEqual(await first.json());
  expect((await post(draft, "/launch")).status).toBe(409);
});

describe("a problem is said in plain words", () => {
  test("when the plan is stale", async () => {
    const cohort = await aLaunched(MONTH, NOW);
    const { revision } = await Cohort.get(cohort.id);
    const stale = await post(cohort, "/moves", { move: WEEK_LATER, revision: revision + 5 });
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({
      code: "cadence.stale",
      detail: expect.stringContaining("Look again"),
    });
  });

  test.each([
    ["no zone", { what: "run", startsOn: later, zone: "Europe/Atlantis" }],
    ["no day", { what: "run", startsOn: "2026-02-30", zone: "UTC" }],
    ["no time", { what: "beat", slug: "week-1", on: later, clock: "25:00" }],
    ["no such kind of move", { what: "explode" }],
    ["nothing", null],
  ])("when a move is %s", async (_, move) => {
    const cohort = await aLaunched(MONTH, NOW);
    const response = await post(cohort, "/moves/preview", move);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  test("when a start is in the past, and the draft is still there", async () => {
    const draft = await aDraft({ startsOn: "2026-01-05" }, NOW);
    const response = await post(draft, "/launch");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: "cadence.starts-in-past",
      errors: [{ path: "startsOn" }],
    });
    expect((await Cohort.get(draft.id)).state).toBe("draft");
  });
});

test("to people outside, a cohort's month, log and moves are not there; to nobody they are closed", async () => {
  const cohort = await aLaunched(MONTH, NOW);
  const other = { id: cohort.id, host: await someone({}, NOW) };
  for (const path of ["/beats", "/log", "/fair-clock"]) expect((await get(other, path)).status).toBe(404);
  for (const [path, json] of [
    ["/launch", {}],
    ["/preview", {}],
    ["/moves/preview", WEEK_LATER],
    ["/moves", { move: WEEK_LATER, revision: 1 }],
  ] as const)
    expect((await post(other, path, json)).status).toBe(404);
  expect((await ask(`/api/cohorts/${cohort.id}/beats`)).status).toBe(401);
  expect((await other.host.ask("/api/cohorts/nonsense/beats")).status).toBe(400);
});

describe("the calendar", () => {
  test("is read by whoever has its address, signed in or not, and by nobody once it was renewed", async () => {
    const { host } = await aLaunched(MONTH, NOW);
    const { url } = await (await host.ask("/api/me/calendar")).json();
    const path = new URL(url).pathname;
    const response = await ask(path, { headers: { origin: "https://calendar.example" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(await response.text()).toContain("BEGIN:VEVENT");

    expect((await host.ask("/api/me/calendar/renewal", { json: {} })).status).toBe(201);
    const gone = await ask(path);
    const never = await ask(path.replace(/.{6}\.ics$/, "AAAAAA.ics"));
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect(await gone.text()).toBe(await never.text());
  });

  test("has no address for nobody", async () => {
    expect((await ask("/api/me/calendar")).status).toBe(401);
  });
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";

let asked: string[];

/** What stands around every screen. */
const AROUND = ["/api/me", "/api/cohorts"];

beforeEach(() => {
  asked = [];
  vi.resetModules();
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json({});
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(undefined, "", "/");
});

async function opened(path: string) {
  history.replaceState(undefined, "", path);
  await import("./ahead.ts");
  return asked;
}

test("whoever comes with the code of a room has its door asked for before the page is there", async () =>
  expect(await opened("/live/39J2C7")).toEqual(["/api/door/39J2C7"]));

test("a cohort is asked for together with who I am", async () =>
  expect(await opened("/cohorts/coh_1/?view=circle")).toEqual([
    ...AROUND,
    "/api/cohorts/coh_1",
    "/api/cohorts/coh_1/beats",
    "/api/cohorts/coh_1/sessions",
    "/api/streams/coh_1?limit=20",
    "/api/cohorts/coh_1/members",
  ]));

test("signing in needs nothing that is to be read", async () => expect(await opened("/sign-in")).toEqual([]));

test("an address that leads nowhere is still somebody's", async () =>
  expect(await opened("/nowhere/at/all")).toEqual(AROUND));

test("home is asked for with what is new", async () =>
  expect(await opened("/")).toEqual([...AROUND, "/api/streams/home?limit=20"]));

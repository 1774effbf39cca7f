import { expect, test } from "vitest";
import * as People from "#people";
import { commit, newId } from "#platform";
import { someone } from "../../tests/world.ts";

const now = new Date();

test("I am told who I am, what I belong to now, and how far I have read", async () => {
  const ana = await someone();
  const [here, left] = ["coh", "coh"].map((prefix) => People.CohortId.parse(newId(prefix, now)));
  if (!here || !left) throw new Error("two cohorts were made");
  const membership = { person: ana.person.id, role: "participant" as const, joinedAt: now.toISOString() };
  await commit(
    [here, left].map((cohort) => People.membershipWrite({ ...membership, cohort }, ana.person)),
    { now },
  );
  await commit([People.leaveWrite({ person: ana.person.id, cohort: left }, ana.person, now)], { now });
  const upTo = "2026-03-02T08:00:00.000Z";
  expect((await ana.ask("/api/me/readings", { method: "PUT", json: { place: here, upTo } })).status).toBe(
    204,
  );
  expect(
    (await ana.ask("/api/me/mutes", { method: "PUT", json: { place: here, until: "always" } })).status,
  ).toBe(204);
  expect(await (await ana.ask("/api/me")).json()).toEqual({
    person: ana.person,
    memberships: [{ ...membership, cohort: here }],
    readings: [{ place: here, readUpTo: upTo, mutedUntil: "always" }],
    blocked: [],
  });
});

test("my profile is mine to change, field by field, and nothing else of me is", async () => {
  const ana = await someone({ name: "Ana" });
  const change = (json: unknown) => ana.ask("/api/me/profile", { method: "PATCH", json });
  const changed = await change({
    name: " Ana\u202e Maria ",
    digestHour: "off",
    admin: true,
    guest: true,
    email: "x@example.org",
  });
  expect(changed.status).toBe(200);
  expect(await changed.json()).toEqual({ ...ana.person, name: "Ana Maria", digestHour: "off" });
  for (const [field, value] of [
    ["zone", "Mars/Olympus"],
    ["zone", "+02:00"],
    ["language", "xx"],
    ["about", "x".repeat(161)],
    ["name", "\u200b"],
    ["digestHour", 24],
    ["topics", Array.from({ length: 21 }, (_, n) => `t${n}`)],
    ["topics", ["<script>"]],
  ] as const) {
    const refused = await change({ [field]: value });
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors[0].path).toMatch(new RegExp(`^${field}`));
  }
});

test("signing out here ends this session and takes the cookie back", async () => {
  const ana = await someone();
  const elsewhere = await People.openSession(ana.person.id, now, "Safari · iPhone");
  const out = await ana.ask("/api/me/sessions/current", { method: "DELETE" });
  expect(out.status).toBe(204);
  expect(out.headers.get("set-cookie")).toMatch(/^__Host-outloud=; Max-Age=0; Path=\/; Secure/);
  expect((await ana.ask("/api/me")).status).toBe(401);
  expect(await People.recognise(elsewhere, now)).toBeDefined();
});

test("a session elsewhere is ended by its name, or all of them at once", async () => {
  const ana = await someone();
  for (let n = 0; n < 3; n++) await People.openSession(ana.person.id, now);
  const list = async () => (await (await ana.ask("/api/me/sessions")).json()).items;
  const other = (await list()).find(({ current }: { current: boolean }) => !current);
  expect((await ana.ask(`/api/me/sessions/${other.id}`, { method: "DELETE" })).status).toBe(204);
  expect((await ana.ask(`/api/me/sessions/${other.id}`, { method: "DELETE" })).status).toBe(404);
  expect(await list()).toHaveLength(3);
  expect((await ana.ask("/api/me/sessions", { method: "DELETE" })).status).toBe(204);
  expect(await list()).toMatchObject([{ current: true }]);
});

test("somebody's card is there for who may see it, and for others there is nobody", async () => {
  const [ana, ben, gus] = [await someone(), await someone({ name: "Ben" }), await someone({ guest: true })];
  const card = await ana.ask(`/api/people/${ben.person.id}`);
  expect(await card.json()).toMatchObject({ name: "Ben" });
  expect(JSON.stringify(await (await ana.ask(`/api/people/${ben.person.id}`)).json())).not.toContain("@");
  expect((await gus.ask(`/api/people/${ben.person.id}`)).status).toBe(404);
  expect((await ana.ask("/api/people/per_nobody")).status).toBe(400);
});

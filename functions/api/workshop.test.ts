import { describe, expect, test } from "vitest";
import { Workshop } from "#workshop/model";
import { ask, someone } from "../../tests/world.ts";

const social = "wsh_social-learning-in-business";
const copied = async (who: Awaited<ReturnType<typeof someone>>, json: unknown = { from: social }) =>
  Workshop.parse(await (await who.ask("/api/workshops", { json })).json());

test("a facilitator lists the designs, copies one, changes it and deletes it", async () => {
  const ana = await someone();
  const list = await (await ana.ask("/api/workshops?limit=5")).json();
  expect(list.items.map(({ title }: { title: string }) => title)).toContain("Summer camp");

  const made = await ana.ask("/api/workshops", { json: { from: social, title: "Learning at Norte" } });
  expect(made.status).toBe(201);
  const copy = Workshop.parse(await made.json());

  const json = { revision: 1, design: { ...copy.design, summary: "For the shops in the north." } };
  const changed = await ana.ask(`/api/workshops/${copy.id}`, { method: "PUT", json });
  expect(changed.status).toBe(200);
  expect(await changed.json()).toMatchObject({
    revision: 2,
    design: { summary: "For the shops in the north." },
  });

  expect((await ana.ask(`/api/workshops/${copy.id}`, { method: "DELETE" })).status).toBe(204);
  const gone = await ana.ask(`/api/workshops/${copy.id}`);
  expect(gone.status).toBe(404);
  expect(await gone.json()).toMatchObject({ code: "workshop.missing" });
});

test("the same idempotency key makes one copy and gives the same answer; another body with it is refused", async () => {
  const ana = await someone();
  const headers = { "idempotency-key": "copy-for-the-north" };
  const post = (json: unknown) => ana.ask("/api/workshops", { json, headers });
  const first = await (await post({ from: social })).json();
  const again = await post({ from: social });
  expect(again.headers.get("idempotent-replay")).toBe("true");
  expect(await again.json()).toEqual(first);
  const other = await post({ from: social, title: "Another" });
  expect(other.status).toBe(409);
  expect(await other.json()).toMatchObject({ code: "request.key-reused" });
});

test("a change from an old revision is a 409 that says what to do", async () => {
  const ana = await someone();
  const { id, design } = await copied(ana);
  const put = () => ana.ask(`/api/workshops/${id}`, { method: "PUT", json: { revision: 1, design } });
  expect((await put()).status).toBe(200);
  const late = await put();
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({
    code: "workshop.stale",
    detail: expect.stringContaining("Open it again"),
  });
});

describe("who may", () => {
  test("nobody in particular gets a 401", async () => {
    for (const [path, init] of [
      ["/api/workshops", {}],
      [`/api/workshops/${social}`, {}],
      ["/api/workshops", { json: { from: social } }],
      [`/api/workshops/${social}`, { method: "DELETE" }],
    ] as const)
      expect((await ask(path, init)).status, path).toBe(401);
  });

  test("a guest gets a 403", async () => {
    const guest = await someone({ guest: true });
    expect((await guest.ask("/api/workshops")).status).toBe(403);
    expect((await guest.ask("/api/workshops", { json: { from: social } })).status).toBe(403);
  });

  test("another facilitator reads and copies, but does not change or delete", async () => {
    const [ana, tomas] = [await someone(), await someone({ name: "Tomás Rey" })];
    const { id, design } = await copied(ana);
    expect((await tomas.ask(`/api/workshops/${id}`)).status).toBe(200);
    const put = await tomas.ask(`/api/workshops/${id}`, { method: "PUT", json: { revision: 1, design } });
    expect(put.status).toBe(403);
    expect((await tomas.ask(`/api/workshops/${id}`, { method: "DELETE" })).status).toBe(403);
    expect((await tomas.ask("/api/workshops", { json: { from: id } })).status).toBe(201);
  });
});

test("what is not understood is refused with its place, and nothing is changed", async () => {
  const ana = await someone();
  const { id, design } = await copied(ana);
  const put = (json: unknown) => ana.ask(`/api/workshops/${id}`, { method: "PUT", json });
  const [week] = design.weeks;
  for (const [json, path] of [
    [{ design }, "revision"],
    [{ revision: 1, design: { ...design, title: " " } }, "design.title"],
    [{ revision: 1, design: { ...design, weeks: [] } }, "design.weeks"],
    [
      { revision: 1, design: { ...design, weeks: [{ ...week, opensAt: "25:00" }] } },
      "design.weeks.0.opensAt",
    ],
    [{ revision: 1, design: { ...design, weeks: [week, week] } }, "design.weeks.1.moments.0.slug"],
    ["no design at all", ""],
  ] as const) {
    const response = await put(json);
    expect(response.status, path).toBe(400);
    const { errors } = await response.json();
    expect(errors.map((each: { path: string }) => each.path)).toContain(path);
  }
  expect((await (await ana.ask(`/api/workshops/${id}`)).json()).revision).toBe(1);
});

test("mangled ids, cursors and limits are the caller's mistake, not ours", async () => {
  const ana = await someone();
  for (const path of ["/ent_1", "/wsh_", "?cursor=garbage", "?limit=0", "?limit=many"])
    expect((await ana.ask(`/api/workshops${path}`)).status, path).toBe(400);
});

import { describe, expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import { PASS_COOKIE, type Visitor } from "#backchannel/model";
import { anId, aRoom } from "../../tests/world/room.ts";
import { ask } from "../../tests/world.ts";

/** A room as its host and an attendee without a name ask for it. */
async function anOpenRoom() {
  const { host, session, people } = await aRoom({ people: [{ as: "unnamed" }] });
  const [kenji] = people as [Visitor];
  const at = `/api/rooms/${session.id}`;
  const cookie = `${PASS_COOKIE}=${Backchannel.passOf(kenji.id)}`;
  return {
    session,
    kenji,
    hosting: (path: string, asking: Parameters<typeof ask>[1] = {}) => host.ask(`${at}${path}`, asking),
    attending: (path: string, asking: Parameters<typeof ask>[1] = {}) =>
      ask(`${at}${path}`, { ...asking, headers: { cookie } }),
  };
}

async function asks(attending: Awaited<ReturnType<typeof anOpenRoom>>["attending"], text: string) {
  const said = await attending("/contributions", { json: { id: anId(), kind: "question", text } });
  return String((await said.json()).id);
}

describe("running a room", () => {
  test("from letting in to answering, the asker hears of it and stays without a name", async () => {
    const { hosting, attending, kenji } = await anOpenRoom();
    await hosting("", { method: "PATCH", json: { settings: { hold: true } } });
    const id = await asks(attending, "Is it safe to say so here?");
    const desk = await (await hosting("/desk")).json();
    expect(desk.held).toMatchObject([{ id, state: "asked", heldFor: "review" }]);
    const done = [
      await hosting(`/contributions/${id}`, { method: "PATCH", json: { state: "shown", revision: 1 } }),
      await hosting(`/asides/${id}`, { json: { text: "What would help?" } }),
      await attending(`/asides/${id}`, { json: { text: "Not on Mondays." } }),
      await hosting(`/stage/${id}`, { method: "PUT" }),
      await hosting(`/answers/${id}`, { method: "PUT", json: { text: "It is." } }),
      await hosting(`/mutes/${id}`, { method: "PUT" }),
      await hosting(`/hidden/${id}`, { method: "PUT" }),
      await hosting(`/hidden/${id}`, { method: "DELETE" }),
      await hosting("/desk"),
      await hosting("/acts?limit=5"),
      await hosting("/export.json"),
    ];
    expect(done.map(({ status }) => status)).toEqual([200, 201, 201, 200, 200, 204, 200, 200, 200, 200, 200]);
    for (const answer of done) expect(await answer.text()).not.toContain(kenji.id);
    const mine = await (await attending("/mine")).json();
    expect(mine).toMatchObject({
      me: { mutedAt: expect.any(String) },
      contributions: [{ id, state: "answered", answer: { text: "It is.", by: "Ana Silva" } }],
    });
  });

  test("is closed to an attendee, whatever they try", async () => {
    const { attending } = await anOpenRoom();
    const id = await asks(attending, "May I?");
    const tried = [
      await attending(`/contributions/${id}`, { method: "PATCH", json: { state: "answered", revision: 1 } }),
      await attending(`/merges/${id}`, { method: "PUT", json: { into: anId() } }),
      await attending(`/answers/${id}`, { method: "PUT", json: { text: "Yes." } }),
      await attending(`/stage/${id}`, { method: "PUT" }),
      await attending("/stage", { method: "DELETE" }),
      await attending(`/hidden/${id}`, { method: "PUT" }),
      await attending(`/hidden/${id}`, { method: "DELETE" }),
      await attending(`/mutes/${id}`, { method: "PUT" }),
      await attending(`/mutes/${id}`, { method: "DELETE" }),
      await attending("/polls", { json: { id: anId(), question: "Is it?", form: { type: "cloud" } } }),
      await attending("/desk"),
      await attending("/acts"),
    ];
    for (const answer of tried)
      expect(await answer.json()).toMatchObject({ status: 403, code: "backchannel.not-moderator" });
  });

  test("pages the audit, the newest first", async () => {
    const { hosting, attending } = await anOpenRoom();
    const id = await asks(attending, "May I?");
    for (let round = 0; round < 3; round++)
      for (const method of ["PUT", "DELETE"]) await hosting(`/hidden/${id}`, { method });
    const whats: string[] = [];
    let path = "/acts?limit=3";
    for (;;) {
      const { items, next } = await (await hosting(path)).json();
      expect(items.length).toBeLessThanOrEqual(3);
      whats.push(...items.map(({ what }: { what: string }) => what));
      if (!next) break;
      path = `/acts?limit=3&cursor=${next}`;
    }
    const pair = ["brought-back", "hid"];
    expect(whats).toEqual([...pair, ...pair, ...pair, "opened"]);
  });
});

test("a poll is asked, answered by who has a seat, and told once it is closed", async () => {
  const { hosting, attending } = await anOpenRoom();
  const id = anId();
  const poll = { id, question: "What first?", form: { type: "single", options: ["Trust", "Time"] } };
  expect((await hosting("/polls", { json: poll })).status).toBe(201);
  expect(await (await attending(`/polls/${id}`)).json()).not.toHaveProperty("results");
  const answer = await attending(`/polls/${id}/answer`, { method: "PUT", json: { choices: [0] } });
  expect(await answer.json()).toMatchObject({ id, state: "open" });
  const wrong = await attending(`/polls/${id}/answer`, { method: "PUT", json: { choices: [0, 1] } });
  expect(await wrong.json()).toMatchObject({ status: 400, code: "backchannel.wrong-answer" });
  const closed = await hosting(`/polls/${id}/closure`, { method: "PUT" });
  expect(await closed.json()).toMatchObject({ state: "closed" });
  const late = await attending(`/polls/${id}/answer`, { method: "PUT", json: { choices: [1] } });
  expect(await late.json()).toMatchObject({ status: 409, code: "backchannel.poll-closed" });
});

test("a session is taken home as a file with a plain name", async () => {
  const { attending } = await anOpenRoom();
  await asks(attending, "=HYPERLINK(1)");
  for (const [format, type] of [
    ["md", "text/markdown; charset=utf-8"],
    ["csv", "text/csv; charset=utf-8"],
    ["json", "application/json"],
  ]) {
    const { status, headers } = await attending(`/export.${format}`);
    expect([status, headers.get("content-type")]).toEqual([200, type]);
    expect(headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="what-we-stopped-doing-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
    );
    expect(headers.get("cache-control")).toBe("no-store");
  }
});

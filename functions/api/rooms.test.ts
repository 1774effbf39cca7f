import { describe, expect, test } from "vitest";
import { PASS_COOKIE } from "#backchannel/model";
import { anId, aSession } from "../../tests/world/room.ts";
import { ask, someone } from "../../tests/world.ts";
import { verify } from "../realtime/ticket.ts";

/** Somebody without an account who comes in by a code: what their browser keeps, and how they ask. */
async function comesIn(word: string) {
  const response = await ask("/api/door", { json: { word, as: "alias", alias: "quiet heron" } });
  const [cookie = ""] = response.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");
  const asking = (path: string, init: Parameters<typeof ask>[1] = {}) =>
    ask(path, { ...init, headers: { cookie, ...init.headers } });
  return { response, cookie, ask: asking };
}

describe("an attendee without an account", () => {
  test("comes in with one tap, and is known by a cookie that only our server reads", async () => {
    const { session } = await aSession();
    const { response, ask: asking } = await comesIn(session.code);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ session: session.id, as: "alias", name: "quiet heron" });
    const [set] = response.headers.getSetCookie();
    expect(set).toMatch(
      new RegExp(`^${PASS_COOKIE}=per_\\w+\\..+; Max-Age=\\d+; Path=/; HttpOnly; Secure; SameSite=Lax$`),
    );
    expect(await (await asking(`/api/rooms/${session.id}`)).json()).toMatchObject({ room: { n: 0 } });
  });

  test("gets no second cookie when coming in again", async () => {
    const { session } = await aSession();
    const { ask: asking } = await comesIn(session.code);
    const again = await asking("/api/door", { json: { word: session.code, as: "unnamed" } });
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(await again.json()).toMatchObject({ as: "unnamed" });
  });

  test("can do nothing outside of rooms, and nothing in another room", async () => {
    const [{ session }, elsewhere] = [await aSession(), await aSession()];
    const { ask: asking } = await comesIn(session.code);
    for (const path of ["/api/me", "/api/sessions", "/api/streams/home", "/api/inbox"])
      expect([path, (await asking(path)).status]).toEqual([path, 401]);
    expect((await asking("/api/tickets", { json: { topics: [`room/${session.id}`] } })).status).toBe(401);
    const there = `/api/rooms/${elsewhere.session.id}`;
    const said = { id: anId(), kind: "message", text: "Hello." };
    for (const [path, init] of [
      [there, {}],
      [`${there}/frames`, {}],
      [`${there}/mine`, {}],
      [`${there}/ticket`, { method: "POST" }],
      [`${there}/contributions`, { json: said }],
    ] as const)
      expect([path, (await asking(path, init)).status]).toEqual([path, 403]);
  });

  test("hears the room and what is for them, and never the desk", async () => {
    const { session } = await aSession();
    const { ask: asking, cookie } = await comesIn(session.code);
    const ticket = await (await asking(`/api/rooms/${session.id}/ticket`, { method: "POST" })).json();
    const me = /=(per_\w+)\./.exec(cookie)?.[1];
    expect(ticket.topics).toEqual([`room/${session.id}`, `person/${me}`]);
    expect(await verify(ticket.password, ticket.clientId, new Date())).toMatchObject({
      topics: ticket.topics,
    });
  });

  test("with a pass of one's own making is nobody", async () => {
    const { session } = await aSession();
    const forged = await ask(`/api/rooms/${session.id}`, {
      headers: { cookie: `${PASS_COOKIE}=per_01JAAAAAAAAAAAAAAAAAAAAAAA.${"A".repeat(32)}` },
    });
    expect(forged.status).toBe(401);
  });
});

describe("somebody with an account", () => {
  test("who moderates hears the desk too", async () => {
    const { host, session } = await aSession();
    const ticket = await (await host.ask(`/api/rooms/${session.id}/ticket`, { method: "POST" })).json();
    expect(ticket.topics).toContain(`room/${session.id}/desk`);
  });

  test("who signs in after coming in without one finds their seat", async () => {
    const { session } = await aSession();
    const { cookie } = await comesIn(session.code);
    const kim = await someone({ name: "Kim" });
    const seen = await ask(`/api/rooms/${session.id}`, {
      headers: { cookie: `${cookie}; __Host-outloud=${kim.cookie}` },
    });
    expect(await seen.json()).toMatchObject({ me: { name: "quiet heron", named: true } });
  });

  test("knocks like everybody else, and a wrong code is a plain no", async () => {
    const kim = await someone({ name: "Kim" });
    const response = await kim.ask("/api/door/HRN4K7");
    expect([response.status, (await response.json()).code]).toEqual([404, "backchannel.no-such-room"]);
  });
});

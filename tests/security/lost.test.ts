import { beforeAll, describe, expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { Refused } from "#platform";
import { aCohort } from "../world/cohort.ts";
import { aNetwork, aSession, visiting } from "../world/room.ts";
import { written } from "../world/writing.ts";
import { ask, type Someone, someone } from "../world.ts";
import { operations } from "./document.ts";

/** Rights that are over: from the next request on they open nothing, and in the request under way they give nobody more. */
const all = await operations();
let ana: Someone;
let ben: Someone;
let kim: Someone;
let cohort: Cohort.Cohort;
beforeAll(async () => {
  [ana, ben, kim] = [
    await someone({ name: "Ana" }),
    await someone({ name: "Ben" }),
    await someone({ name: "Kim" }),
  ];
  ({ cohort } = await aCohort({ host: ana, people: [ben, kim] }));
});

/** A fresh name in the place of each parameter: what is asked is not even looked at. */
const somewhere = (path: string) => path.replace(/\{\w+\}/g, "any_01ARZ3NDEKTSV4RRFFQ69G5FAV");
async function openedBy(cookie: string) {
  const opened: unknown[] = [];
  for (const { name, method, path, open } of all) {
    if (open) continue;
    const { status } = await ask(somewhere(path), { method, cookie, ...(method !== "GET" && { json: {} }) });
    if (status !== 401) opened.push([name, status]);
  }
  return opened;
}

describe("a session", () => {
  test("that was signed out opens nothing any more, nor does one that was ended from another device", async () => {
    const now = new Date();
    const [here, there] = [
      await People.openSession(kim.person.id, now),
      await People.openSession(kim.person.id, now),
    ];
    expect((await ask("/api/me/sessions/current", { method: "DELETE", cookie: here })).status).toBe(204);
    expect(await openedBy(here)).toEqual([]);
    expect((await kim.ask("/api/me/sessions", { method: "DELETE" })).status).toBe(204);
    expect(await openedBy(there)).toEqual([]);
    expect((await kim.ask("/api/me")).status).toBe(200);
  });

  test("of somebody else under one's own id, or a little changed, opens nothing", async () => {
    const [mine, theirs] = [ben.cookie.split("."), kim.cookie.split(".")];
    for (const cookie of [
      `${mine[0]}.${theirs.slice(1).join(".")}`,
      `${ben.cookie}x`,
      ben.cookie.slice(0, -1),
      `${mine[0]}.`,
    ])
      expect((await ask("/api/me", { cookie })).status).toBe(401);
  });
});

describe("a link", () => {
  test("into a cohort that was made anew or ended opens nothing, for whoever holds it", async () => {
    const first = await Cohort.renewLink(cohort.id, "participant", await ana.ctx());
    const second = await Cohort.renewLink(cohort.id, "participant", await ana.ctx());
    const eva = await someone({ name: "Eva" });
    const tries = async (token: string) => [
      (await ask(`/api/join/${token}`)).status,
      (await eva.ask(`/api/join/${token}`, { method: "POST" })).status,
    ];
    expect(await tries(first.token)).toEqual([410, 410]);
    await Cohort.endLink(cohort.id, await ana.ctx());
    expect(await tries(second.token)).toEqual([410, 410]);
    const guessed = second.token.replace(/-\d+-/, "-3-");
    for (const token of [guessed, `${second.token}x`])
      for (const status of await tries(token)) expect(status).toBeGreaterThanOrEqual(400);
  });

  test("of an invitation signs in once, and not after its person was taken out of the list", async () => {
    const now = new Date();
    const token = await People.invitationLink(kim.person.id, cohort.id, now);
    const accept = () => ask("/api/sign-in/invitation", { json: { token } });
    expect([(await accept()).status, (await accept()).status]).toEqual([200, 410]);
    const lea = await someone({ name: "Lea" });
    const link = await Cohort.renewLink(cohort.id, "participant", await ana.ctx());
    await Cohort.joinByLink(link.token, await lea.ctx());
    const withdrawn = await People.invitationLink(lea.person.id, cohort.id, now);
    await Cohort.remove(cohort.id, lea.person.id, await ana.ctx());
    expect((await ask("/api/sign-in/invitation", { json: { token: withdrawn } })).status).toBe(410);
  });

  test("of a calendar that was renewed is not there", async () => {
    const { url: before } = await (await kim.ask("/api/me/calendar")).json();
    const { url: after } = await (await kim.ask("/api/me/calendar/renewal", { method: "POST" })).json();
    const status = async (url: string) => (await ask(new URL(url).pathname)).status;
    expect([await status(before), await status(after)]).toEqual([404, 200]);
  });

  test("that gives a role in a room gives none when it was made anew, and a code lets nobody in", async () => {
    const { session, moderator } = await aSession({ host: ana });
    const { word } = await Backchannel.renewLink(session.id, "moderator", moderator);
    await Backchannel.renewLink(session.id, "moderator", moderator);
    const comes = async (one: string) =>
      (await ask("/api/door", { json: { word: one, as: "alias", alias: "quiet heron" } })).status;
    expect(await comes(word)).toBe(410);
    expect(await comes(session.code)).toBe(201);
    await ana.ask(`/api/rooms/${session.id}/code`, { method: "POST" });
    expect(await comes(session.code)).toBeGreaterThanOrEqual(400);
  });
});

describe("a place", () => {
  test("that somebody left, or was taken out of, is closed from the next request, its rooms and its topics too", async () => {
    const lea = await someone({ name: "Lea" });
    const link = await Cohort.renewLink(cohort.id, "participant", await ana.ctx());
    await Cohort.joinByLink(link.token, await lea.ctx());
    const { session } = await aSession({ host: ana, cohort: cohort.id });
    await Backchannel.takeSeat(session.id, { as: "name" }, await visiting(lea));
    const entry = await written(ben, { in: cohort });
    const own = await written(lea, { in: cohort });
    const asks = [
      `/api/cohorts/${cohort.id}`,
      `/api/entries/${entry.id}`,
      `/api/streams/${cohort.id}`,
      `/api/rooms/${session.id}`,
      `/api/rooms/${session.id}/export.json`,
    ];
    for (const path of asks) expect([path, (await lea.ask(path)).status]).toEqual([path, 200]);
    await Cohort.remove(cohort.id, lea.person.id, await ana.ctx());
    for (const path of asks) expect((await lea.ask(path)).status).toBeGreaterThanOrEqual(403);
    const topics = [`place/${cohort.id}`, `entry/${entry.id}`];
    expect((await lea.ask("/api/tickets", { json: { topics } })).status).toBe(404);
    expect((await lea.ask(`/api/rooms/${session.id}/ticket`, { method: "POST" })).status).toBe(403);
    const text = { text: "Still here." };
    expect((await lea.ask(`/api/entries/${entry.id}/replies`, { json: text })).status).toBe(404);
    expect((await lea.ask(`/api/entries/${own.id}`)).status).toBe(200);
  });

  test("that somebody hosts no more is not theirs to change in a request that was under way either", async () => {
    const { cohort: run } = await aCohort({ host: ana, people: [ben, kim] });
    await Cohort.giveRole(run.id, ben.person.id, "facilitator", await ana.ctx());
    const underWay = await ben.ctx();
    await Cohort.giveRole(run.id, ben.person.id, "participant", await ana.ctx());
    const tries = [
      () => Cohort.giveRole(run.id, ben.person.id, "facilitator", underWay),
      () => Cohort.giveRole(run.id, kim.person.id, "facilitator", underWay),
      () => Cohort.remove(run.id, ana.person.id, underWay),
      () => Cohort.renewLink(run.id, "participant", underWay),
      () => Cohort.formCircles(run.id, { as: "any" }, underWay),
    ];
    for (const attempt of tries) expect(await codeOf(attempt())).toBe("cohort.not-facilitator");
    expect((await Cohort.get(run.id)).facilitators.map(({ id }) => id)).toEqual([ana.person.id]);
  });
});

const codeOf = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
    return "done";
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
};

describe("two tabs", () => {
  test("in which two facilitators take each other out leave one of them", async () => {
    const { cohort: run } = await aCohort({ host: ana, people: [ben] });
    await Cohort.giveRole(run.id, ben.person.id, "facilitator", await ana.ctx());
    const away = (who: Someone, other: Someone) =>
      who.ask(`/api/cohorts/${run.id}/members/${other.person.id}`, { method: "DELETE" });
    const statuses = (await Promise.all([away(ana, ben), away(ben, ana)])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect((await Cohort.get(run.id)).facilitators).toHaveLength(1);
  });

  test("of which one takes an entry back to oneself while an answer is under way leave none that its readers would see", async () => {
    for (let round = 0; round < 8; round++) {
      const entry = await written(ben, { in: cohort });
      const narrow = ben.ask(`/api/entries/${entry.id}/audience`, {
        method: "PUT",
        json: { revision: 1, audience: "self" },
      });
      const answer = kim.ask(`/api/entries/${entry.id}/replies`, { json: { text: "It does." } });
      const [narrowed, answered] = await Promise.all([narrow, answer]);
      expect([201, 404]).toContain(answered.status);
      // Whatever came first, the counter and the thread agree, and nobody but its author reads either.
      if (narrowed.status !== 200) continue;
      const thread = await Feedback.thread(entry.id, undefined, await ben.ctx());
      expect(thread.replies).toHaveLength(answered.status === 201 ? 1 : 0);
      expect((await kim.ask(`/api/entries/${entry.id}`)).status).toBe(404);
      expect((await Journal.entry(entry.id))?.audience).toBe("self");
    }
  });

  test("with one idempotency key do not tell one person what another did", async () => {
    const headers = { "idempotency-key": "the-same-key" };
    const json = { cohort: cohort.id, audience: "self", text: "Mine alone." };
    const mine = await (await ben.ask("/api/entries", { json, headers })).json();
    const theirs = await (await kim.ask("/api/entries", { json, headers })).json();
    expect(theirs.id).not.toBe(mine.id);
    expect(theirs.author.id).toBe(kim.person.id);
  });

  test("that come in by one typed room code count as wrong codes only when they are wrong", async () => {
    const { session } = await aSession({ host: ana });
    const network = aNetwork();
    const door = () => Backchannel.door(session.code, undefined, { network, now: new Date() });
    expect((await Promise.all([door(), door(), door()])).length).toBe(3);
  });
});

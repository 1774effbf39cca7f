import { describe, expect, test } from "vitest";
import { partition } from "#platform";
import { someone } from "../../tests/world.ts";
import * as People from "./index.ts";

const now = new Date("2026-03-02T09:00:00.000Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 3600_000);

describe("a session", () => {
  test("is stored under a fingerprint: nothing in the table opens it", async () => {
    const { person, cookie } = await someone({}, now);
    const rows = JSON.stringify(await partition(`PERSON#${person.id}`));
    expect(rows).toContain("A#SESSION#");
    expect(rows).not.toContain(cookie.split(".")[1]);
  });

  test("lives sixty days from when it was last used", async () => {
    const { cookie } = await someone({}, now);
    expect(await People.recognise(cookie, days(59))).toBeDefined();
    expect(await People.recognise(cookie, days(118))).toBeDefined();
    expect(await People.recognise(cookie, days(118 + 60))).toBeUndefined();
  });

  test("is touched once a day at most", async () => {
    const { person, cookie } = await someone({}, now);
    const seen = async () => (await partition(`PERSON#${person.id}`, { begins: "A#SESSION#" }))[0];
    const before = await seen();
    await People.recognise(cookie, new Date("2026-03-02T23:59:59.000Z"));
    expect(await seen()).toEqual(before);
    await People.recognise(cookie, new Date("2026-03-03T00:00:01.000Z"));
    expect(await seen()).toMatchObject({ seenOn: "2026-03-03" });
  });

  test("that is ended while it is used does not come back to life", async () => {
    for (let round = 0; round < 5; round++) {
      const ana = await someone({}, now);
      const ctx = await ana.ctx();
      await Promise.all([
        People.revoke(ctx.session, ctx),
        ...[1, 2, 3].map(() => People.recognise(ana.cookie, days(1))),
      ]);
      expect(await People.recognise(ana.cookie, days(1))).toBeUndefined();
      expect(await partition(`PERSON#${ana.person.id}`, { begins: "A#SESSION#" })).toEqual([]);
    }
  });

  test("of twenty is the most: the oldest makes room", async () => {
    const { person, cookie: oldest } = await someone({}, now);
    const cookies: string[] = [];
    for (let n = 1; n <= 20; n++)
      cookies.push(await People.openSession(person.id, new Date(now.getTime() + n * 1000)));
    expect(await People.recognise(oldest, now)).toBeUndefined();
    for (const cookie of cookies) expect(await People.recognise(cookie, now)).toBeDefined();
  });
});

describe("where I am signed in", () => {
  test("lists my sessions, the newest first, and says which is this one", async () => {
    const ana = await someone({}, now);
    await People.openSession(ana.person.id, days(1), "Safari · iPhone");
    const ctx = await ana.ctx(days(1));
    expect(await People.sessions(ctx)).toMatchObject([
      { device: "Safari · iPhone", seenOn: "2026-03-03", current: false },
      { device: "", createdAt: now.toISOString(), seenOn: "2026-03-03", current: true },
    ]);
  });

  test("can be ended one by one, or all but here", async () => {
    const ana = await someone({}, now);
    const [phone, work] = [
      await People.openSession(ana.person.id, now),
      await People.openSession(ana.person.id, now),
    ];
    const ctx = await ana.ctx();
    const onPhone = await People.recognise(phone, now);
    await People.revoke(onPhone?.session ?? "", ctx);
    expect(await People.recognise(phone, now)).toBeUndefined();
    expect(await People.recognise(work, now)).toBeDefined();
    expect(await People.revokeOthers(ctx)).toBe(1);
    expect(await People.recognise(work, now)).toBeUndefined();
    expect(await People.recognise(ana.cookie, now)).toBeDefined();
    expect(await People.revokeOthers(ctx)).toBe(0);
  });

  test("is mine to end, and nobody else's", async () => {
    const [ana, ben] = [await someone({}, now), await someone({}, now)];
    const theirs = (await ben.ctx()).session;
    await expect(People.revoke(theirs, await ana.ctx())).rejects.toMatchObject({
      code: "people.no-such-session",
    });
    expect(await People.recognise(ben.cookie, now)).toBeDefined();
  });
});

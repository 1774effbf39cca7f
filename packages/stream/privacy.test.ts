import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { CircleId, Ctx } from "#people/model";
import { Refused, toCursor } from "#platform";
import * as Stream from "#stream";
import { circled, gone, reseated, uncircled } from "../../tests/world/circles.ts";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

/** A moment that no other test writes at: the network is one for all of them. */
const NOW = new Date("2026-03-07T03:33:00.000Z");

/**
 * Who finds an entry where, for each audience. `t` thread, `e` its editions, `h` home, `p` the cohort's stream, `c` the
 * circle's, `n` the network's, `w` waiting in the cohort, `v` waiting in the circle, `a` waiting in all my places, `#` a
 * count of what is unread, `m` my journal. What is not written here must not be found.
 */
const TABLE: Record<string, Record<Journal.Audience, string>> = {
  // ---------------------- self ---- circle -------- cohort -------- network -------- public
  author: row("tem", "temhcv", "temhpw", "temhpnw", "temhpnw"),
  "circle mate": row("", "tehcva#", "tehpwa#", "tehpnwa#", "tehpnwa#"),
  "circle mate of before": row("", "tehcva", "tehpwa#", "tehpnwa#", "tehpnwa#"),
  participant: row("", "", "tehpwa#", "tehpnwa#", "tehpnwa#"),
  "participant without a circle": row("", "", "tehpwa#", "tehpnwa#", "tehpnwa#"),
  facilitator: row("", "", "tehpwa#", "tehpnwa#", "tehpnwa#"),
  guest: row("", "", "tehpwa#", "tehpwa#", "tehpwa#"),
  "participant elsewhere": row("", "", "", "tehn#", "tehn#"),
  "somebody of the house": row("", "", "", "tehn#", "tehn#"),
  admin: row("", "", "", "tehn#", "tehn#"),
  "former circle mate": row("", "", "", "tehn#", "tehn#"),
  "guest elsewhere": row("", "", "", "", "te"),
  "former guest": row("", "", "", "", "te"),
};

function row(self: string, circle: string, cohort: string, network: string, pub: string) {
  return { self, circle, cohort, network, public: pub };
}

let cohort: Cohort;
let circle: CircleId;
const people: Record<string, Someone> = {};
const entries = {} as Record<Journal.Audience, Journal.EntryId>;

beforeAll(async () => {
  for (const name of Object.keys(TABLE))
    people[name] = await someone({ name, guest: name.includes("guest") }, NOW);
  const who = (name: string) => people[name] ?? expect.fail(name);
  const leaving = [who("former circle mate"), who("former guest")];
  const members = [
    "author",
    "circle mate",
    "circle mate of before",
    "participant",
    "participant without a circle",
    "guest",
  ].map(who);
  ({ cohort } = await aCohort({ host: who("facilitator"), people: [...members, ...leaving], now: NOW }));
  const { cohort: other } = await aCohort({
    people: [who("participant elsewhere"), who("guest elsewhere")],
    now: NOW,
  });
  circle = await circled(cohort, [who("author"), who("circle mate"), ...leaving]);
  await circled(cohort, [who("circle mate of before")], circle);
  await reseated(cohort, who("circle mate of before"));
  await circled(cohort, [who("participant"), who("guest")]);
  await uncircled(cohort, who("participant without a circle"));
  await circled(other, [who("participant elsewhere"), who("guest elsewhere")]);
  for (const audience of Journal.AUDIENCES) {
    const { id } = await written(who("author"), { in: cohort, audience }, NOW);
    await Journal.edit(
      id,
      { revision: 1, title: "", text: "Read again.", kind: null },
      await who("author").ctx(new Date(NOW.getTime() + 60_000)),
    );
    entries[audience] = id;
  }
  for (const former of leaving) await gone(cohort, former);
});

async function ctxOf(name: string): Promise<Ctx> {
  const ctx = await (people[name] ?? expect.fail(name)).ctx(new Date(NOW.getTime() + 120_000));
  return { ...ctx, person: { ...ctx.person, admin: name === "admin" } };
}

const page = { limit: 100 };
const soonAfter = { ...page, cursor: toCursor("2026-03-07T03:40:00.000Z#ent_0") };

/** Every way to come across an entry, by its letter. */
const WAYS: Record<string, (id: Journal.EntryId, ctx: Ctx) => Promise<boolean>> = {
  t: async (id, ctx) => (await Feedback.thread(id, undefined, ctx)).entry.id === id,
  e: async (id, ctx) => (await Journal.editions(id, page, ctx)).items.length > 0,
  m: async (id, ctx) => has(await Journal.mine(page, ctx), id),
  h: async (id, ctx) => has(await Stream.home(soonAfter, ctx), id),
  p: async (id, ctx) => has(await Stream.place(cohort.id, page, ctx), id),
  c: async (id, ctx) => has(await Stream.place(circle, page, ctx), id),
  n: async (id, ctx) => has(await Stream.place("network", soonAfter, ctx), id),
  w: async (id, ctx) => has(await Stream.waiting(cohort.id, page, ctx), id),
  v: async (id, ctx) => has(await Stream.waiting(circle, page, ctx), id),
  a: async (id, ctx) => has(await Stream.waiting(undefined, page, ctx), id),
};

const has = ({ items }: { items: readonly { id: string }[] }, id: string) =>
  items.some((item) => item.id === id);

async function finds(way: string, id: Journal.EntryId, ctx: Ctx): Promise<boolean> {
  try {
    return (await WAYS[way]?.(id, ctx)) ?? false;
  } catch (error) {
    if (error instanceof Refused && error.kind === "missing") return false;
    throw error;
  }
}

const letters = (text: string) => [...text].sort().join("");

describe.each(Object.entries(TABLE))("%s", (name, expected) => {
  test.each(Journal.AUDIENCES)("finds what is for %s", async (audience) => {
    const ctx = await ctxOf(name);
    const found = await Promise.all(
      Object.keys(WAYS).map(async (way) => ((await finds(way, entries[audience], ctx)) ? way : "")),
    );
    expect(letters(found.join(""))).toBe(letters(expected[audience].replace("#", "")));
  });

  test("counts what they may read, and nothing more", async () => {
    const counts = new Map(
      (await Stream.counts(await ctxOf(name))).map(({ place, unread }) => [place, unread]),
    );
    const counted = (letter: string) =>
      Object.values(expected).filter((found) => found.includes(letter) && found.includes("#")).length;
    expect(counts.get(cohort.id) ?? 0).toBe(counted("p"));
    expect(counts.get(circle) ?? 0).toBe(counted("c"));
    // Other tests share this network: this entry's share of it is seen in the lists above.
    expect(counts.has("network")).toBe(expected.network.includes("n"));
  });
});

test("answering, signalling and muting need what reading needs", async () => {
  for (const [name, expected] of Object.entries(TABLE)) {
    if (name === "author") continue;
    const ctx = await ctxOf(name);
    for (const audience of Journal.AUDIENCES) {
      const id = entries[audience];
      const tries = [
        () => Feedback.reply(id, Feedback.WriteReply.parse({ text: "Let me in." }), ctx),
        () => Feedback.signal(id, "same-here", ctx),
        () => Feedback.unsignal(id, "same-here", ctx),
        () => Feedback.hush(id, "always", ctx),
      ];
      if (expected[audience].includes("t")) continue;
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "journal.missing" });
    }
  }
});

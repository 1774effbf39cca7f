import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { anAdmin } from "../../tests/world/admin.ts";
import { aCohort, newsAbout } from "../../tests/world/cohort.ts";
import { atDesk, decidedBy, reportedBy, twoHosts } from "../../tests/world/desk.ts";
import { anOpenRound } from "../../tests/world/round.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";
import * as Safety from "./index.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const page = { limit: 20 };

/** Ana and Eva host; Ben says unkind things, and Kim and Lea read them. */
let ana: Someone;
let eva: Someone;
let ben: Someone;
let kim: Someone;
let lea: Someone;
let cohort: Cohort.Cohort;
beforeAll(async () => {
  ({ ana, eva, ben, kim, lea, cohort } = await twoHosts(NOW));
});

let entry: Journal.Entry;
let reply: Feedback.Reply;
beforeEach(async () => {
  entry = await written(kim, { in: cohort, title: "Handover", text: "What I tried." }, NOW);
  reply = await answered(entry, ben, { text: "That is stupid." }, later(1));
});

const aboutReply = () => ({ kind: "reply", entry: entry.id, reply: reply.id }) as const;
const report = (who: Someone, target: Safety.Target, more: Partial<Safety.Report> = {}, at = later(5)) =>
  reportedBy(who, target, more, at);
const found = (who: Someone, desk: Cohort.DeskId = cohort.id, target: Safety.Target = aboutReply()) =>
  atDesk(who, desk, target);
const decide = (who: Someone, one: Safety.Case, decision: Partial<Safety.Decide>, at = later(9)) =>
  decidedBy(who, one, decision, at);

test("of what is in a blind round is decided about without a name, until it is hidden", async () => {
  const at = await anOpenRound({ rules: { blind: "both" } });
  const [writer = expect.fail(), giver = expect.fail(), third = expect.fail()] = at.people;
  const blind = await written(writer, { in: at.cohort, beat: at.round.id }, at.now);
  const said = await answered(blind, giver, { text: "That is stupid." }, at.now);
  const target = { kind: "reply", entry: blind.id, reply: said.id } as const;
  await report(third, target, {}, at.now);
  const desk = at.cohort.id;
  const [open = expect.fail()] = (await Safety.review(desk, page, await at.host.ctx(at.now))).items;
  expect(open).toMatchObject({ author: { name: "Somebody" }, words: "That is stupid." });
  const soon = new Date(at.now.getTime() + 60_000);
  const hidden = await decide(at.host, open, { decision: "hide" }, soon);
  expect(hidden.author.id).toBe(giver.person.id);
  const [seen] = (await Feedback.thread(blind.id, {}, await at.host.ctx(at.now))).replies;
  expect(seen?.author.id).toBe(giver.person.id);
  const { items: acts } = await Cohort.audit(desk, page, await at.host.ctx(at.now));
  expect(acts.map(({ what, whom }) => [what, whom?.name])).toEqual([
    ["hidden", giver.person.name],
    ["reported", "Somebody"],
  ]);
});

describe("a decision", () => {
  const reported = async () => {
    await report(kim, aboutReply());
    const one = await found(ana);
    if (!one) throw new Error("It is on the desk.");
    return one;
  };
  const threadOf = async (who: Someone) => Feedback.thread(entry.id, undefined, await who.ctx());

  test("to hide is done at once, and to restore as well; the desk keeps it in between", async () => {
    const one = await reported();
    const hidden = await decide(ana, one, { decision: "hide" });
    expect(hidden).toMatchObject({
      state: "hidden",
      decided: { by: { name: "Ana" }, why: "It was unkind." },
    });
    expect((await threadOf(kim)).replies).toEqual([]);
    expect((await threadOf(ben)).replies[0]?.hidden).toMatchObject({
      why: "It was unkind.",
      by: { name: "Ana" },
    });
    expect(await found(eva)).toMatchObject({ state: "hidden" });
    await decide(eva, hidden, { decision: "restore" });
    expect((await threadOf(kim)).replies).toHaveLength(1);
    expect(await found(eva)).toBeUndefined();
  });

  test("to leave it takes it off the desk, until somebody else reports it", async () => {
    await decide(ana, await reported(), { decision: "leave" });
    expect((await threadOf(kim)).replies).toHaveLength(1);
    expect(await found(ana)).toBeUndefined();
    await report(lea, aboutReply(), {}, later(30));
    expect(await found(ana)).toMatchObject({ state: "open", revision: 3, firstAt: later(30).toISOString() });
  });

  test("of two at the same moment is one, and the other is shown how it stands", async () => {
    const one = await reported();
    const both = await Promise.allSettled([
      decide(ana, one, { decision: "hide" }),
      decide(eva, one, { decision: "leave" }),
    ]);
    const [done, late] = both.toSorted((a, b) => (a.status < b.status ? -1 : 1));
    expect(done?.status).toBe("fulfilled");
    expect(late).toMatchObject({ reason: { code: "safety.decided-meanwhile", kind: "conflict" } });
    expect(await newsAbout("safety.decided", { case: one.id })).toHaveLength(1);
  });

  test("names what it knew: what was reported again since is looked at again", async () => {
    const one = await reported();
    await report(lea, aboutReply());
    await expect(decide(ana, one, { decision: "leave" })).rejects.toMatchObject({
      code: "safety.decided-meanwhile",
      current: { revision: 2 },
    });
  });

  test("hides an entry while its author moves and edits it", async () => {
    for (let round = 0; round < 4; round++) {
      const his = await written(ben, { in: cohort }, NOW);
      const target = { kind: "entry", entry: his.id } as const;
      await report(lea, target);
      const one = await found(ana, cohort.id, target);
      if (!one) throw new Error("It is on the desk.");
      const [author, now] = [await ben.ctx(), { revision: 1, title: "", text: "Changed.", kind: null }];
      const [hidden] = await Promise.allSettled([
        decide(ana, one, { decision: "hide" }),
        Journal.edit(his.id, now, author),
        Journal.move(his.id, { revision: 1, audience: "network" }, author),
      ]);
      expect(hidden.status).toBe("fulfilled");
      expect(await Journal.readableAmong([his.id], await lea.ctx())).toEqual([]);
    }
  });

  test("about what is already hidden or settled says so", async () => {
    const hidden = await decide(ana, await reported(), { decision: "hide" });
    await expect(decide(ana, hidden, { decision: "hide" })).rejects.toMatchObject({ code: "safety.hidden" });
    const back = await decide(ana, hidden, { decision: "restore" });
    await expect(decide(ana, back, { decision: "leave" })).rejects.toMatchObject({ code: "safety.settled" });
  });
});

describe("the audit", () => {
  test("has every act in its order, and who reported only for admins", async () => {
    const { cohort: another } = await aCohort({ host: ana, people: [eva, kim, lea], now: NOW });
    await Cohort.giveRole(another.id, eva.person.id, "facilitator", await ana.ctx(later(1)));
    const his = await written(lea, { in: another }, NOW);
    await report(kim, { kind: "entry", entry: his.id }, {}, later(2));
    const [one] = (await Safety.review(another.id, page, await ana.ctx())).items;
    if (!one) throw new Error("It is on the desk.");
    await decide(eva, one, { decision: "hide" }, later(3));
    await Cohort.remove(another.id, lea.person.id, await ana.ctx(later(4)));
    const read = async (who: Someone) =>
      (await Cohort.audit(another.id, page, await who.ctx())).items.map(
        ({ what, by, whom }) => `${by?.name ?? "somebody"} ${what} ${whom?.name}`,
      );
    expect(await read(eva)).toEqual([
      "Ana removed Lea",
      "Eva hidden Lea",
      "somebody reported Lea",
      "Ana facilitator Eva",
    ]);
    expect((await read(await anAdmin({}, NOW)))[2]).toBe("Kim reported Lea");
  });

  test("comes in pages, each one Query", async () => {
    const { cohort: another } = await aCohort({ host: ana, people: [eva, kim], now: NOW });
    for (let minute = 1; minute <= 6; minute++) {
      const role = minute % 2 ? "facilitator" : "participant";
      await Cohort.giveRole(another.id, eva.person.id, role, await ana.ctx(later(minute)));
    }
    const ctx = await ana.ctx();
    const first = await tableCalls(() => Cohort.audit(another.id, { limit: 4 }, ctx));
    expect(first.calls).toEqual(["Query"]);
    const rest = await Cohort.audit(another.id, { limit: 4, cursor: first.result.next }, ctx);
    expect([...first.result.items, ...rest.items].map(({ at }) => at)).toEqual(
      [6, 5, 4, 3, 2, 1].map((minute) => later(minute).toISOString()),
    );
  });
});

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { anAdmin } from "../../tests/world/admin.ts";
import { circled } from "../../tests/world/circles.ts";
import { aCohort, joined, newsAbout } from "../../tests/world/cohort.ts";
import { anOpenRound } from "../../tests/world/round.ts";
import { tableCalls } from "../../tests/world/table-calls.ts";
import { answered, narrated, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
import * as Safety from "./index.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const page = { limit: 20 };

/** Ana and Eva host; Ben says unkind things, and Kim and Lea read them. */
let [ana, eva, ben, kim, lea]: Someone[] = [];
let cohort: Cohort.Cohort;
const all = () => {
  if (!ana || !eva || !ben || !kim || !lea) throw new Error("They are made before the tests.");
  return { ana, eva, ben, kim, lea };
};

beforeAll(async () => {
  [ana, eva, ben, kim, lea] = await Promise.all(
    ["Ana", "Eva", "Ben", "Kim", "Lea"].map((name) => someone({ name }, NOW)),
  );
  const { ana: host, eva: other, ben: one, kim: two, lea: three } = all();
  ({ cohort } = await aCohort({ host, people: [other, one, two, three], now: NOW }));
  await Cohort.giveRole(cohort.id, other.person.id, "facilitator", await host.ctx());
  await circled(cohort, [one, two]);
});

let entry: Journal.Entry;
let reply: Feedback.Reply;
beforeEach(async () => {
  const { ben, kim } = all();
  entry = await written(kim, { in: cohort, title: "Handover", text: "What I tried." }, NOW);
  reply = await answered(entry, ben, { text: "That is stupid." }, later(1));
});

const aboutReply = () => ({ kind: "reply", entry: entry.id, reply: reply.id }) as const;
const report = async (
  who: Someone,
  target: Safety.Target,
  more: Partial<Safety.Report> = {},
  at = later(5),
) => await Safety.report({ target, reason: "unkind", words: "", ...more }, await who.ctx(at));
const found = async (who: Someone, desk: Cohort.DeskId = cohort.id, target: Safety.Target = aboutReply()) => {
  const { items } = await Safety.review(desk, { limit: 100 }, await who.ctx());
  return items.find((one) => JSON.stringify(one.target) === JSON.stringify(target));
};
const decide = async (who: Someone, one: Safety.Case, decision: Partial<Safety.Decide>, at = later(9)) =>
  await Safety.decide(
    one.desk,
    one.id,
    Safety.Decide.parse({ why: "It was unkind.", revision: one.revision, ...decision }),
    await who.ctx(at),
  );

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

describe("a report", () => {
  test("is on the desk of the cohort, with the thing as it was, why, and nobody's name but its author's", async () => {
    const { ana, eva, kim, lea } = all();
    expect(await report(kim, aboutReply(), { words: "It hurt." })).toEqual({ desk: cohort.id });
    await report(lea, aboutReply(), { reason: "other", words: "Not here." }, later(6));
    const seen = await found(eva);
    expect(seen).toMatchObject({
      author: { name: "Ben" },
      title: "Handover",
      words: "That is stupid.",
      audience: "cohort",
      state: "open",
      said: [
        { reason: "unkind", words: "It hurt." },
        { reason: "other", words: "Not here." },
      ],
    });
    expect(await found(ana)).toEqual(seen);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Kim|Lea|${kim.person.id}|${lea.person.id}`));
  });

  test("by one person is one, however often, and by two at the same moment two", async () => {
    const { ana, kim, lea } = all();
    await Promise.all([report(kim, aboutReply()), report(lea, aboutReply())]);
    await report(kim, aboutReply());
    expect(await found(ana)).toMatchObject({ revision: 2 });
  });

  test("does not say how many they are while they are few, and says it of five", async () => {
    const five = await Promise.all([1, 2, 3].map(() => someone({}, NOW)));
    const { kim, lea } = all();
    await joined(cohort, all().ana, five, NOW);
    const [last = expect.fail(), ...others] = [...five, kim, lea];
    for (const [at, who] of others.entries())
      await report(who, aboutReply(), { words: at === 1 ? "" : "It hurt." });
    const few = await found(all().eva);
    expect(few).not.toHaveProperty("reports");
    expect(few?.said).toMatchObject([{ reason: "unkind", words: "It hurt." }]);
    await report(last, aboutReply(), { words: "Not here." });
    expect(await found(all().eva)).toMatchObject({ reports: 5 });
    expect((await found(all().eva))?.said).toHaveLength(5);
  });

  test("says nothing of who hosts while the name of its author is hidden", async () => {
    const at = await anOpenRound({ rules: { blind: "author" } });
    const [ben = expect.fail(), kim = expect.fail()] = at.people;
    const thanks = async (who: Someone) => {
      const blind = await written(who, { in: at.cohort, beat: at.round.id }, at.now);
      return await report(kim, { kind: "entry", entry: blind.id }, {}, at.now);
    };
    // Hers goes to the house, as nobody else hosts; who reports it is thanked alike.
    expect(await thanks(at.host)).toEqual(await thanks(ben));
  });

  test("is told, without who it was", async () => {
    await report(all().kim, aboutReply());
    const one = await found(all().ana);
    expect(await newsAbout("safety.reported", { case: one?.id })).toEqual([
      { desk: cohort.id, case: one?.id },
    ]);
  });

  test("is for who may read the thing, and not for one's own words", async () => {
    const { ben, lea } = all();
    const stranger = await someone({ guest: true }, NOW);
    await expect(report(stranger, aboutReply())).rejects.toMatchObject({ code: "journal.missing" });
    await expect(report(ben, aboutReply())).rejects.toMatchObject({ code: "safety.own" });
    const quiet = await written(ben, { in: cohort, audience: "circle" }, NOW);
    const target = { kind: "entry", entry: quiet.id } as const;
    await expect(report(lea, target)).rejects.toMatchObject({ code: "journal.missing" });
    const nowhere = { ...aboutReply(), reply: Feedback.ReplyId.parse("rep_00000000000000000000000000") };
    await expect(report(lea, nowhere)).rejects.toMatchObject({ code: "feedback.no-such-reply" });
  });

  test("brings what was said in a circle to the desk, in the words of that moment and no later ones", async () => {
    const { ana, ben, kim } = all();
    const quiet = await written(ben, { in: cohort, audience: "circle", text: "Kim is slow." }, NOW);
    const target = { kind: "entry", entry: quiet.id } as const;
    await report(kim, target);
    const change = { revision: 1, title: "", text: "Kim is fine.", kind: null };
    await Journal.edit(quiet.id, change, await ben.ctx(later(6)));
    const seen = await found(ana, cohort.id, target);
    expect([seen?.words, seen?.now]).toEqual(["Kim is slow.", undefined]);
  });

  test("shows those who may read it how it reads now", async () => {
    const { ana, ben, kim } = all();
    await report(kim, aboutReply());
    await Feedback.edit(entry.id, reply.id, { text: "I see it otherwise.", revision: 1 }, await ben.ctx());
    expect(await found(ana)).toMatchObject({ words: "That is stupid.", now: "I see it otherwise." });
  });

  test("has an end for a day, in plain words", async () => {
    const { ben, lea } = all();
    const entries = await narrated(ben, Safety.LIMITS.aDay + 1, { in: cohort }, NOW);
    const ctx = await lea.ctx(new Date("2026-04-02T09:00:00.000Z"));
    const brought = (id: Journal.EntryId) =>
      Safety.report({ target: { kind: "entry", entry: id }, reason: "selling", words: "" }, ctx);
    for (const { id } of entries.slice(1)) await brought(id);
    const [first] = entries;
    if (!first) throw new Error("He wrote one more than that.");
    await expect(brought(first.id)).rejects.toMatchObject({ kind: "slow", code: "safety.many-reports" });
  });
});

describe("who decides", () => {
  test("about a facilitator, the others; and they do not meet it themselves", async () => {
    const { ana, eva, kim } = all();
    const hers = await answered(entry, eva, { text: "Hurry up." }, later(2));
    const target = { ...aboutReply(), reply: hers.id };
    expect(await report(kim, target)).toEqual({ desk: cohort.id });
    const one = await found(ana, cohort.id, target);
    if (!one) throw new Error("Ana has it on her desk.");
    expect(await found(eva, cohort.id, target)).toBeUndefined();
    await expect(decide(eva, one, { decision: "leave" })).rejects.toMatchObject({
      code: "safety.no-such-case",
    });
  });

  test("about the only facilitator, and outside of any cohort, those who look after the deployment", async () => {
    const { kim, lea } = all();
    const ada = await anAdmin({}, NOW);
    const { cohort: hers } = await aCohort({ host: lea, people: [kim], now: NOW });
    const one = { kind: "entry", entry: (await written(lea, { in: hers }, NOW)).id } as const;
    const other = { kind: "entry", entry: (await written(lea, { audience: "network" }, NOW)).id } as const;
    for (const target of [one, other]) {
      expect(await report(kim, target)).toEqual({ desk: "house" });
      expect(await found(ada, "house", target)).toMatchObject({ author: { name: "Lea" } });
    }
    await expect(Safety.review("house", page, await lea.ctx())).rejects.toMatchObject({
      code: "people.not-admin",
    });
    expect(await found(lea, hers.id, one)).toBeUndefined();
  });

  test("is nobody else: participants are refused, and to others there is no such desk", async () => {
    const { kim } = all();
    const stranger = await someone({}, NOW);
    await report(kim, aboutReply());
    for (const [who, code] of [
      [kim, "cohort.not-facilitator"],
      [stranger, "cohort.missing"],
    ] as const) {
      await expect(Safety.review(cohort.id, page, await who.ctx())).rejects.toMatchObject({ code });
      await expect(Cohort.audit(cohort.id, page, await who.ctx())).rejects.toMatchObject({ code });
    }
  });
});

describe("a decision", () => {
  const reported = async () => {
    await report(all().kim, aboutReply());
    const one = await found(all().ana);
    if (!one) throw new Error("It is on the desk.");
    return one;
  };
  const threadOf = async (who: Someone) => Feedback.thread(entry.id, undefined, await who.ctx());

  test("to hide is done at once, and to restore as well; the desk keeps it in between", async () => {
    const { ana, eva, kim, ben } = all();
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
    const { ana, lea, kim } = all();
    await decide(ana, await reported(), { decision: "leave" });
    expect((await threadOf(kim)).replies).toHaveLength(1);
    expect(await found(ana)).toBeUndefined();
    await report(lea, aboutReply(), {}, later(30));
    expect(await found(ana)).toMatchObject({ state: "open", revision: 3, firstAt: later(30).toISOString() });
  });

  test("of two at the same moment is one, and the other is shown how it stands", async () => {
    const { ana, eva } = all();
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
    const { ana, lea } = all();
    const one = await reported();
    await report(lea, aboutReply());
    await expect(decide(ana, one, { decision: "leave" })).rejects.toMatchObject({
      code: "safety.decided-meanwhile",
      current: { revision: 2 },
    });
  });

  test("hides an entry while its author moves and edits it", async () => {
    const { ana, ben, lea } = all();
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
    const { ana } = all();
    const hidden = await decide(ana, await reported(), { decision: "hide" });
    await expect(decide(ana, hidden, { decision: "hide" })).rejects.toMatchObject({ code: "safety.hidden" });
    const back = await decide(ana, hidden, { decision: "restore" });
    await expect(decide(ana, back, { decision: "leave" })).rejects.toMatchObject({ code: "safety.settled" });
  });
});

describe("the audit", () => {
  test("has every act in its order, and who reported only for admins", async () => {
    const { ana, eva, kim, lea } = all();
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
    const { ana, eva, kim } = all();
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

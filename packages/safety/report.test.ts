import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import { anAdmin } from "../../tests/world/admin.ts";
import { aCohort, joined, newsAbout } from "../../tests/world/cohort.ts";
import { atDesk, decidedBy, reportedBy, twoHosts } from "../../tests/world/desk.ts";
import { anOpenRound } from "../../tests/world/round.ts";
import { answered, narrated, written } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";
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

describe("a report", () => {
  test("is on the desk of the cohort, with the thing as it was, why, and nobody's name but its author's", async () => {
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
    await Promise.all([report(kim, aboutReply()), report(lea, aboutReply())]);
    await report(kim, aboutReply());
    expect(await found(ana)).toMatchObject({ revision: 2 });
  });

  test("does not say how many they are while they are few, and says it of five", async () => {
    const five = await Promise.all([1, 2, 3].map(() => someone({}, NOW)));
    await joined(cohort, ana, five, NOW);
    const [last = expect.fail(), ...others] = [...five, kim, lea];
    for (const [at, who] of others.entries())
      await report(who, aboutReply(), { words: at === 1 ? "" : "It hurt." });
    const few = await found(eva);
    expect(few).not.toHaveProperty("reports");
    expect(few?.said).toMatchObject([{ reason: "unkind", words: "It hurt." }]);
    await report(last, aboutReply(), { words: "Not here." });
    expect(await found(eva)).toMatchObject({ reports: 5 });
    expect((await found(eva))?.said).toHaveLength(5);
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
    await report(kim, aboutReply());
    const one = await found(ana);
    expect(await newsAbout("safety.reported", { case: one?.id })).toEqual([
      { desk: cohort.id, case: one?.id },
    ]);
  });

  test("is for who may read the thing, and not for one's own words", async () => {
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
    const quiet = await written(ben, { in: cohort, audience: "circle", text: "Kim is slow." }, NOW);
    const target = { kind: "entry", entry: quiet.id } as const;
    await report(kim, target);
    const change = { revision: 1, title: "", text: "Kim is fine.", kind: null };
    await Journal.edit(quiet.id, change, await ben.ctx(later(6)));
    const seen = await found(ana, cohort.id, target);
    expect([seen?.words, seen?.now]).toEqual(["Kim is slow.", undefined]);
  });

  test("shows those who may read it how it reads now", async () => {
    await report(kim, aboutReply());
    await Feedback.edit(entry.id, reply.id, { text: "I see it otherwise.", revision: 1 }, await ben.ctx());
    expect(await found(ana)).toMatchObject({ words: "That is stupid.", now: "I see it otherwise." });
  });

  test("has an end for a day, in plain words", async () => {
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
    const hers = await answered(entry, eva, { text: "Hurry up." }, later(2));
    const target = { ...aboutReply(), reply: hers.id };
    expect(await report(kim, target)).toEqual({ desk: cohort.id });
    const one = await found(ana, cohort.id, target);
    if (!one) throw new Error("Ana has it on her desk.");
    expect(await found(eva, cohort.id, target)).toBeUndefined();
    await expect(decidedBy(eva, one, { decision: "leave" })).rejects.toMatchObject({
      code: "safety.no-such-case",
    });
  });

  test("about the only facilitator, and outside of any cohort, those who look after the deployment", async () => {
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

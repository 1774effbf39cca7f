import { describe, expect, test } from "vitest";
import * as Cadence from "#cadence";
import * as Cohort from "#cohort";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { gone } from "../../tests/world/circles.ts";
import { anOpenRound, later } from "../../tests/world/round.ts";
import { answered, mentionOf, written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";
import * as Notify from "./index.ts";

const newsFor = async (who: Someone, at: Date) =>
  (await Notify.inbox({ limit: 20 }, await who.ctx(at))).items.map(({ news }) => news);

describe("a note about a blind entry", () => {
  test("names nobody whom the round hides, and says who it was when that is over", async () => {
    const { cohort, round, people, now, heard, ends } = await anOpenRound({ rules: { blind: "both" } });
    const [ben = expect.fail(), kim = expect.fail(), eva = expect.fail()] = people;
    const text = `${mentionOf(eva)}, you know this.`;
    const entry = await written(ben, { in: cohort, beat: round.id, text }, now);
    await heard(entry);
    await Notify.tellOfSharing(entry, { at: now, now });
    const reply = await answered(entry, kim, {}, now);
    await Notify.tellOfReply({ ...reply, author: kim.person.id }, { at: now, now });
    const told = async (at: Date) => [
      (await newsFor(eva, at)).find(({ kind }) => kind === "mentioned"),
      (await newsFor(ben, at)).find(({ kind }) => kind === "replied"),
    ];
    expect(await told(now)).toMatchObject([{ by: { name: "Somebody" } }, { by: { name: "Somebody" } }]);
    // Nor is it told by what is left out for somebody who blocks people.
    await People.block(kim.person.id, await ben.ctx(now));
    expect(await told(now)).toMatchObject([{}, { by: { name: "Somebody" } }]);
    await People.unblock(kim.person.id, await ben.ctx(now));
    await ends(later(now, 48));
    expect(await told(later(now, 49))).toMatchObject([
      { by: { id: ben.person.id } },
      { by: { id: kim.person.id } },
    ]);
  });

  test("names nobody when its author says what helped and what changed", async () => {
    const { cohort, round, people, now, heard, ends } = await anOpenRound({ rules: { blind: "author" } });
    const [ben = expect.fail(), kim = expect.fail()] = people;
    const entry = await written(ben, { in: cohort, beat: round.id, text: "Two lines." }, now);
    await heard(entry);
    const reply = await answered(entry, kim, {}, now);
    await Feedback.markHelped(entry.id, reply.id, await ben.ctx(now));
    const mark = { id: reply.id, entry: entry.id, author: kim.person.id, given: true };
    await Notify.tellOfHelp(mark, { at: now, now });
    const at = later(now, 1);
    const { changed } = await Feedback.closeLoop(
      entry.id,
      { text: "One line.", helped: [] },
      await ben.ctx(at),
    );
    await Notify.tellOfLoop({ entry: entry.id, toldAt: changed?.toldAt ?? "" }, { at, now: at });
    const told = async (when: Date) =>
      (await newsFor(kim, when)).filter(({ kind }) => kind === "helped" || kind === "loop");
    const somebody = { by: { name: "Somebody" } };
    expect(await told(at)).toMatchObject([{ ...somebody, words: "One line." }, somebody]);
    expect(JSON.stringify(await told(at))).not.toContain(ben.person.id);
    await ends(later(now, 48));
    const named = { by: { id: ben.person.id } };
    expect(await told(later(now, 49))).toMatchObject([named, named]);
  });

  test("names nobody either when its author has taken it back", async () => {
    const { cohort, round, people, now } = await anOpenRound({ rules: { blind: "author" } });
    const [ben = expect.fail(), , eva = expect.fail()] = people;
    const text = `${mentionOf(eva)}, you know this.`;
    const entry = await written(ben, { in: cohort, beat: round.id, text }, now);
    await Notify.tellOfSharing(entry, { at: now, now });
    await Journal.move(entry.id, { revision: 1, audience: "self" }, await ben.ctx(now));
    expect((await newsFor(eva, now)).find(({ kind }) => kind === "mentioned")).toMatchObject({
      title: "",
      by: { name: "Somebody" },
    });
  });

  test("has no title while the entry is sealed to its reader", async () => {
    const { cohort, prompt, people, now } = await anOpenRound({ prompt: { writeFirst: true } });
    const [ben = expect.fail(), , eva = expect.fail()] = people;
    const text = `${mentionOf(eva)}, you know this.`;
    const entry = await written(ben, { in: cohort, beat: prompt.id, text, title: "Trees" }, now);
    await Notify.tellOfSharing(entry, { at: now, now });
    const titleFor = async () => (await newsFor(eva, now)).find(({ kind }) => kind === "mentioned");
    expect(await titleFor()).toMatchObject({ title: "", by: { id: ben.person.id } });
    await written(eva, { in: cohort, beat: prompt.id, audience: "self" }, now);
    expect(await titleFor()).toMatchObject({ title: "Trees" });
  });
});

describe("the end of a round", () => {
  test("is told once to who wrote or answered in it, and to nobody else or who has left", async () => {
    const { cohort, round, people, host, now, heard } = await anOpenRound({ people: 4 });
    const [ben = expect.fail(), kim = expect.fail(), eva = expect.fail(), leo = expect.fail()] = people;
    const entry = await written(ben, { in: cohort, beat: round.id }, now);
    for (const giver of [kim, leo]) {
      await answered(entry, giver, {}, now);
      await heard(entry, giver);
    }
    await gone(cohort, leo);
    const moment = { at: later(now, 48), now: later(now, 48) };
    for (let time = 0; time < 2; time++)
      await Notify.tellOfRound({ round: round.id, cohort: cohort.id }, moment);
    const told = async (who: Someone) =>
      (await newsFor(who, moment.now)).filter(({ kind }) => kind === "round-over").length;
    expect(await Promise.all([ben, kim, eva, leo, host].map(told))).toEqual([1, 1, 0, 0, 0]);
  });

  test("that is moved is what is told when the round has begun, and its beginning before that", async () => {
    const { cohort, round, closing, host, people, now } = await anOpenRound();
    const [ben = expect.fail()] = people;
    const { revision } = await Cohort.get(cohort.id);
    const done = await Cadence.extendRound(cohort.id, round.id, { revision }, await host.ctx(now));
    await Notify.announceMove(cohort.id, done.revision, [round.id, closing.id], now, now);
    expect((await newsFor(ben, now)).filter(({ kind }) => kind === "moved")).toMatchObject([{ beats: 1 }]);
  });
});

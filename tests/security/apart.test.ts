import { beforeAll, describe, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import type { Entry } from "#journal";
import * as Notify from "#notify";
import * as People from "#people";
import * as Stream from "#stream";
import { circled } from "../world/circles.ts";
import { aCohort } from "../world/cohort.ts";
import { ownStore } from "../world/own-store.ts";
import { tableCalls } from "../world/table-calls.ts";
import { answered, written } from "../world/writing.ts";
import { type Someone, someone } from "../world.ts";
import { type Operation, operations } from "./document.ts";
import { house } from "./examples.ts";

/**
 * What each of two people sees when one blocked the other (docs/decisions/0016): who blocked is brought nothing of the other
 * any more, and who was blocked cannot tell, not from an answer, not from what it took to give it.
 */
// Somebody else's design or entry for the network, between two looks, would be news.
await ownStore();

const page = { limit: 20 };
const moment = () => ({ at: new Date(), now: new Date() });

describe("who was blocked", () => {
  test("is answered as before, to the last letter, whatever they look at", async () => {
    const at = await house();
    const looks = (await operations()).filter(({ method, name }) => method === "GET" && !TIMED.has(name));
    const seen = async () => {
      const answers: [string, number, unknown][] = [];
      for (const look of looks) {
        const answer = await at.ben.ask(await placeOf(look, at));
        answers.push([look.name, answer.status, read(await answer.text())]);
      }
      return answers;
    };
    const before = await seen();
    expect(before.filter(([, status]) => status === 200).length).toBeGreaterThan(20);
    await People.block(at.ben.person.id, await at.ana.ctx());
    expect(await seen()).toEqual(before);
  });

  test("answers, signals and mentions as with anybody else: the same words come back, for as many calls", async () => {
    const [ana, kim, ben] = [await someone(), await someone(), await someone()];
    const { cohort } = await aCohort({ people: [ana, kim, ben] });
    await People.block(ben.person.id, await ana.ctx());
    const done = [];
    for (const author of [ana, kim]) {
      const entry = await written(author, { in: cohort });
      const does = async (method: string, path: string, json?: unknown) => {
        const { result, calls } = await tableCalls(async () =>
          ben.ask(`/api/entries/${entry.id}${path}`, { method, json }),
        );
        return [result.status, plain(await result.text(), author), calls] as const;
      };
      done.push([
        await does("POST", "/replies", { text: `It does, @[Friend](${author.person.id}).` }),
        await does("PUT", "/signals/same-here"),
        await does("GET", ""),
      ]);
    }
    expect(done[0]).toEqual(done[1]);
  });
});

/** The store brings the fields of a map in any order. */
function read(answer: string): unknown {
  return /^[[{]/.test(answer) ? JSON.parse(answer) : answer;
}

/** What tells the time answers otherwise a moment later. */
const TIMED = new Set(["GET /api/health"]);

async function placeOf({ name, path, parameters }: Operation, at: Awaited<ReturnType<typeof house>>) {
  let place = path;
  for (const { name: parameter } of parameters.filter((one) => one.in === "path"))
    place = place.replace(`{${parameter}}`, String(await at.nameOf(name, path, parameter)));
  return place;
}

/** An answer without what differs between any two of them: its moments, its ids, and who the entry is by. */
const plain = (answer: string, { person }: Someone) =>
  answer
    .replaceAll(person.id, "the author")
    .replace(/"(ent|rep)_\w+"/g, "$1")
    .replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, "then");

describe("an entry that only somebody has answered whom its author blocked", () => {
  test("counts as answered and goes on waiting for the others, so that nobody keeps it from an answer", async () => {
    const [ana, ben, kim, fay] = [await someone(), await someone(), await someone(), await someone()];
    const { cohort } = await aCohort({ host: fay, people: [ana, ben, kim] });
    await People.block(ben.person.id, await ana.ctx());
    const entry = await written(ana, { in: cohort });
    const waits = async (reader: Someone) => {
      const { items } = await Stream.waiting(cohort.id, page, await reader.ctx());
      return items.map(({ answers }) => answers);
    };
    expect([await waits(ben), await waits(kim), await waits(fay)]).toEqual([[0], [0], [0]]);
    await answered(entry, ben);
    expect([await waits(ben), await waits(kim), await waits(fay), await waits(ana)]).toEqual([
      [],
      [1],
      [1],
      [1],
    ]);
    await answered(entry, kim);
    expect([await waits(ben), await waits(kim), await waits(fay)]).toEqual([[], [], []]);
  });

  test("is on the desk of a host who blocked its author, and the other way round it is answered by who blocked", async () => {
    const [ana, ben] = [await someone(), await someone()];
    const { cohort } = await aCohort({ host: ana, people: [ben] });
    await People.block(ben.person.id, await ana.ctx());
    const entry = await written(ben, { in: cohort });
    const waits = async (reader: Someone) =>
      (await Stream.waiting(cohort.id, page, await reader.ctx())).items.length;
    expect([await waits(ana), await waits(ben)]).toEqual([1, 1]);
    await answered(entry, ana);
    expect([await waits(ana), await waits(ben)]).toEqual([0, 0]);
  });
});

describe("who blocked somebody", () => {
  let [ana, ben, kim]: Someone[] = [];
  let cohort: Cohort;
  let hers: Entry;
  let his: Entry;
  const who = () => {
    if (!ana || !ben || !kim) throw new Error("They are made before each of these tests.");
    return { ana, ben, kim };
  };

  beforeAll(async () => {
    [ana, ben, kim] = [
      await someone({ name: "Ana", guest: true }),
      await someone({ name: "Ben" }),
      await someone({ name: "Kim" }),
    ];
    ({ cohort } = await aCohort({ host: ben, people: [ana, kim] }));
    await circled(cohort, [ana, ben, kim]);
    hers = await written(ana, { in: cohort, text: "What Ana wrote." }, new Date());
    await answered(hers, ben, { text: "What Ben said." });
    await answered(hers, kim, { text: "What Kim said." });
    await Feedback.signal(hers.id, "same-here", await ben.ctx());
    await Feedback.signal(hers.id, "same-here", await kim.ctx());
    his = await written(ben, { in: cohort, text: "What Ben wrote." }, new Date());
    await People.block(ben.person.id, await ana.ctx());
  });

  test("meets none of their entries in a stream, among what waits, or in a number", async () => {
    const { ana, kim } = who();
    const lists = async (reader: Someone) => {
      const ctx = await reader.ctx(new Date());
      const pages = [
        await Stream.place(cohort.id, page, ctx),
        await Stream.home(page, ctx),
        await Stream.waiting(cohort.id, page, ctx),
        await Stream.waiting(undefined, page, ctx),
      ];
      return pages.map(({ items }) => items.some(({ id }) => id === his.id));
    };
    const unread = async (reader: Someone) => {
      const counts = await Stream.counts(await reader.ctx(new Date()));
      return counts.find(({ place }) => place === cohort.id)?.unread;
    };
    expect([await lists(kim), await unread(kim)]).toEqual([[true, true, true, true], 2]);
    expect([await lists(ana), await unread(ana)]).toEqual([[false, false, false, false], 0]);
  });

  test("finds what they say in a thread folded away, and may look at it", async () => {
    const { ana, kim } = who();
    const folded = await Feedback.thread(hers.id, undefined, await ana.ctx());
    expect(folded.replies.map(({ text }) => text)).toEqual(["What Kim said."]);
    expect(folded.folded).toBe(1);
    expect(folded.signals).toMatchObject([{ kind: "same-here", by: [{ name: "Kim" }] }]);
    const shown = await Feedback.thread(hers.id, { folded: "shown" }, await ana.ctx());
    expect([shown.replies.length, shown.folded]).toEqual([2, 0]);
    const others = await Feedback.thread(hers.id, undefined, await kim.ctx());
    expect([others.replies.length, others.folded]).toEqual([2, 0]);
  });

  test("still reads what they share when it is opened on purpose", async () => {
    const { ana } = who();
    expect((await Feedback.thread(his.id, undefined, await ana.ctx())).entry.text).toBe("What Ben wrote.");
  });

  test("is told nothing by them and tells them nothing; notes from before are gone from the list", async () => {
    const { ana, ben, kim } = who();
    const notes = async (reader: Someone) =>
      (await Notify.inbox({ limit: 50 }, await reader.ctx())).items.flatMap(({ news }) =>
        "by" in news ? [`${news.kind} ${news.by.name}`] : [],
      );
    await People.unblock(ben.person.id, await ana.ctx());
    const before = await answered(hers, ben);
    await Notify.tellOfReply(told(before), moment());
    expect(await notes(ana)).toEqual(["replied Ben"]);
    await People.block(ben.person.id, await ana.ctx());
    expect(await notes(ana)).toEqual([]);
    const [reply, mention] = [
      await answered(hers, ben),
      await answered(his, ana, { text: `As @[Ben](${ben.person.id}) and @[Kim](${kim.person.id}) say.` }),
    ];
    for (const said of [reply, mention]) await Notify.tellOfReply(told(said), moment());
    await Notify.tellOfSignal({ entry: hers.id, person: ben.person.id, kind: "helped-me" }, moment());
    const named = await written(ben, { in: cohort, text: `Look, @[Ana](${ana.person.id}).` });
    await Notify.tellOfSharing(named, moment());
    expect([await notes(ana), await notes(ben), await notes(kim)]).toEqual([[], [], ["mentioned Ana"]]);
  });
});

const told = ({ id, entry, author, mentions }: Feedback.Reply) => ({
  id,
  entry,
  author: author.id,
  mentions,
});

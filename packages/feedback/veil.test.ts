import { describe, expect, test } from "vitest";
import * as Journal from "#journal";
import { isUnknown } from "#journal/model";
import * as People from "#people";
import { anOpenRound, type InRound, later } from "../../tests/world/round.ts";
import { answered, written } from "../../tests/world/writing.ts";
import type { Someone } from "../../tests/world.ts";
import * as Feedback from "./index.ts";
import { lettersIn } from "./veil.ts";

const threadFor = async (entry: Pick<Journal.Entry, "id">, who: Someone, at: Date) =>
  await Feedback.thread(entry.id, {}, await who.ctx(at));
const names = ({ replies }: Feedback.Thread) => replies.map(({ author }) => author.name);

/** Ben wrote in a round of this blindness; Kim answered, he answered her, and Kim again and Eva after that. */
async function answeredRound(blind: "author" | "both") {
  const at = await anOpenRound({ rules: { blind } });
  const [ben = expect.fail(), kim = expect.fail(), eva = expect.fail()] = at.people;
  const entry = await written(ben, { in: at.cohort, beat: at.round.id }, at.now);
  for (const [minutes, who] of [kim, ben, kim, eva].entries())
    await answered(entry, who, {}, later(at.now, (minutes + 1) / 60));
  return { ...at, ben, kim, eva, entry, read: (who: Someone) => threadFor(entry, who, later(at.now, 1)) };
}

describe("in a round that hides who wrote", () => {
  test("who answers is named, and what the author says below their entry is not signed", async () => {
    const { ben, kim, eva, host, read } = await answeredRound("author");
    for (const who of [eva, host]) {
      const thread = await read(who);
      expect(names(thread)).toEqual(["Person 2", "Somebody", "Person 2", "Person 3"]);
      expect(thread.replies[1]?.author).toEqual(thread.entry.author);
    }
    expect(names(await read(ben))).toEqual(["Person 2", "Person 1", "Person 2", "Person 3"]);
    expect(isUnknown((await read(kim)).entry.author.id)).toBe(true);
  });
});

describe("in a round that hides both", () => {
  test("answers are told apart by letters, the same for everybody, and one’s own are one’s own", async () => {
    const { ben, kim, eva, host, read } = await answeredRound("both");
    expect(names(await read(ben))).toEqual(["Answer A", "Person 1", "Answer A", "Answer B"]);
    expect(names(await read(host))).toEqual(["Answer A", "Somebody", "Answer A", "Answer B"]);
    expect(names(await read(kim))).toEqual(["Person 2", "Somebody", "Person 2", "Answer B"]);
    expect(names(await read(eva))).toEqual(["Answer A", "Somebody", "Answer A", "Person 3"]);
  });

  test("signals are counted, and whose they are is not told", async () => {
    const { ben, kim, entry, now, read } = await answeredRound("both");
    await Feedback.signal(entry.id, "same-here", await kim.ctx(now));
    const { entry: shown, signals } = await read(ben);
    expect([shown.signals["same-here"], signals]).toEqual([1, [{ kind: "same-here", mine: false, by: [] }]]);
    expect((await read(kim)).signals).toEqual([{ kind: "same-here", mine: true, by: [] }]);
  });

  test("the answer one gave is answered with one’s own name", async () => {
    const { kim, entry, now } = await answeredRound("both");
    expect((await answered(entry, kim, {}, now)).author.name).toBe("Person 2");
  });

  test("blocking somebody does not tell whose an entry or an answer is", async () => {
    const { ben, kim, eva, entry, host, read, now } = await answeredRound("both");
    const before = [await read(host), await read(ben)];
    for (const who of [host, ben])
      for (const other of [ben, kim, eva])
        if (who !== other) await People.block(other.person.id, await who.ctx(now));
    expect([await read(host), await read(ben)]).toEqual(before);
    expect(await Journal.readable(entry.id, await host.ctx(now))).toMatchObject({ id: entry.id });
  });

  test("an author is spared what somebody writes whom they had blocked before", async () => {
    const { cohort, round, people, now }: InRound = await anOpenRound({ rules: { blind: "both" } });
    const [ben = expect.fail(), kim = expect.fail(), eva = expect.fail()] = people;
    const entry = await written(ben, { in: cohort, beat: round.id }, now);
    await People.block(kim.person.id, await ben.ctx(now));
    await answered(entry, kim, { text: "Boo." }, now);
    await answered(entry, eva, { text: "Well said." }, now);
    const thread = await threadFor(entry, ben, later(now, 1));
    expect(thread.replies.map(({ text }) => text)).toEqual(["Well said."]);
    expect(thread.folded).toBe(0);
    await People.unblock(kim.person.id, await ben.ctx(now));
    expect((await threadFor(entry, ben, later(now, 1))).replies).toHaveLength(1);
    expect((await threadFor(entry, kim, later(now, 1))).replies).toHaveLength(2);
  });
});

test("a thread of a write-first prompt is closed with its entry, and opens with it", async () => {
  const { cohort, host, people, prompt, now } = await anOpenRound({ prompt: { writeFirst: true } });
  const [ben = expect.fail(), kim = expect.fail()] = people;
  const entry = await written(ben, { in: cohort, beat: prompt.id }, now);
  await answered(entry, host, { text: "Two lines are plenty." }, now);
  const closed = await threadFor(entry, kim, now);
  expect(closed).toMatchObject({ entry: { text: "", replies: 1 }, replies: [], folded: 0, signals: [] });
  await expect(Feedback.signal(entry.id, "same-here", await kim.ctx(now))).rejects.toMatchObject({
    code: "journal.sealed",
  });
  await written(kim, { in: cohort, beat: prompt.id, audience: "self" }, now);
  expect((await threadFor(entry, kim, now)).replies).toHaveLength(1);
  await Feedback.signal(entry.id, "same-here", await kim.ctx(now));
});

test("letters go on after Z", () => {
  const ids = Array.from({ length: 28 }, (_, number) => `per_00000000${String(number).padStart(2, "0")}`);
  const replies = ids.map((id) => ({ author: { id, name: id } })) as never;
  const letters = lettersIn(replies, { author: { id: "per_0000000000A" } } as never);
  expect([...letters.values()].filter((_, place) => [0, 1, 25, 26, 27].includes(place))).toEqual([
    "A",
    "B",
    "Z",
    "AA",
    "AB",
  ]);
});

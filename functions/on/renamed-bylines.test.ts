import { expect, test } from "vitest";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { aCohort } from "../../tests/world/cohort.ts";
import { type Someone, someone } from "../../tests/world.ts";
import { handler } from "./renamed-bylines.ts";

const NOW = new Date("2026-03-02T09:00:00.000Z");

const hear = ({ person }: Someone, name: string) =>
  handler({
    detail: { id: "evt_0000000001", at: NOW.toISOString(), data: { person: person.id, name } },
  } as Parameters<typeof handler>[0]);

test("entries, replies and signals carry the present name, however late and in whatever order it is heard", async () => {
  const ana = await someone({ name: "Ana" }, NOW);
  const ben = await someone({ name: "Ben" }, NOW);
  const { cohort } = await aCohort({ host: ana, people: [ben], now: NOW });
  const entry = Journal.WriteEntry.parse({ audience: "cohort", text: "Two lines.", cohort: cohort.id });
  const hers = await Journal.write(entry, await ana.ctx());
  const his = await Journal.write(entry, await ben.ctx());
  await Feedback.reply(hers.id, Feedback.WriteReply.parse({ text: "Yes." }), await ben.ctx());
  await Feedback.signal(hers.id, "same-here", await ben.ctx());

  await People.change({ name: "Benjamin" }, await ben.ctx());
  await People.change({ name: "Benedikt" }, await ben.ctx());
  await hear(ben, "Benedikt");
  await hear(ben, "Benjamin");

  const { entry: unchanged, replies, signals } = await Feedback.thread(hers.id, undefined, await ana.ctx());
  expect(unchanged.author.name).toBe("Ana");
  expect(replies.map(({ author }) => author.name)).toEqual(["Benedikt"]);
  expect(signals).toEqual([
    { kind: "same-here", mine: false, by: [{ id: ben.person.id, name: "Benedikt" }] },
  ]);
  expect((await Journal.entry(his.id))?.author.name).toBe("Benedikt");
});

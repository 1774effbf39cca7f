import { expect, test } from "vitest";
import * as Cohort from "#cohort";
import { joined } from "../../tests/world/cohort.ts";
import { aLaunched } from "../../tests/world/two-weeks.ts";
import { someone } from "../../tests/world.ts";
import * as Cadence from "./index.ts";

const LAUNCH = new Date("2026-02-16T10:00:00.000Z");

test("what a prompt asks is read before its moment by its hosts, and by nobody else: not on the plan, in the design or in a calendar", async () => {
  const { id, host } = await aLaunched({ startsOn: "2026-03-02" }, LAUNCH);
  const kenji = await someone({ name: "Kenji" }, LAUNCH);
  await joined({ id }, host, [kenji], LAUNCH);
  const prompts = async (who: typeof kenji) =>
    (await Cadence.beats(id, await who.ctx())).filter(({ kind }) => kind === "prompt");
  const [ahead] = await prompts(host);
  const words = ahead?.text ?? "";
  expect(words).not.toBe("");

  const { url } = await Cadence.calendarLink(await kenji.ctx());
  const calendar = () => Cadence.calendar(url.split("/").at(-1)?.replace(".ics", "") ?? "");
  const page = JSON.stringify(await Cohort.page(id, await kenji.ctx()));
  expect((await prompts(kenji)).map(({ text }) => text).join("")).toBe("");
  expect((await prompts(kenji))[0]).toMatchObject({ title: ahead?.title, at: ahead?.at });
  expect([page, await calendar()].filter((shown) => shown.includes(words))).toEqual([]);

  if (ahead) await Cadence.reach(id, ahead.slug, new Date(ahead.at));
  expect((await prompts(kenji))[0]?.text).toBe(words);
  expect(await calendar()).toContain(words.slice(0, 20));
});

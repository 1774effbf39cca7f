import { describe, expect, test } from "vitest";
import * as People from "#people";
import { commit } from "#platform";
import { aLaunched } from "../../tests/world/two-weeks.ts";
import { someone } from "../../tests/world.ts";
import * as Cadence from "./index.ts";

const LAUNCHED = new Date("2026-03-10T12:00:00.000Z");
const MONTH = { startsOn: "2026-03-23" };
const tokenOf = ({ url }: { url: string }) => url.split("/").at(-1)?.replace(".ics", "") ?? "";
const summaries = (ics: string) => ics.split("\r\n").filter((line) => line.startsWith("SUMMARY:"));

test("one's calendar has the sessions of one's cohorts behind a secret address that stays the same", async () => {
  const { host } = await aLaunched(MONTH, LAUNCHED);
  const ctx = await host.ctx();
  const link = await Cadence.calendarLink(ctx);
  expect(link.url).toMatch(/^http:\/\/localhost:4400\/api\/calendar\/[\w-]{40,}\.ics$/);
  expect(await Cadence.calendarLink(ctx)).toEqual(link);
  expect(summaries(await Cadence.calendar(tokenOf(link)))).toContain(
    "SUMMARY:Questions · Social learning in business",
  );
});

test("somebody in no cohort has an empty calendar", async () => {
  const person = await someone({}, LAUNCHED);
  const link = await Cadence.calendarLink(await person.ctx());
  expect(summaries(await Cadence.calendar(tokenOf(link)))).toEqual([]);
});

test("who has left a cohort finds it in their calendar no more", async () => {
  const { id } = await aLaunched(MONTH, LAUNCHED);
  const kenji = await someone({ name: "Kenji" }, LAUNCHED);
  const membership = {
    person: kenji.person.id,
    cohort: id,
    role: "participant" as const,
    joinedAt: LAUNCHED.toISOString(),
  };
  await commit([People.membershipWrite(membership, kenji.person)], { now: LAUNCHED });
  const token = tokenOf(await Cadence.calendarLink(await kenji.ctx()));
  expect(summaries(await Cadence.calendar(token)).length).toBe(9);
  await commit([People.leaveWrite({ person: kenji.person.id, cohort: id }, kenji.person, LAUNCHED)], {
    now: LAUNCHED,
  });
  expect(summaries(await Cadence.calendar(token))).toEqual([]);
});

describe("an address opens nothing", () => {
  const missing = { status: 404, code: "cadence.no-calendar" };

  test("once it was renewed, and the new one does", async () => {
    const ctx = await (await someone({}, LAUNCHED)).ctx();
    const before = tokenOf(await Cadence.calendarLink(ctx));
    const renewed = await Cadence.renewCalendarLink(ctx);
    expect(await Cadence.calendarLink(ctx)).toEqual(renewed);
    await expect(Cadence.calendar(before)).rejects.toMatchObject(missing);
    expect(await Cadence.calendar(tokenOf(renewed))).toContain("BEGIN:VCALENDAR");
  });

  test("when it was guessed, mangled, or made from another's", async () => {
    const ana = tokenOf(await Cadence.calendarLink(await (await someone({}, LAUNCHED)).ctx()));
    const ben = tokenOf(await Cadence.calendarLink(await (await someone({}, LAUNCHED)).ctx()));
    const mixed = `${ben.split("-")[0]}-${ana.split("-").slice(1).join("-")}`;
    for (const token of ["", "x", `${ana}x`, ana.slice(0, -1), mixed, "../../etc/passwd"])
      await expect(Cadence.calendar(token)).rejects.toMatchObject(missing);
  });
});

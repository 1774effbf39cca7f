import { expect, test } from "vitest";
import { aLaunched } from "../../tests/world/two-weeks.ts";
import { someone } from "../../tests/world.ts";
import * as Cadence from "./index.ts";

const LAUNCHED = new Date("2026-03-10T12:00:00.000Z");

test("the log is read from its newest line to its oldest, page by page, each line once", async () => {
  const { id, host } = await aLaunched({ startsOn: "2026-03-23" }, LAUNCHED);
  await Cadence.reach(id, "archive", new Date("2026-07-02T00:00:00.000Z"));
  const ctx = await host.ctx();
  const lines: Cadence.LogLine[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const { items, next } = await Cadence.log(id, { limit: 4, cursor }, ctx);
    expect(items.length).toBeLessThanOrEqual(4);
    lines.push(...items);
    cursor = next;
  }
  expect(lines.length).toBe(21);
  expect(lines.at(-1)?.entry.what).toBe("launched");
  expect(
    lines.map(({ entry }) => (entry.what === "reached" ? entry.beat.slug : entry.what)).slice(0, 3),
  ).toEqual(["archive", "w2-session-resurfaces-12", "w1-session-resurfaces-12"]);
});

test("the log is for facilitators, and a place in it that is none is refused", async () => {
  const { id, host } = await aLaunched({ startsOn: "2026-03-23" }, LAUNCHED);
  const other = await someone({}, LAUNCHED);
  await expect(Cadence.log(id, { limit: 4 }, await other.ctx())).rejects.toMatchObject({ status: 404 });
  const elsewhere = Buffer.from("COHORT").toString("base64url");
  await expect(Cadence.log(id, { limit: 4, cursor: elsewhere }, await host.ctx())).rejects.toMatchObject({
    status: 400,
  });
});

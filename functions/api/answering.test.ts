import { beforeAll, expect, test, vi } from "vitest";
import type { Cohort } from "#cohort";
import { Answering, Next } from "#feedback/model";
import { aCohort } from "../../tests/world/cohort.ts";
import { narrated } from "../../tests/world/writing.ts";
import { type Someone, someone } from "../../tests/world.ts";

let ben: Someone;
let kim: Someone;
let lea: Someone;
let cohort: Cohort;
let place: string;

beforeAll(async () => {
  [ben, kim, lea] = (await Promise.all(["Ben", "Kim", "Lea"].map((name) => someone({ name })))) as [
    Someone,
    Someone,
    Someone,
  ];
  ({ cohort } = await aCohort({ people: [ben, kim, lea] }));
  place = `/api/cohorts/${cohort.id}/answering`;
});

const next = async (who: Someone, json: object = {}) =>
  Next.parse(await (await who.ask(`${place}/next`, { json })).json()).kept;

test("one is sent to an entry, passes it on, takes it back, answers it, and leaves", async () => {
  const [first, second] = await narrated(ben, 2, { in: cohort });
  const standing = Answering.parse(await (await kim.ask(place)).json());
  expect(standing).toMatchObject({ given: 0, got: 0, invited: 1, kept: false, across: null });
  expect(standing.near + standing.far).toBe(2);

  expect((await next(kim))?.entry.id).toBe(first?.id);
  expect((await next(kim, { pass: first?.id }))?.entry.id).toBe(second?.id);
  expect((await next(kim, { take: first?.id }))?.entry.id).toBe(first?.id);
  const said = await kim.ask(`/api/entries/${first?.id}/replies`, { json: { text: "It does." } });
  expect(said.status).toBe(201);
  expect((await next(kim))?.entry.id).toBe(second?.id);
  expect(await next(lea)).toBeNull();
  expect((await kim.ask(`${place}/kept`, { method: "DELETE" })).status).toBe(204);
  expect((await next(lea))?.entry.id).toBe(second?.id);
});

test("what waits for nobody like me is refused in plain words", async () => {
  const refused = async (who: Someone, json: object) => {
    const response = await who.ask(`${place}/next`, { json });
    return { status: response.status, ...(await response.json()) };
  };
  const eve = await someone({ name: "Eve" });
  expect(await refused(eve, {})).toMatchObject({ status: 404, code: "journal.no-such-place" });
  expect(await refused(kim, { take: "ent_00000000000000000000000000" })).toMatchObject({ status: 404 });
  expect(await refused(kim, { pass: "everything" })).toMatchObject({ status: 400, code: "request.invalid" });
});

test("whoever looks at the desk, how many have waited for longer than a day is counted", async () => {
  const { cohort: other, host } = await aCohort({ people: [ben] });
  await narrated(ben, 2, { in: other }, new Date(Date.now() - 25 * 3_600_000));
  await narrated(ben, 1, { in: other });
  const told = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  expect((await host.ask(`/api/cohorts/${other.id}/waiting`)).status).toBe(200);
  expect((await ben.ask(`/api/cohorts/${other.id}/waiting`)).status).toBe(403);
  const lines = told.mock.calls.map(([line]) => String(line));
  told.mockRestore();
  expect(lines.map((line) => JSON.parse(line)["unanswered-after-a-day"])).toEqual([2]);
});

import { beforeAll, expect, test } from "vitest";
import type { Cohort } from "#cohort";
import type { Entry } from "#journal";
import type { CircleId } from "#people/model";
import { formedAnew, seatOf } from "../world/circles.ts";
import { aCohort, joined } from "../world/cohort.ts";
import { written } from "../world/writing.ts";
import { type Someone, someone } from "../world.ts";

/**
 * Circles that are formed anew: what was written in one is for those who sat there, wherever they sit by now, and for nobody
 * whom a forming has put beside them since.
 */
let cohort: Cohort;
let host: Someone;
let people: Someone[];
let late: Someone;
/** What each of them wrote for their circle before the forming, and after it. */
const entries: { readonly by: Someone; readonly circle: CircleId | undefined; readonly entry: Entry }[] = [];
const satIn = new Map<Someone, (CircleId | undefined)[]>();

const write = async (by: Someone) => {
  const { circle } = await seatOf(cohort, by);
  entries.push({ by, circle, entry: await written(by, { in: cohort, audience: "circle" }) });
  satIn.set(by, [...(satIn.get(by) ?? []), circle]);
};

beforeAll(async () => {
  people = await Promise.all(Array.from({ length: 9 }, (_, nth) => someone({ name: `P${nth}` })));
  late = await someone({ name: "Lea" });
  ({ cohort, host } = await aCohort({ people }));
  for (const who of people) await write(who);
  await formedAnew(cohort, host);
  await joined(cohort, host, [late]);
  for (const who of [...people, late]) await write(who);
});

const mayRead = (who: Someone, circle: CircleId | undefined) => satIn.get(who)?.includes(circle) ?? false;

test("an entry is read by those who sat in its circle, and by nobody else, hosts and newcomers included", async () => {
  const wrong: string[] = [];
  for (const who of [...people, late, host])
    for (const { by, circle, entry } of entries) {
      const { status } = await who.ask(`/api/entries/${entry.id}`);
      if (status !== (mayRead(who, circle) ? 200 : 404))
        wrong.push(`${who.person.name}, what ${by.person.name} wrote: ${status}`);
    }
  expect(wrong).toEqual([]);
  expect(entries.some(({ by, circle }) => people.some((who) => who !== by && mayRead(who, circle)))).toBe(
    true,
  );
});

test("the streams of circles are open to those who sat there, and hold what was written there", async () => {
  const circles = new Set(entries.map(({ circle }) => circle));
  for (const who of [...people, late, host])
    for (const circle of circles) {
      const answer = await who.ask(`/api/streams/${circle}`);
      expect(answer.status, who.person.name).toBe(mayRead(who, circle) ? 200 : 404);
      if (!mayRead(who, circle)) continue;
      const { items } = await answer.json();
      const there = entries.filter((one) => one.circle === circle).map(({ entry }) => entry.id);
      expect(items.map(({ id }: Entry) => id).toSorted()).toEqual(there.toSorted());
    }
});

test("an old circle is still on the home page and in what waits, and counts nothing as new", async () => {
  const [who] = people as [Someone];
  const [before, now] = satIn.get(who) ?? [];
  const others = (circle: CircleId | undefined) =>
    entries.filter((one) => one.circle === circle && one.by !== who).map(({ entry }) => entry.id);
  for (const path of ["/api/streams/home", "/api/streams/waiting"]) {
    const { items } = await (await who.ask(`${path}?limit=100`)).json();
    const ids = items.map(({ id }: Entry) => id);
    for (const id of [...others(before), ...others(now)]) expect(ids, path).toContain(id);
  }
  const counts = await (await who.ask("/api/streams/counts")).json();
  const places = counts.items.map(({ place }: { place: string }) => place);
  expect(places).toContain(now);
  expect(places).not.toContain(before);
});

test("what one wrote for a circle before goes on being for that circle when its words change", async () => {
  const [first] = entries;
  const mate = people.find((who) => who !== first?.by && mayRead(who, first?.circle)) as Someone;
  const stranger = people.find((who) => !mayRead(who, first?.circle)) as Someone;
  const path = `/api/entries/${first?.entry.id}`;
  const json = { revision: 1, title: "", text: "Said again.", kind: null };
  expect((await first?.by.ask(path, { method: "PATCH", json }))?.status).toBe(200);
  expect((await mate.ask(path)).status).toBe(200);
  expect((await stranger.ask(path)).status).toBe(404);
  expect((await mate.ask(`${path}/replies`, { json: { text: "So do I." } })).status).toBe(201);
  expect((await stranger.ask(`${path}/replies`, { json: { text: "So do I." } })).status).toBe(404);
});

test("my circle names who sits there and why, and who of the circles before is still here; nothing of other circles", async () => {
  for (const who of people) {
    const mine = await (await who.ask(`/api/cohorts/${cohort.id}/circle`)).json();
    const [before, now] = satIn.get(who) ?? [];
    const here = (circle: CircleId | undefined) =>
      [...people, late]
        .filter((one) => mayRead(one, circle))
        .map(({ person }) => person.name)
        .toSorted();
    const names = (members: { name: string }[]) => members.map(({ name }) => name).toSorted();
    expect(names(mine.circle.members)).toEqual(here(now));
    expect(mine.circle.reason.people).toBe(here(now).length);
    expect(mine.before.map(({ id }: { id: string }) => id)).toEqual([before]);
    expect(names(mine.before[0].members)).toEqual(here(before));
  }
  const hosting = await (await host.ask(`/api/cohorts/${cohort.id}/circle`)).json();
  expect(hosting).toEqual({ circle: null, before: [] });
});

test("all circles are shown to those who host, and to nobody else", async () => {
  const stranger = await someone({ name: "Eva" });
  const paths = [`/api/cohorts/${cohort.id}/circles`, `/api/cohorts/${cohort.id}/circles/preview`];
  for (const path of paths) {
    expect((await host.ask(path)).status).toBe(200);
    expect((await late.ask(path)).status).toBe(403);
    expect((await stranger.ask(path)).status).toBe(404);
  }
  expect((await stranger.ask(`/api/cohorts/${cohort.id}/circle`)).status).toBe(404);
});

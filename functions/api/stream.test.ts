import { expect, test } from "vitest";
import { positionOf } from "#journal/model";
import { Cards, Counts } from "#stream/model";
import { aCohort } from "../../tests/world/cohort.ts";
import { written } from "../../tests/world/writing.ts";
import { someone } from "../../tests/world.ts";

test("what is new is in its place, at home and in the counts, until it was read", async () => {
  const ben = await someone({ name: "Ben", guest: true });
  const kim = await someone({ name: "Kim", guest: true });
  const { cohort } = await aCohort({ people: [ben, kim] });
  const first = await written(ben, { in: cohort, text: "First." }, new Date());
  const second = await written(ben, { in: cohort, text: "Second." }, new Date(Date.now() + 1_000));
  const cards = async (path: string) => Cards.parse(await (await kim.ask(`/api/streams/${path}`)).json());
  const unread = async () =>
    Counts.parse(await (await kim.ask("/api/streams/counts")).json()).items.find(
      ({ place }) => place === cohort.id,
    )?.unread;

  for (const path of ["home", cohort.id])
    expect((await cards(path)).items.map(({ text }) => text)).toEqual(["Second.", "First."]);
  const page = await cards(`${cohort.id}?limit=1`);
  expect((await cards(`${cohort.id}?limit=1&cursor=${page.next}`)).items.map(({ text }) => text)).toEqual([
    "First.",
  ]);
  for (const path of ["waiting", `waiting?place=${cohort.id}`])
    expect((await cards(path)).items.map(({ text }) => text)).toEqual(["First.", "Second."]);

  expect(await unread()).toBe(2);
  for (const entry of [second, first]) {
    const read = { place: cohort.id, upTo: positionOf(entry) };
    expect((await kim.ask("/api/me/readings", { method: "PUT", json: read })).status).toBe(204);
    expect(await unread()).toBe(0);
  }
});

test("a place that is not one's own is not there, and what is none is a 400", async () => {
  const stranger = await someone({ guest: true });
  const { cohort } = await aCohort();
  for (const path of [cohort.id, "network", `waiting?place=${cohort.id}`]) {
    const answer = await stranger.ask(`/api/streams/${path}`);
    expect([path, answer.status, (await answer.json()).code]).toEqual([path, 404, "stream.no-such-place"]);
  }
  for (const path of ["everything", "waiting?place=x", "home?limit=1000", "home?cursor=%00"])
    expect([path, (await stranger.ask(`/api/streams/${path}`)).status]).toEqual([path, 400]);
});

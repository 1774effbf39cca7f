import { expect, test } from "vitest";
import { aCohort } from "../../tests/world/cohort.ts";
import { newsOf } from "../../tests/world/news.ts";
import { someone } from "../../tests/world.ts";
import { inbox } from "./index.ts";
import { invite } from "./letters.ts";
import { addressee, mailWrites } from "./mail.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));

test("who is taken out and let in again all day is told each time, and mailed five times", async () => {
  const { cohort, host } = await aCohort();
  const kenji = await someone({ name: "Kenji" });
  for (let minute = 1; minute <= 7; minute++)
    await invite(cohort.id, kenji.person.id, host.person.id, at(minute), at(minute));
  await invite(cohort.id, kenji.person.id, host.person.id, at(7), at(8));
  expect((await inbox({ limit: 20 }, await kenji.ctx())).items).toHaveLength(7);
  const matter = { kind: "digest", date: "", said: [], waiting: [] } as const;
  const ids = Array.from({ length: 7 }, (_, n) => {
    const key = `invitation ${cohort.id} ${kenji.person.id} ${at(n + 1).toISOString()}`;
    return mailWrites(
      addressee(kenji.person),
      { ...matter, said: [], helped: [], asked: [], waiting: [] },
      key,
      at(0),
    ).news[0]?.data;
  });
  const due = await Promise.all(
    ids.map(async (mail) => (await newsOf("notify.mail-due", ({ id }) => id === Object(mail).id)).length),
  );
  expect(due).toEqual([1, 1, 1, 1, 1, 0, 0]);
});

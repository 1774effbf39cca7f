import { expect, test } from "vitest";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import * as People from "#people";
import { store } from "#platform";
import { anaBenAndKim } from "../../tests/world/cohort.ts";
import { wrote } from "../../tests/world/messages.ts";
import { ownStore } from "../../tests/world/own-store.ts";
import { erase, foresee } from "./index.ts";

// An erasure reads everything there is.
await ownStore();

const now = new Date("2026-03-04T09:00:00.000Z");

async function world() {
  const { ana, ben, kim, cohort } = await anaBenAndKim(now);
  const write = async (who: typeof ana, text: string) =>
    await Journal.write({ cohort: cohort.id, audience: "cohort", title: "", text }, await who.ctx(now));
  return { ana, ben, kim, cohort, write };
}

test("what others answered stays below a place without a name, and the count of answers with it", async () => {
  const { ana, ben, kim, write } = await world();
  const bens = await write(ben, "Ben’s own words.");
  await Feedback.reply(bens.id, { text: "Kim answers Ben." }, await kim.ctx(now));
  const anas = await write(ana, "What do you think?");
  await Feedback.reply(anas.id, { text: "Ben thinks so." }, await ben.ctx(now));

  await erase(ben.person.id, now);

  const place = await Journal.readable(bens.id, await ana.ctx(now));
  expect(place).toMatchObject({ text: "…", title: "", author: { name: "Somebody" }, answers: 1 });
  const thread = await Feedback.thread(anas.id, {}, await ana.ctx(now));
  expect(thread.entry.answers).toBe(1);
  expect(thread.replies.map(({ text, author }) => [text, author.name])).toEqual([["…", "Somebody"]]);
  expect(thread.replies[0]?.author.id).toBe(place.author.id);
});

test("an entry that nobody answered is gone, and so are their account, their seat and their drafts", async () => {
  const { ana, ben, cohort, write } = await world();
  const alone = await write(ben, "Nobody answered this.");
  const { cookie } = ben;
  await erase(ben.person.id, now);
  await expect(Journal.readable(alone.id, await ana.ctx(now))).rejects.toMatchObject({ kind: "missing" });
  expect(await People.byEmail(ben.person.email)).toBeUndefined();
  expect(await People.recognise(cookie, now)).toBeUndefined();
  expect((await People.roster(cohort.id)).map(({ name }) => name)).not.toContain("Ben");
});

test("a conversation keeps what the other one said", async () => {
  const { ben, kim } = await world();
  await wrote(ben, [kim], "A word from Ben.", now);
  const { conversation } = await wrote(kim, [ben], "A word from Kim.", now);
  await erase(ben.person.id, now);
  const Messaging = await import("#messaging");
  const { messages } = await Messaging.conversation(conversation, { limit: 10 }, await kim.ctx(now));
  expect(messages.map(({ text }) => text).toSorted()).toEqual(["A word from Kim.", "…"]);
});

test("the last facilitator of a cohort that runs is not erased, and nothing of theirs is touched", async () => {
  const { ana, write } = await world();
  const entry = await write(ana, "I host here.");
  await expect(erase(ana.person.id, now)).rejects.toMatchObject({ code: "cohort.last-facilitator" });
  expect((await Journal.readable(entry.id, await ana.ctx(now))).text).toBe("I host here.");
});

test("what is foreseen changes nothing, and is what is done", async () => {
  const { ben, write } = await world();
  await write(ben, "Twice looked at.");
  const foreseen = await foresee(ben.person.id);
  expect(await foresee(ben.person.id)).toEqual(foreseen);
  expect(foreseen.removed).toMatchObject({ person: 1, address: 1, session: 1, membership: 1, entry: 1 });
});

test("an erasure that is begun twice is one", async () => {
  const { ben } = await world();
  await Promise.all([erase(ben.person.id, now), erase(ben.person.id, now)]);
  expect(await erase(ben.person.id, now)).toMatchObject({ removed: {}, rewritten: {} });
});

test("mails that quote them are taken back before their rows forget it, and what was being written meanwhile too", async () => {
  const { ana, ben, write } = await world();
  const bens = await write(ben, "Ben’s unrepeatable words.");
  const quoting = (id: string) => ({
    ...{ pk: `MAIL#${id}`, sk: "MAIL", __edb_e__: "mail", __edb_v__: "1", id, state: "sent" },
    ...{ person: ana.person.id, to: ana.person.email, name: "Ana", language: "en", zone: "Europe/Lisbon" },
    matter: { kind: "digest", waiting: [{ entry: bens.id, words: bens.text, title: "", by: "Ben" }] },
  });
  const mail = (id: string) => store.get({ TableName: "Book", Key: { pk: `MAIL#${id}`, sk: "MAIL" } });
  const plan = (id: string) => store.put({ TableName: "Book", Item: quoting(id) });
  await plan("mai_before");

  const taken: string[] = [];
  const slow = ["mai_meanwhile"];
  await erase(ben.person.id, now, async (mails) => {
    for (const id of mails) {
      const { Item } = await mail(id);
      if (JSON.stringify(Item ?? {}).includes("unrepeatable")) taken.push(id);
    }
    for (const id of slow.splice(0)) await plan(id);
  });

  expect(taken.toSorted()).toEqual(["mai_before", "mai_meanwhile"]);
  for (const id of taken) expect(JSON.stringify((await mail(id)).Item)).not.toContain("unrepeatable");
});

test("an erasure that was cut off still finds what quotes them", async () => {
  const { ana, ben, write } = await world();
  const bens = await write(ben, "Words of Ben, before the power went.");
  await expect(
    erase(ben.person.id, now, async () => {
      throw new Error("the power went");
    }),
  ).rejects.toThrow("the power went");
  const left = await Journal.readable(bens.id, await ana.ctx(now));
  expect([left.text, left.author.id]).toEqual(["…", ben.person.id]);
  await erase(ben.person.id, now);
  await expect(Journal.readable(bens.id, await ana.ctx(now))).rejects.toMatchObject({ kind: "missing" });
});

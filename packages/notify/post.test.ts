import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#people/model";
import { commit } from "#platform";
import { aMailService } from "../../tests/mail-service.ts";
import { someone } from "../../tests/world.ts";
import { MailDue } from "./events.ts";
import { once } from "./inbox.ts";
import { addressee, mailWrites } from "./mail.ts";
import type { MailMatter } from "./model.ts";
import { send } from "./post.ts";

const now = new Date("2026-03-02T08:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const digest: MailMatter = {
  kind: "digest",
  asked: [],
  date: "2026-03-02",
  said: [],
  helped: [],
  waiting: [],
};

let mails: Awaited<ReturnType<typeof aMailService>>;
beforeAll(async () => {
  mails = await aMailService();
});
afterAll(() => mails.close());

async function planned(person: Person, key = "digest 2026-03-02", matter = digest) {
  const { writes, news } = mailWrites(addressee(person), matter, key, now);
  await once(commit(writes, { now, news }));
  return MailDue.schema.parse(news[0]?.data).id;
}

test("a mail that is told twice, even at once, is sent once", async () => {
  const { person } = await someone();
  const id = await planned(person);
  await Promise.allSettled([send(id, now), send(id, now), send(id, now)]);
  await send(id, later(1));
  await send(id, later(3600));
  expect(mails.sentTo(person.email)).toHaveLength(1);
});

test("planning it again under the same key plans nothing", async () => {
  const { person } = await someone();
  expect(await planned(person)).toBe(await planned(person));
});

test("a service that does not answer is asked again, and the mail leaves once", async () => {
  const { person } = await someone();
  const id = await planned(person);
  mails.failNext(500, 500, 500);
  await expect(send(id, now)).rejects.toThrow();
  await send(id, later(1));
  expect(mails.sentTo(person.email)).toHaveLength(1);
});

test("an address that the service refuses for good is left alone", async () => {
  const { person } = await someone();
  const id = await planned(person);
  mails.failNext(400);
  await send(id, now);
  await send(id, later(1));
  expect(mails.sentTo(person.email)).toEqual([]);
});

test("a list mail carries the one-click stop of RFC 8058, an invitation does not", async () => {
  const { person } = await someone();
  await send(await planned(person), now);
  const [mail] = mails.sentTo(person.email);
  expect(mail?.headers.map(({ Name }) => Name)).toEqual(["List-Unsubscribe", "List-Unsubscribe-Post"]);
  expect(mail?.headers[0]?.Value).toMatch(/^<https?:\/\/[^>]+\/api\/stop\/[\w.-]+>$/);
  expect(mail?.headers[1]?.Value).toBe("List-Unsubscribe=One-Click");
});

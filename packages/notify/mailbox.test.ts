import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as People from "#people";
import { type Email, type Person, PersonId } from "#people/model";
import { commit } from "#platform";
import { aMailService } from "../../tests/mail-service.ts";
import { anAddress, someone } from "../../tests/world.ts";
import { MailDue } from "./events.ts";
import { addressee, mailWrites } from "./mail.ts";
import { mailReturned, mayReach } from "./mailbox.ts";
import type { MailMatter } from "./model.ts";
import { send } from "./post.ts";

const NOON = new Date("2026-03-02T12:00:00Z");
const days = (many: number) => new Date(NOON.getTime() + many * 24 * 3_600_000);
const reach = (address: Email, kind: MailMatter["kind"], now = NOON) => mayReach(address, kind, now);

describe("a mailbox that is gone", () => {
  test("is sent nothing for a month, codes neither, and then may be there again", async () => {
    const address = anAddress();
    expect(await reach(address, "code")).toBe(true);
    await mailReturned({ why: "gone", addresses: [address] }, NOON, NOON);
    for (const kind of ["code", "invitation", "beat", "moved", "digest"] as const)
      expect(await reach(address, kind, days(29)), kind).toBe(false);
    expect(await reach(address, "code", days(31))).toBe(true);
  });

  test("is known however its address is written, and no other is", async () => {
    const address = anAddress("ana");
    await mailReturned({ why: "gone", addresses: [address] }, NOON, NOON);
    expect(await mayReach(` ${address.toUpperCase()} `, "code", NOON)).toBe(false);
    expect(await reach(anAddress("ana"), "code")).toBe(true);
  });

  test("is left alone from when it last came back, in whatever order that is heard", async () => {
    const address = anAddress();
    await mailReturned({ why: "gone", addresses: [address] }, days(10), days(10));
    await mailReturned({ why: "gone", addresses: [address] }, NOON, days(11));
    expect(await reach(address, "code", days(39))).toBe(false);
  });
});

test("a mail that is late says nothing of its mailbox", async () => {
  const address = anAddress();
  await mailReturned({ why: "late", addresses: [address] }, NOON, NOON);
  expect(await reach(address, "invitation")).toBe(true);
});

describe("who called a mail spam", () => {
  test("is invited to nothing, and gets the codes they ask for", async () => {
    const address = anAddress();
    await mailReturned({ why: "unwanted", addresses: [address] }, NOON, NOON);
    expect(await reach(address, "invitation", days(400))).toBe(false);
    expect(await reach(address, "code")).toBe(true);
  });

  test("gets no lists until they choose them again, however often it is told", async () => {
    const { person, ctx } = await someone();
    const complaint = () => mailReturned({ why: "unwanted", addresses: [person.email] }, NOON, NOON);
    await complaint();
    expect(await People.person(person.id)).toMatchObject({ digestHour: "off", beatMails: false });
    await People.change({ beatMails: true }, await ctx());
    await complaint();
    expect(await People.person(person.id)).toMatchObject({ digestHour: "off", beatMails: true });
  });
});

describe("sending", () => {
  let mails: Awaited<ReturnType<typeof aMailService>>;
  beforeAll(async () => {
    mails = await aMailService();
  });
  afterAll(() => mails.close());

  const digest: MailMatter = {
    kind: "digest",
    asked: [],
    date: "2026-03-02",
    said: [],
    helped: [],
    waiting: [],
  };
  async function planned(person: Person) {
    const { writes, news } = mailWrites(
      addressee(person),
      digest,
      `digest ${PersonId.parse(person.id)}`,
      NOON,
    );
    await commit(writes, { now: NOON, news });
    return MailDue.schema.parse(news[0]?.data).id;
  }

  test("a mail that waits when its mailbox is found gone does not leave", async () => {
    const { person } = await someone();
    const id = await planned(person);
    await mailReturned({ why: "gone", addresses: [person.email] }, NOON, NOON);
    await send(id, NOON);
    await send(id, days(40));
    expect(mails.sentTo(person.email)).toEqual([]);
  });
});

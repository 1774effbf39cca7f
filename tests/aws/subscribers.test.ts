import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newId, sameId } from "#platform";
import { comesBack } from "../../infra/local/returned.ts";
import { SUBSCRIPTIONS } from "../../infra/shape/subscriptions.ts";
import { aLaunched } from "../world/two-weeks.ts";
import { anAddress, ask } from "../world.ts";
import { bounced, busEvent, context } from "./as-aws-calls.ts";
import { type Bundles, bundle, fileOf, loaded } from "./bundle.ts";
import { happened } from "./happened.ts";
import { services } from "./wire.ts";

/** Every line of the list of subscriptions, bundled, and called as EventBridge calls it. */
let bundles: Bundles;
let news: ReturnType<typeof happened>;
let wire: Awaited<ReturnType<typeof services>>;
beforeAll(async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true); // what they tell the log
  wire = await services();
  const { id } = await aLaunched({ startsOn: "2026-03-09" }, new Date("2026-03-02T12:00:00Z"));
  news = happened(id);
  bundles = await bundle(...new Set(SUBSCRIPTIONS.map(({ handler }) => fileOf(handler))));
}, 300_000);
afterAll(() => {
  vi.restoreAllMocks();
  wire.close();
  bundles[Symbol.dispose]();
});

const hearing = (handler: string) => loaded(bundles, handler);

/** What the mail service tells itself, of an address of nobody. */
const TOLD_BY_SES: Record<string, object> = {
  "Email Bounced": bounced("nobody@example.org"),
  "Email Complaint Received": {
    ...bounced(""),
    "detail-type": "Email Complaint Received",
    detail: JSON.parse(comesBack("complaint@simulator.amazonses.com", sentNow())[0]?.Detail ?? ""),
  },
};

test.each(SUBSCRIPTIONS)(
  "$name hears of what is gone by now, and is done",
  async ({ name, handler, hears }) => {
    const hear = await hearing(handler);
    for (const type of hears) {
      const event = TOLD_BY_SES[type] ?? busEvent(type, news[type] ?? {});
      await hear(event, context(name));
      await hear(event, context(name));
    }
  },
);

test("somebody whose inbox has something new is told so, wherever they listen", async () => {
  const hint = await hearing("functions/on/hint.inbox");
  const person = newId("per", new Date());
  await hint(busEvent("notify.inbox-changed", { person }), context("inbox-changed-hint"));
  const told = wire.calls.find(({ path }) => path.startsWith(`/topics/person/${person}`));
  expect(told?.body).toEqual({ kind: "inbox", id: person });
});

test("what comes back from a mailbox is the last that goes there", async () => {
  const plan = await hearing("functions/on/code-asked-mail.handler");
  const send = await hearing("functions/on/mail-due-send.handler");
  const mark = await hearing("functions/on/mail-returned-mark.handler");
  const email = anAddress("gone");
  const mails = () => wire.calls.filter(({ body }) => JSON.stringify(body).includes(email));
  async function askForCode() {
    const { flow } = (await (await ask("/api/sign-in/code", { json: { email } })).json()) as { flow: string };
    await plan(busEvent("people.code-asked", { flow }), context("code-asked-mail"));
    const id = sameId("mai", email, `code ${flow}`);
    await send(busEvent("notify.mail-due", { id }), context("mail-due-send"));
    await send(busEvent("notify.mail-due", { id }), context("mail-due-send"));
  }
  await askForCode();
  expect(mails()).toHaveLength(1);
  await mark(bounced(email), context("mail-returned-mark"));
  await askForCode();
  expect(mails()).toHaveLength(1);
});

function sentNow() {
  return { id: "0100018f", from: "Outloud <hello@example.org>", tags: [], at: new Date() };
}

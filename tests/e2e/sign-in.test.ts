import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage, troublesOf } from "./browser.ts";
import { type Outloud, startOutloud } from "./outloud.ts";

let outloud: Outloud;
let browser: Browser;
beforeAll(async () => {
  [outloud, browser] = await Promise.all([startOutloud(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await outloud[Symbol.asyncDispose]();
});

const EMAIL = "ana.silva@example.org";
const aPage = () => openPage(browser, { origin: outloud.origin });

/** The newest mail to Ana, once there are this many. */
async function mail(count: number) {
  await expect.poll(async () => (await outloud.mails(EMAIL)).length).toBe(count);
  return (await outloud.mails(EMAIL))[count - 1];
}

async function askForMail(page: Page) {
  const before = (await outloud.mails(EMAIL)).length;
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "mail" }).fill(EMAIL);
  await page.getByRole("button", { name: /code/i }).click();
  await page.getByRole("textbox", { name: /code/i }).waitFor();
  return await mail(before + 1);
}

const me = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch("/api/me");
    return answer.ok ? (await answer.json()).person : answer.status;
  });

test("the first person of an empty house signs in with the code of a mail, and looks after it", async () => {
  const page = await aPage();
  const { text = "" } = (await askForMail(page)) ?? {};
  await page.getByRole("textbox", { name: /code/i }).fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
  await page.getByRole("textbox", { name: /code/i }).press("Enter");
  await expect.poll(() => me(page)).toMatchObject({ email: EMAIL, name: "Ana Silva", admin: true });
  expect(await page.context().cookies()).toContainEqual(expect.objectContaining({ name: "__Host-outloud" }));
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
});

test("the button of a mail works in another browser, after programs have looked at it, and once", async () => {
  const asking = await aPage();
  const { text = "" } = (await askForMail(asking)) ?? {};
  const link = /https?:\S+\/enter\?token=\S+/.exec(text)?.[0] ?? "";
  for (let looks = 0; looks < 3; looks++) expect((await fetch(link)).status).toBe(200);
  const [phone, late] = [await aPage(), await aPage()];
  for (const page of [phone, late]) {
    await page.goto(link);
    expect(await me(page)).toBe(401);
  }
  await phone.getByRole("button").first().click();
  await expect.poll(() => me(phone)).toMatchObject({ email: EMAIL });
  await late.getByRole("button").first().click();
  await late.getByRole("alert").waitFor();
  expect(await me(late)).toBe(401);
  for (const page of [asking, phone, late]) await page.context().close();
});

test("a passkey that this browser keeps signs in without an address", async () => {
  const page = await aPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const { text = "" } = (await askForMail(page)) ?? {};
  await page.getByRole("textbox", { name: /code/i }).fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
  await page.getByRole("textbox", { name: /code/i }).press("Enter");
  await expect.poll(() => me(page)).toMatchObject({ email: EMAIL });

  const kept = await page.evaluate(async () => {
    const post = (path: string, body: unknown) =>
      fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const options = await (await post("/api/me/passkeys/challenge", {})).json();
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
    return (await post("/api/me/passkeys", { name: "This browser", made: made.toJSON() })).status;
  });
  expect(kept).toBe(201);

  await page.evaluate(() => fetch("/api/me/sessions/current", { method: "DELETE" }));
  expect(await me(page)).toBe(401);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /passkey/i }).click();
  await expect.poll(() => me(page)).toMatchObject({ email: EMAIL });
  await page.context().close();
});

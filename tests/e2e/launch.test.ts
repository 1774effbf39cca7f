import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser, openPage, troublesOf } from "./browser.ts";
import { type Outloud, startOutloud } from "./outloud.ts";

const ANA = "ana@example.org";

/** Six people, four of them written in a way that cannot be used. */
const LIST = `name,email,zone,language
Kenji Sato,kenji@example.org,Asia/Tokyo,en
Marta Nowak,marta@example..org,Europe/Warsaw,en
Paul Petit,paul@example.org,Europe/Pariss,fr
Kenji again,kenji@example.org,Asia/Tokyo,en
Luz Vega,luz@example.org,America/Lima,xx
Idris Bello,idris@example.org,Africa/Lagos,en`;

/** The code of the newest mail to an address, once it is there. */
async function codeFor(address: string, outloud: Outloud): Promise<string> {
  const code = async () => (await outloud.mails(address)).at(-1)?.subject.match(/^\d{6}/)?.[0];
  await expect.poll(code).toBeTruthy();
  return (await code()) ?? "";
}

async function signIn(page: Page, outloud: Outloud) {
  await page.goto("/sign-in");
  await page.getByLabel("Mail address").fill(ANA);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code").fill(await codeFor(ANA, outloud));
  await page.getByRole("button", { name: "Come in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

test("a facilitator prepares a cohort from a list with mistakes, reads its month as somebody else, and launches it", async () => {
  await using outloud = await startOutloud({ at: "2026-02-10T10:00:00Z" });
  await using browser = await openBrowser();
  const page = await openPage(browser, { origin: outloud.origin, zone: "Europe/Lisbon" });
  await signIn(page, outloud);

  await page.goto("/hosting");
  await page.getByRole("link", { name: "Launch this: Social learning in business" }).click();
  await page.waitForURL(/\/cohorts\/coh_\w+\/launch$/);
  await page.getByLabel("First day").fill("2026-03-09");
  await page.getByText(/The first week opens on Monday, March 9 at 9:00 AM in Lisbon\./).waitFor();

  await page.getByLabel("Paste the list").fill(LIST);
  await page.getByRole("button", { name: "Put them on the list" }).click();
  const report = page.getByRole("region", { name: "4 lines need a look" });
  await report.waitFor();
  expect(await report.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringContaining("Line 3 “marta@example..org” is not a mail address."),
    expect.stringContaining("Line 4 “Europe/Pariss” is no time zone we know."),
    expect.stringContaining("Line 5 “kenji@example.org” is on line 2 already."),
    expect.stringContaining("Line 6 “xx” is no language Outloud speaks"),
  ]);
  await page.getByRole("button", { name: "Make it Europe/Paris" }).click();
  const rest = page.getByRole("region", { name: "3 lines need a look" });
  await rest.getByRole("listitem").nth(1).getByRole("button", { name: "Leave it out" }).click();
  await page.getByRole("button", { name: "Take all 2 suggestions" }).click();
  // Warsaw, Paris and Lagos have one clock between them.
  await page.getByText("5 people · 3 time zones").waitFor();
  expect(await page.getByRole("table", { name: "The list" }).getByRole("row").count()).toBe(6);

  const session = page.getByRole("button", { name: /^live session: Thinking aloud, Wed, Mar 11/ });
  await session.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.getByText("Thinking aloud is now on Thursday, March 12.").waitFor();
  const moved = page.getByRole("button", { name: /^live session: Thinking aloud, Thu, Mar 12/ });
  await moved.waitFor();
  await expect.poll(() => moved.evaluate((mark) => mark === document.activeElement)).toBe(true);
  await page.getByText("at night for 1 person").first().waitFor();

  await page.getByLabel("Read it as").selectOption({ label: "Kenji Sato · Tokyo · English" });
  await page.getByRole("button", { name: "Rehearse" }).click();
  const month = page.getByRole("region", { name: "As Kenji Sato in Tokyo" });
  await month.getByText("Live session: Thinking aloud").waitFor();
  expect(await month.getByRole("listitem").filter({ hasText: "Thinking aloud" }).first().innerText()).toMatch(
    /Friday, March 13 01:00 at night/,
  );
  const mail = month.getByText(/^A mail .*invites you/);
  await mail.click();
  const letter = page.frameLocator("iframe");
  await letter.getByText("Hello Kenji").waitFor();
  expect(await letter.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(
    "rgb(253, 251, 247)",
  );

  await page.getByText("You and 5 people, from Monday, March 9, 9:00 AM in Lisbon.").waitFor();
  await page.getByRole("button", { name: "Launch", exact: true }).click();
  await page.waitForURL(/\/cohorts\/coh_\w+$/);
  // Those on the list are let in behind the launch, and the page says so by itself.
  await page.getByText(/^6 people · \d time zones$/).waitFor();
  await expect.poll(async () => (await outloud.mails("example.org")).length).toBe(6);
  const invited = (await outloud.mails("example.org")).flatMap(({ to }) => to).filter((to) => to !== ANA);
  expect(invited.sort()).toEqual(
    ["idris", "kenji", "luz", "marta", "paul"].map((name) => `${name}@example.org`),
  );

  await page.goto(`${new URL(page.url()).pathname}/launch`);
  await page.waitForURL(/\/cohorts\/coh_\w+$/);
  expect(troublesOf(page)).toEqual([]);
});

test("somebody who holds the join link sees what it opens, comes in with a code from their mail, and says who they are", async () => {
  await using outloud = await startOutloud({ at: "2026-02-10T10:00:00Z" });
  await using browser = await openBrowser();
  const ana = await openPage(browser, { origin: outloud.origin, zone: "Europe/Lisbon" });
  await signIn(ana, outloud);
  await ana.goto("/hosting/new?workshop=wsh_summer-camp");
  await ana.getByText("A link that lets people in").click();
  await ana.getByRole("button", { name: "Make a link" }).click();
  const address = await ana.getByLabel("Join link").inputValue();
  await ana.getByRole("button", { name: "Launch", exact: true }).click();
  await ana.waitForURL(/\/cohorts\/coh_\w+$/);

  const linh = await openPage(browser, { origin: outloud.origin, size: "phone", zone: "Asia/Ho_Chi_Minh" });
  await linh.goto(address);
  await linh.getByRole("heading", { name: "Summer camp" }).waitFor();
  await linh.getByText(/6 weeks from .*\. Hosted by Ana\./).waitFor();
  await linh.getByLabel("Mail address").fill("linh@example.org");
  await linh.getByRole("button", { name: "Join" }).click();
  await linh.getByLabel("Code").fill(await codeFor("linh@example.org", outloud));
  await linh.getByRole("button", { name: "Join" }).click();
  await linh.getByLabel("Name").fill("Linh Tran");
  await linh.getByRole("button", { name: "Go on" }).click();
  await linh.waitForURL(/\/cohorts\/coh_\w+$/);
  expect(troublesOf(linh)).toEqual([]);
});

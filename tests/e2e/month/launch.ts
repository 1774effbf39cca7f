import type { Page } from "playwright-core";
import { expect } from "vitest";
import { hosting } from "../../../web/src/words/en/hosting.ts";
import type { Outloud } from "../outloud.ts";
import { codeIn, newCode } from "./client.ts";
import { BROKEN, type Broken, CAST, called, MENDED, spreadsheet } from "./people.ts";

/** Signs in on the page, by the code of a mail. */
export async function signInByMail(page: Page, outloud: Outloud, email: string): Promise<void> {
  const before = codeIn(await outloud.mails(email));
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "mail" }).fill(email);
  await page.getByRole("button", { name: /code/i }).click();
  const field = page.getByRole("textbox", { name: /code/i });
  await field.waitFor();
  await field.fill(await newCode(outloud, email, before));
  await field.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Prepares a cohort of a design on the pages, up to the button that launches it. Gives its id. */
export async function prepare(
  page: Page,
  { title, startsOn }: { title: string; startsOn: string },
): Promise<string> {
  await page.goto("/hosting");
  await page.getByRole("link", { name: hosting.workshop.about(hosting.workshop.launchThis, title) }).click();
  await page.waitForURL(/\/cohorts\/\w+\/launch$/);
  await page.getByLabel(hosting.launch.startsOn).fill(startsOn);
  await page.getByLabel(hosting.launch.startsOn).blur();
  await page.getByText(/The first week opens on Monday.*(March 8|8 March)/).waitFor();
  return /cohorts\/(\w+)\//.exec(page.url())?.[1] ?? "";
}

/** What the page says about a broken line. */
const said = ({ problem }: Broken) =>
  problem === "duplicate"
    ? hosting.launch.sameAs(called("Marta Okonkwo").email, 3)
    : hosting.launch.problems[problem];

/** Takes the spreadsheet in, reads what is wrong with six of its lines, mends two and leaves four out. */
export async function inviteFromSpreadsheet(page: Page): Promise<void> {
  const { csv, brokenAt } = spreadsheet();
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await page.getByLabel(hosting.launch.upload).setInputFiles(file);
  await page.getByText(hosting.launch.tookIn(CAST.length - MENDED.length)).waitFor();
  await page.getByText(`${hosting.launch.wrongLines(BROKEN.length)}.`).waitFor();
  const troubles = page.getByRole("listitem").filter({ hasText: /^Line \d+/ });
  expect(await troubles.count()).toBe(BROKEN.length);
  const troubleAt = (line: number) => troubles.filter({ hasText: new RegExp(`^Line ${line}\\D`) });
  for (const [line, broken] of brokenAt)
    expect(await troubleAt(line).innerText(), `line ${line}: ${broken.problem}`).toContain(said(broken));

  for (const [line, { fix }] of brokenAt) {
    const trouble = troubleAt(line);
    await trouble
      .getByRole("button", { name: fix ? hosting.launch.fixTo(fix) : hosting.launch.leaveOut, exact: true })
      .click();
    await trouble.waitFor({ state: "detached" });
  }
  await page.getByText(hosting.launch.youAnd(CAST.length)).waitFor();
}

/** Presses the button; resolves the moment the launch is answered, before the page has seen it. */
export async function launch(page: Page): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith("/launch") && one.request().method() === "POST"),
    page.getByRole("button", { name: hosting.launch.launch, exact: true }).click(),
  ]);
  expect(answer.status()).toBe(201);
}

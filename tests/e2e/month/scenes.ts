import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { Reply } from "#feedback/model";
import type { Entry } from "#journal/model";
import type { Reading } from "#people/model";
import { en } from "../../../web/src/words/en.ts";
import { fr } from "../../../web/src/words/fr.ts";
import { openPage, troublesOf } from "../browser.ts";
import type { Person, Written } from "./chronicle.ts";
import { invitationTo } from "./client.ts";
import { signInByMail } from "./launch.ts";
import type { Story } from "./story.ts";

/** Somebody at a browser of their own, for a while; nothing may go wrong in it. */
async function atTheirBrowser(
  browser: Browser,
  { outloud, chronicle }: Story,
  person: Person,
  how: { size?: "phone"; enter: (page: Page) => Promise<void>; act: (page: Page) => Promise<void> },
) {
  const { zone, language } = person;
  const page = await openPage(browser, {
    origin: outloud.origin,
    zone,
    language,
    ...(how.size && { size: how.size }),
  });
  await how.enter(page);
  person.client.adopt(await page.context().cookies());
  await chronicle.recognise(person);
  await how.act(page);
  chronicle.reads.push({ person, at: await chronicle.now(), all: false });
  expect(troublesOf(page), `in the browser of ${person.name}`).toEqual([]);
  await page.context().close();
}

const acceptInvitation = async (page: Page, { outloud }: Story, person: Person) => {
  const token = encodeURIComponent(invitationTo(await outloud.mails(person.email)));
  await page.goto(`/enter?invitation=${token}`);
  await page
    .getByRole("button", { name: (person.language === "fr" ? fr : en).people.enter.join, exact: true })
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith("/enter"));
};

/** What the house answers to what the page is about to send. */
async function answered<Result>(
  page: Page,
  method: string,
  path: RegExp,
  act: () => Promise<void>,
): Promise<Result> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === method && path.test(one.url())),
    act(),
  ]);
  expect(response.ok(), `${method} ${response.url()}: ${response.status()}`).toBe(true);
  return (response.status() === 204 ? undefined : await response.json()) as Result;
}

/** Marta presses the button of her invitation, writes for herself, and opens it to her circle, then to the cohort. */
export async function martaWritesAndClimbs(browser: Browser, story: Story): Promise<Written> {
  const marta = story.chronicle.named("Marta Okonkwo");
  const { mark, body } = story.writing.next(marta, { audience: "self" });
  let written: Written | undefined;
  await atTheirBrowser(browser, story, marta, {
    enter: (page) => acceptInvitation(page, story, marta),
    async act(page) {
      await page.goto(`/cohorts/${story.cohort}`);
      const box = page.getByRole("region", { name: en.journal.box });
      await box.getByRole("textbox", { name: en.journal.box }).fill(`${mark} ${body.text}`);
      await box.getByText(en.ui.ladder.self, { exact: true }).first().click();
      const entry = await answered<Entry>(page, "POST", /\/api\/entries$/, () =>
        box.getByRole("button", { name: en.journal.keep }).click(),
      );
      written = story.writing.written(marta, mark, entry);
      await page.goto(`/entries/${entry.id}`);
      for (const step of ["circle", "cohort"] as const) await climb(page, written, step);
    },
  });
  if (!written) throw new Error("Marta wrote nothing.");
  return written;
}

async function climb(page: Page, written: Written, step: "circle" | "cohort") {
  await page.locator("article .audience-button").click();
  const change = page.locator(".audience-change");
  await change.getByText(en.ui.ladder[step], { exact: true }).first().click();
  const moved = await answered<Entry>(page, "PUT", /\/audience$/, () =>
    change.getByRole("button", { name: en.entry.changeAudience }).click(),
  );
  await change.waitFor({ state: "detached" });
  expect(moved.audience).toBe(step);
  written.revision = moved.revision;
  const { audience, circle, sharedAt = "" } = moved;
  written.readers.push({ at: sharedAt, audience, circle, sharedAt });
}

/** Kenji signs in by a code and answers Marta, quoting a passage of hers; it stands in the margin beside it. */
export async function kenjiQuotes(browser: Browser, story: Story, entry: Written): Promise<void> {
  const kenji = story.chronicle.named("Kenji Sato");
  await atTheirBrowser(browser, story, kenji, {
    async enter(page) {
      kenji.client.codes++;
      await signInByMail(page, story.outloud, kenji.email);
    },
    async act(page) {
      await page.goto(`/entries/${entry.id}`);
      const passage = await selectPassage(page);
      const text = `Reply to ${entry.mark}: this passage is what I was looking for.`;
      await page.getByRole("textbox", { name: en.entry.answer("Marta Okonkwo") }).fill(text);
      const reply = await answered<Reply>(page, "POST", /\/replies$/, () =>
        page.getByRole("button", { name: en.entry.send, exact: true }).click(),
      );
      expect(reply.quote?.text).toBe(passage);
      entry.replies.push({ id: reply.id, by: kenji, text, at: reply.writtenAt });
      await page.getByRole("log").getByText(text).waitFor();
      await page.locator(`mark[data-passage="${reply.id}"]`).getByText(passage).waitFor();
    },
  });
}

/** Marks the first words of the entry, as a reader does who wants to speak about them; again until the page has seen it. */
async function selectPassage(page: Page): Promise<string> {
  await page.locator(".entry-text p").first().waitFor();
  for (let tries = 0; tries < 50; tries++) {
    const passage = await page.evaluate(() => {
      const words = document.querySelector(".entry-text p")?.firstChild;
      if (!(words instanceof Text)) throw new Error("The entry does not begin with words.");
      const range = document.createRange();
      range.setStart(words, 0);
      range.setEnd(words, Math.min(24, words.data.trimEnd().length));
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return range.toString();
    });
    if (await page.locator(".quoting").getByText(passage).isVisible()) return passage;
    await page.waitForTimeout(100);
  }
  throw new Error("The page does not offer to quote what is selected.");
}

/** Théo, on a phone and in French, makes a thread quiet for a week and the cohort until the end of the month. */
export async function theoAsksForQuiet(browser: Browser, story: Story, entry: Written): Promise<void> {
  const theo = story.chronicle.named("Théo Lambert");
  await atTheirBrowser(browser, story, theo, {
    size: "phone",
    enter: (page) => acceptInvitation(page, story, theo),
    async act(page) {
      await page.goto(`/cohorts/${story.cohort}`);
      await page.getByText(entry.mark).first().waitFor();
      await fitsTheScreen(page);
      await page.goto(`/entries/${entry.id}`);
      await page.getByRole("button", { name: fr.entry.menu }).click();
      await fitsTheScreen(page);
      await answered(page, "PUT", /\/mute$/, () =>
        page.getByRole("menuitem", { name: fr.entry.muteWeek }).click(),
      );
      const quietUntil = await makeQuiet(page, story, theo);
      expect(quietUntil).toBe("2027-03-30T21:59:59.000Z");
      await story.chronicle.changes(theo, { quietUntil });
    },
  });
}

/** Code in a note is often wider than a phone: it scrolls by itself, the page does not. */
async function fitsTheScreen(page: Page) {
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overhang, `${page.url()} is wider than the phone`).toBeLessThanOrEqual(0);
}

/** Makes the cohort quiet until the end of a day; gives the instant at which that is. */
async function makeQuiet(page: Page, { cohort }: Story, person: Person): Promise<string> {
  await page.goto(`/cohorts/${cohort}`);
  await page.getByRole("button", { name: fr.directory.mute.quiet }).click();
  await page.getByRole("menuitem", { name: fr.directory.mute.until }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(fr.directory.mute.day).fill("2027-03-30");
  await answered(page, "PUT", /\/mutes$/, () =>
    dialog.getByRole("button", { name: fr.directory.mute.set }).click(),
  );
  const { readings } = await person.client.get<{ readings: Reading[] }>("/me");
  return readings.find(({ place }) => place === cohort)?.mutedUntil ?? "";
}

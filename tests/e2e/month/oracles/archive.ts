import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { en } from "../../../../web/src/words/en.ts";
import { openPage, troublesOf } from "../../browser.ts";
import { audienceAt, type Person } from "../chronicle.ts";
import { signInByMail } from "../launch.ts";
import type { Story } from "../story.ts";

/** A closed cohort answers every kind of writing with a plain refusal, and stays as it was. */
export async function nothingCanBeAdded({ chronicle, ana, cohort }: Story, now: string) {
  const mia = chronicle.named("Mia Chen");
  const shared = chronicle.entries.find(
    (entry) => entry.author === mia && audienceAt(entry, now)?.audience === "cohort",
  );
  const other = chronicle.entries.find(
    (entry) => entry.author !== mia && audienceAt(entry, now)?.audience === "cohort",
  );
  if (!shared || !other) throw new Error("Nobody shared anything with the cohort.");
  const { items: beats } = await mia.client.get<{ items: { id: string; slug: string }[] }>(
    `/cohorts/${cohort}/beats`,
  );
  const beat = beats.find(({ slug }) => slug === "tail-12")?.id;
  const { revision, title } = shared;
  const attempts: [Person, string, string, object | undefined][] = [
    [mia, "POST", "/entries", { cohort, audience: "cohort", text: "One more." }],
    [mia, "POST", "/entries", { cohort, beat, audience: "cohort", text: "One more check-in." }],
    [mia, "POST", "/entries", { cohort, audience: "self", text: "For me." }],
    [mia, "PATCH", `/entries/${shared.id}`, { revision, title, text: "Rewritten.", kind: null }],
    [mia, "PUT", `/entries/${shared.id}/audience`, { revision, audience: "network" }],
    [mia, "POST", `/entries/${other.id}/replies`, { text: "Late." }],
    [mia, "PUT", `/entries/${other.id}/signals/same-here`, undefined],
    [ana, "POST", `/cohorts/${cohort}/lines`, { text: "late@example.org", zone: "Europe/Lisbon" }],
    [
      ana,
      "POST",
      `/cohorts/${cohort}/moves/preview`,
      { what: "run", startsOn: "2027-08-02", zone: "Europe/Lisbon" },
    ],
  ];
  const refusals = [];
  for (const [who, method, path, body] of attempts) {
    const { status, json } = await who.client.send(method, path, body);
    refusals.push([`${method} ${path}`, status, (json as { code?: string }).code?.replace(/^.*\./, "")]);
  }
  expect(refusals).toEqual(attempts.map(([, method, path]) => [`${method} ${path}`, 409, "closed"]));
}

/** The page of a closed cohort is there to read: the box is gone, and a sentence says why. */
export async function thePageIsForReading(
  browser: Browser,
  { outloud, chronicle, cohort }: Story,
  now: string,
) {
  const marta = chronicle.named("Marta Okonkwo");
  const page = await openPage(browser, { origin: outloud.origin, zone: marta.zone });
  marta.client.codes++;
  await signInByMail(page, outloud, marta.email);
  await page.goto(`/cohorts/${cohort}`);
  const sentence = en.cohort.refusals.closed;
  await page.getByText(sentence).waitFor();
  const entry = chronicle.entries.findLast(
    (one) => audienceAt(one, now)?.audience === "cohort" && one.replies.length > 0,
  );
  if (!entry) throw new Error("Nobody answered anybody.");
  await page.getByText(entry.mark).first().waitFor();
  expect(await page.getByRole("textbox").count()).toBe(0);

  await page.goto(`/entries/${entry.id}`);
  await page.getByText(sentence).waitFor();
  await page
    .getByRole("log")
    .getByText(entry.replies[0]?.text ?? "")
    .waitFor();
  expect(await page.getByRole("textbox").count()).toBe(0);
  expect(troublesOf(page)).toEqual([]);
  await page.context().close();
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { audience } from "../../../web/src/words/en/audience.ts";
import { hosting } from "../../../web/src/words/en/hosting.ts";
import { live } from "../../../web/src/words/en/live.ts";
import { messages } from "../../../web/src/words/en/messages.ts";
import { en } from "../../../web/src/words/en.ts";
import { audience as enSalle } from "../../../web/src/words/fr/audience.ts";
import { hosting as enAnimant } from "../../../web/src/words/fr/hosting.ts";
import { live as enDirect } from "../../../web/src/words/fr/live.ts";
import { messages as entreNous } from "../../../web/src/words/fr/messages.ts";
import { fr } from "../../../web/src/words/fr.ts";
import { eventually, type House, type Month, openHouse, runningMonth } from "./house.ts";
import { everyPlace, walk } from "./places.ts";

let house: House;
let month: Month;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
});
afterAll(() => house[Symbol.asyncDispose]());

type Tree = { readonly [name: string]: unknown };
const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The English sentences that French says otherwise. */
function english(words: Tree, french: Tree): string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const other = french[name];
    if (isTree(word) && isTree(other)) return english(word, other);
    return typeof word === "string" && word !== other ? [word] : [];
  });
}

const ENGLISH = new Set(
  english(
    { ...en, ...audience, ...hosting, ...live, ...messages },
    { ...fr, ...enSalle, ...enAnimant, ...enDirect, ...entreNous },
  ),
);
/** A language goes by its own name, and a week by the one its facilitators gave it. */
const NAMES = new Set(["English", "Answer"]);
const LONG = [...ENGLISH].filter((sentence) => sentence.length > 12);
const isEnglish = (text: string) =>
  !NAMES.has(text) && (ENGLISH.has(text) || LONG.some((sentence) => text.includes(sentence)));

test("who reads French reads it on every screen, in what is seen and in what is only heard", async () => {
  for (const somebody of [month.kenji, month.ana])
    await somebody.ask("/api/me/profile", { language: "fr" }, "PATCH");
  const found: string[] = [];
  await walk(house, await everyPlace(month), { language: "fr" }, async (page, { name }) => {
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
    const texts = await page.evaluate(() => {
      const said: string[] = [document.title.replace(" · Outloud", "")];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (!node.parentElement?.closest(".prose, script, noscript")) said.push(node.data.trim());
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
        for (const label of ["aria-label", "title", "placeholder", "alt"]) {
          const value = element.getAttribute(label);
          if (value) said.push(value.trim());
        }
      return said;
    });
    expect(texts.length).toBeGreaterThan(4);
    found.push(...texts.filter(isEnglish).map((text) => `${name}: ${text}`));
  });
  expect([...new Set(found)]).toEqual([]);
});

test("mails come in the language of who reads them", async () => {
  const email = "une.nouvelle@example.org";
  const { token } = await month.ana.ask<{ token: string }>(
    `/api/cohorts/${month.cohort}/invite-link`,
    { role: "participant" },
    "PUT",
  );
  const page = await house.door(`/join/${token}`, { language: "fr" });
  await page.getByRole("textbox", { name: /adresse/i }).fill(email);
  await page.getByRole("textbox", { name: /adresse/i }).press("Enter");
  await page.getByRole("textbox", { name: /code/i }).waitFor();
  await eventually(async () => (await house.outloud.mails(email)).length).toBe(1);
  const [mail] = await house.outloud.mails(email);
  expect(mail?.html).toContain('lang="fr"');
  expect(mail?.subject).toMatch(/code/i);
  expect(mail?.text).not.toMatch(/\b(the|your|sign)\b/i);
  await page.context().close();
});

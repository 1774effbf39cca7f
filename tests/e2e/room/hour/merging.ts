import type { Page } from "playwright-core";
import { eventually } from "../../screens/house.ts";
import { AGAIN, QUESTIONS } from "./questions.ts";
import type { Venue } from "./venue.ts";

/** The moderator goes through the pairs that are shown to them: what was asked again is merged, what was not is told apart. */
export async function mergeAgain(desk: Page, venue: Venue) {
  const pairs = desk.getByRole("region", { name: /^Perhaps the same/ });
  const again = new Map(QUESTIONS.flatMap(({ text, again: of }) => (of === undefined ? [] : [[text, of]])));
  const firsts = QUESTIONS.filter(({ again: of }) => of === undefined).map(({ text }) => text);
  for (let merged = 0; merged < AGAIN; ) {
    const offer = pairs.getByRole("listitem").first();
    const [into = "", from = ""] = await offer.getByRole("definition").allInnerTexts();
    const same = firsts[again.get(into) ?? -1] === from || firsts[again.get(from) ?? -1] === into;
    await offer.getByRole("button", { name: same ? /^Merge: / : /^Not the same: / }).click();
    if (same) await eventually(async () => (await venue.question(from))?.state).toBe("merged");
    if (same) merged++;
    await eventually(
      async () => (await offer.count()) === 0 || (await offer.innerText()).includes(from),
    ).toBe((await offer.count()) === 0);
  }
}

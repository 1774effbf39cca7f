import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(join(import.meta.dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");

/** Right after something opens or grows dark colours are on their way: what axe complains of must last. */
const LONGEST_CHANGE = { looks: 5, apart: 150 };

/** What axe complains of. */
export async function complaints(page: Page, rules: string[] = []): Promise<string[]> {
  for (let looks = 1; ; looks++) {
    const found = await complaintsNow(page, rules);
    if (found.length === 0 || looks === LONGEST_CHANGE.looks) return found;
    await page.waitForTimeout(LONGEST_CHANGE.apart);
  }
}

async function complaintsNow(page: Page, rules: string[]) {
  // Evaluated from here: the page's Content-Security-Policy lets nobody else's script in.
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(AXE);
  const options = rules.length > 0 ? { runOnly: rules } : {};
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}, ${help}: ${where.join(" | ")}`;
  });
}

/** What is hard to see in the dark. */
export async function darkComplaints(page: Page) {
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30))));
  return await complaints(page, ["color-contrast"]);
}

/** What reaches beyond the window and stays there: a screen that was made narrower a moment ago may still be on its way. */
export async function sticksOut(page: Page): Promise<string[]> {
  for (let looks = 1; ; looks++) {
    const found = await beyond(page);
    if (found.length === 0 || looks === LOOKS) return found;
    await page.waitForTimeout(100);
  }
}
const LOOKS = 20;

const beyond = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOut = (one: Element | Range) => one.getBoundingClientRect().right > clientWidth + 1;
    const elements = [...document.querySelectorAll("body *")].filter(isOut);
    const texts: Range[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = document.createRange();
      text.selectNodeContents(walker.currentNode);
      if (isOut(text)) texts.push(text);
    }
    const named = [
      ...elements.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)),
      ...texts.slice(0, 3).map(String),
    ];
    return [`${scrollWidth} wide: ${named.join(" | ")}`];
  });

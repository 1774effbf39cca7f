import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(join(import.meta.dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");

/** What axe complains of, here and now. */
export async function complaints(page: Page, rules: string[] = []): Promise<string[]> {
  // Evaluated from here: the page's Content-Security-Policy lets nobody else's script in.
  if (!(await page.evaluate("typeof axe !== 'undefined'"))) await page.evaluate(AXE);
  const options = rules.length > 0 ? { runOnly: rules } : {};
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}, ${help}: ${where.join(" | ")}`;
  });
}

/** What is hard to see in the dark. Right after the change colours are on their way: a complaint must last. */
export async function darkComplaints(page: Page) {
  let found: string[] = [];
  for (let looks = 0; looks < 4; looks++) {
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 30))));
    found = await complaints(page, ["color-contrast"]);
    if (found.length === 0) break;
  }
  return found;
}

/** What stands out of a narrow window. */
export const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.querySelectorAll("body *")].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} wide: ${widest
        .slice(0, 3)
        .map((one) => one.outerHTML.slice(0, 120))
        .join(" | ")}`,
    ];
  });

import type { Page } from "playwright-core";

/** Goes from one thing to the next until the one with this name has the focus. */
export async function reachByTab(page: Page, name: string) {
  for (let presses = 0; presses < 60; presses++) {
    const here = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    const labelled = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
        ? [...(activeElement.labels ?? [])].map(({ textContent }) => textContent).join(" ")
        : "";
    });
    if (here === name || labelled.includes(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} cannot be reached by keyboard`);
}

import type { Page } from "playwright-core";
import { expect } from "vitest";
import { troublesOf } from "../browser.ts";
import type { House } from "./house.ts";

/** Watches a page for everything that an attack could do: ask, fetch, run. */
export function guarded({ outloud }: House, page: Page) {
  const done: string[] = [];
  page.on("dialog", (dialog) => {
    done.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => done.push(`a window: ${popup.url()}`));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (host !== new URL(outloud.origin).host && protocol !== "data:" && protocol !== "blob:")
      done.push(`a request: ${request.url()}`);
  });
  return {
    page,
    /** Nothing ran, nothing was asked for, and nothing had to be stopped by the Content-Security-Policy. */
    async unhurt() {
      expect(await page.evaluate(() => Reflect.get(window, "__hurt"))).toBeUndefined();
      expect(done).toEqual([]);
      expect(troublesOf(page)).toEqual([]);
      expect(await page.evaluate(strangers)).toEqual([]);
    },
  };
}

/** What stands in the page that no words of anybody may become. */
function strangers(): string[] {
  const WORDS =
    /^(P|A|EM|STRONG|DEL|CODE|PRE|UL|OL|LI|BLOCKQUOTE|H[1-6]|TABLE|THEAD|TBODY|TR|TH|TD|SPAN|HR|BR|SUP|SECTION|MARK)$/;
  const MARKS = /^(href|rel|target|dir|class|id|tabindex|align|start|title|role|data-[a-z-]+|aria-[a-z]+)$/;
  const found: string[] = [];
  for (const element of document.querySelectorAll(".prose *")) {
    if (!WORDS.test(element.tagName)) found.push(`<${element.tagName}>`);
    for (const { name } of element.attributes)
      if (!MARKS.test(name)) found.push(`${element.tagName} ${name}`);
  }
  for (const element of document.querySelectorAll("body *"))
    for (const { name } of element.attributes)
      if (name.startsWith("on")) found.push(`${element.tagName} ${name}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href], area[href]")) {
    if (!/^(https?|mailto|webcal):$/.test(link.protocol)) found.push(`a link to ${link.href}`);
    const elsewhere = /^https?:$/.test(link.protocol) && link.origin !== location.origin;
    if (elsewhere && !link.relList.contains("noopener")) found.push(`an open link to ${link.href}`);
  }
  for (const element of document.querySelectorAll(
    "iframe, object, embed, base, body script, body style, body meta",
  ))
    found.push(element.outerHTML.slice(0, 100));
  return found;
}

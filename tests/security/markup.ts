/** What our own layouts are made of, and what Markdown makes. */
const TAGS =
  /^(!doctype|html|head|meta|title|style|body|main|article|table|tbody|thead|tr|td|th|p|a|h[1-6]|span|br|hr|em|strong|del|code|pre|ul|ol|li|blockquote|input|sup|section)$/i;
const SAFE = /^(https?:|mailto:|#|$)/;
const META = /charset|viewport|color-scheme|Content-Security-Policy/;

/** What stands in a page or a mail that no words of anybody may become; `local` are the pages of a folder it links to. */
export function troubles(html: string, local: readonly string[] = []): string[] {
  const found: string[] = [];
  for (const [whole, tag = "", marks = ""] of html.matchAll(/<\/?([^\s>]*)([^>]*)>/g)) {
    const [, href = ""] = /\s(?:href|src)="([^"]*)"/.exec(marks) ?? [];
    const outside = marks.replace(/"[^"]*"/g, '""');
    const wrong =
      !TAGS.test(tag) ||
      /\son\w+=|\ssrcdoc|["'`]\w/i.test(outside) ||
      !(SAFE.test(href) || local.includes(href)) ||
      (tag.toLowerCase() === "meta" && !META.test(marks));
    if (wrong) found.push(whole);
  }
  return found;
}

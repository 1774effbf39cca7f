import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

export type Rendering = typeof import("./markdown.ts");

/** A person written as `@[Name](per_…)`. */
const PERSON = /^per_[0-9A-Za-z]{10,40}$/;
/** Where a link may lead; micromark lets a few more through. */
const LEADS = new Set(["http:", "https:", "mailto:"]);
const TOPIC = /(?<![\p{L}\p{N}_/&])#([\p{L}\p{N}][\p{L}\p{N}_-]{0,49})/gu;

/**
 * Markdown as nodes. micromark escapes raw HTML and drops dangerous addresses; what is left is then made ours: pictures
 * become links (nothing is fetched from elsewhere), other sites are told nothing about the reader, headings keep the
 * order of the page.
 */
export function rendered(text: string, { id, level }: { id: string; level: number }): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: `${id}-` })],
  });
  const { content } = template;
  for (const image of content.querySelectorAll("img")) image.replaceWith(linkTo(image));
  for (const box of content.querySelectorAll('input[type="checkbox"]'))
    box.replaceWith(box.hasAttribute("checked") ? "☑" : "☐");
  for (const link of content.querySelectorAll("a")) dress(link);
  lowerHeadings(content, level);
  for (const block of content.querySelectorAll("p, li, blockquote, h2, h3, h4, h5, h6, td, th"))
    block.setAttribute("dir", "auto");
  for (const box of content.querySelectorAll("pre, table")) box.setAttribute("tabindex", "0");
  markTopics(content);
  return content;
}

function linkTo(image: HTMLImageElement) {
  const link = document.createElement("a");
  const source = image.getAttribute("src") ?? "";
  link.setAttribute("href", source);
  link.textContent = image.getAttribute("alt") || source;
  return link;
}

function dress(link: HTMLAnchorElement) {
  const href = link.getAttribute("href") ?? "";
  const before = link.previousSibling;
  if (PERSON.test(href)) {
    link.className = "person";
    link.setAttribute("href", `/people/${href}`);
    if (before?.nodeType === Node.TEXT_NODE && before.textContent?.endsWith("@")) {
      before.textContent = before.textContent.slice(0, -1);
      link.prepend("@");
    }
    return;
  }
  const address = URL.canParse(href, location.href) ? new URL(href, location.href) : undefined;
  if (!href || !address || !LEADS.has(address.protocol)) {
    link.removeAttribute("href");
  } else if (address.protocol !== "mailto:" && address.origin !== location.origin) {
    link.rel = "noopener noreferrer nofollow ugc";
    link.target = "_blank";
  }
}

/** The largest heading of the text gets rank `level`, the next smaller one `level + 1`, without gaps. */
function lowerHeadings(content: DocumentFragment, level: number) {
  const headings = [...content.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const ranks = [...new Set(headings.map(({ tagName }) => tagName))].sort();
  for (const heading of headings) {
    const lowered = document.createElement(`h${Math.min(6, level + ranks.indexOf(heading.tagName))}`);
    lowered.append(...heading.childNodes);
    heading.replaceWith(lowered);
  }
}

function markTopics(content: DocumentFragment) {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    if (node.parentElement?.closest("a, code, pre") || !node.data.includes("#")) continue;
    const pieces: (string | Node)[] = [];
    let end = 0;
    for (const found of node.data.matchAll(TOPIC)) {
      const topic = document.createElement("span");
      topic.className = "topic";
      topic.textContent = found[0];
      pieces.push(node.data.slice(end, found.index), topic);
      end = found.index + found[0].length;
    }
    if (end > 0) node.replaceWith(...pieces, node.data.slice(end));
  }
}

import { anchorIn, type Passage } from "./anchor.ts";

export type { Passage } from "./anchor.ts";

const AROUND = 40;
/** The longest passage there can be; of more its beginning is meant. */
const LONGEST = 1_000;

/** The words of what was rendered, without what was opened between them (`data-aside`). */
function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return (node as HTMLElement).dataset.aside === undefined
      ? NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_REJECT;
  });
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

const textOf = (texts: readonly Text[]) => texts.map(({ data }) => data).join("");

/** A part of one of the texts, from one of its characters up to another. */
interface Part {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The passage a reader has selected inside `root`; nothing when the selection is elsewhere, or empty. */
export function selectedPassage(root: HTMLElement): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const texts = textsIn(root);
  const selected = texts.flatMap((node): Part[] => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    return from < to ? [{ node, from, to }] : [];
  });
  const [first] = selected;
  if (!first) return undefined;
  const raw = selected.map(({ node, from, to }) => node.data.slice(from, to)).join("");
  const before = textOf(texts.slice(0, texts.indexOf(first.node))).length + first.from;
  return passageAt(textOf(texts), before, before + raw.length);
}

/** A stretch of a text as a passage, without blanks at its ends; nothing when it is blank. */
export function passageAt(text: string, from: number, to: number): Passage | undefined {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const words = shortened(raw.trim());
  if (!words) return undefined;
  const end = start + words.length;
  return {
    text: words,
    before: text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, ""),
    after: text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/, ""),
  };
}

function shortened(words: string) {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "");
  return cut.slice(0, cut.search(/\s\S*$/) + 1 || cut.length).trim();
}

/**
 * Marks a passage in what was rendered, where it stands now; the marks carry `data-passage`. Says whether it reads
 * differently than it did; nothing when it is gone.
 */
export function markPassage(
  root: HTMLElement,
  passage: Passage,
  name: string,
  tone?: "voice",
): { readonly changed: boolean } | undefined {
  const texts = textsIn(root);
  const anchor = anchorIn(textOf(texts), passage);
  if (!anchor) return undefined;
  const parts: Part[] = [];
  let at = 0;
  for (const node of texts) {
    const [from, to] = [Math.max(anchor.start - at, 0), Math.min(anchor.end - at, node.length)];
    if (from < to && node.data.slice(from, to).trim()) parts.push({ node, from, to });
    at += node.length;
  }
  for (const part of parts) wrap(part, name, tone);
  return { changed: anchor.changed };
}

function wrap({ node, from, to }: Part, name: string, tone: "voice" | undefined) {
  const middle = node.splitText(from);
  middle.splitText(to - from);
  const mark = document.createElement("mark");
  mark.dataset.passage = name;
  if (tone) mark.dataset.tone = tone;
  middle.replaceWith(mark);
  mark.append(middle);
}

/** Takes the marks of one name away again, or all of them. */
export function unmark(root: HTMLElement, name?: string): void {
  const marks = root.querySelectorAll<HTMLElement>(
    name ? `mark[data-passage="${CSS.escape(name)}"]` : "mark[data-passage]",
  );
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

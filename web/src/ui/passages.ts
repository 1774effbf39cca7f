/** A passage somebody speaks about, and what stands around it, so that it is found again after an edit. */
export interface Passage {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const AROUND = 40;
const textOf = (root: Node) => root.textContent ?? "";

/** The passage a reader has selected inside `root`; nothing when the selection is elsewhere, or empty. */
export function selectedPassage(root: HTMLElement): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const lead = document.createRange();
  lead.setStart(root, 0);
  lead.setEnd(range.startContainer, range.startOffset);
  const whole = textOf(root);
  const raw = range.toString();
  const start = lead.toString().length + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  if (!text) return undefined;
  const end = start + text.length;
  return {
    text,
    before: whole.slice(Math.max(0, start - AROUND), start),
    after: whole.slice(end, end + AROUND),
  };
}

/** Where a passage stands in a text: of several equal ones the one whose surroundings fit best; -1 when it is gone. */
export function findPassage(text: string, passage: Passage): number {
  let best = -1;
  let fit = -1;
  for (let at = text.indexOf(passage.text); at !== -1; at = text.indexOf(passage.text, at + 1)) {
    const score =
      common(reversed(text.slice(0, at)), reversed(passage.before)) +
      common(text.slice(at + passage.text.length), passage.after);
    if (score > fit) [best, fit] = [at, score];
  }
  return best;
}

const reversed = (text: string) => [...text].reverse().join("");
function common(one: string, other: string) {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length++;
  return length;
}

/** Marks a passage in what was rendered; the marks carry `data-passage`, and their first one is returned. */
export function markPassage(
  root: HTMLElement,
  passage: Passage,
  name: string,
  tone?: "voice",
): HTMLElement | undefined {
  const start = findPassage(textOf(root), passage);
  if (start === -1) return undefined;
  const end = start + passage.text.length;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parts: { node: Text; from: number; to: number }[] = [];
  for (let at = 0; walker.nextNode(); ) {
    const node = walker.currentNode as Text;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
    if (from < to) parts.push({ node, from, to });
    at += node.length;
  }
  return parts.map(({ node, from, to }) => wrap(node, from, to, name, tone))[0];
}

function wrap(node: Text, from: number, to: number, name: string, tone: "voice" | undefined) {
  const middle = node.splitText(from);
  middle.splitText(to - from);
  const mark = document.createElement("mark");
  mark.dataset.passage = name;
  if (tone) mark.dataset.tone = tone;
  middle.replaceWith(mark);
  mark.append(middle);
  return mark;
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

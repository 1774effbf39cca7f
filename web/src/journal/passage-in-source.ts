import { anchorIn } from "../ui/anchor.ts";
import { rendered } from "../ui/markdown.ts";
import { type Passage, passageAt } from "../ui/passages.ts";

const words = (markdown: string) => rendered(markdown, { id: "passage", level: 3 }).textContent ?? "";

/**
 * The passage that somebody selected in the Markdown they write, as its readers will see it: without the signs, and with
 * what will stand around it. Nothing when only signs or blanks are selected.
 */
export function passageInSource(source: string, from: number, to: number): Passage | undefined {
  const marked = passageAt(source, from, to);
  if (!marked) return undefined;
  const text = words(marked.text).trim();
  if (!text) return undefined;
  const sought = { text, before: words(marked.before), after: words(marked.after) };
  const whole = words(source);
  const anchor = anchorIn(whole, sought);
  return anchor ? passageAt(whole, anchor.start, anchor.end) : sought;
}

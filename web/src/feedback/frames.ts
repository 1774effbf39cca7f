import type { Change } from "../ui/marks.ts";

/**
 * Begin a thought with a few words: they stand on a paragraph of their own at the end. Where they stand already one goes on
 * after what was written there.
 */
export function begun(text: string, lead: string): Change {
  const there = endOf(text, lead);
  if (there !== -1) return { from: there, to: there, put: "", select: [there, there] };
  // The blank after another one that is still empty stays, for whoever comes back to it.
  const from = text.replace(/\n+$/, "").length;
  const put = `${from > 0 ? "\n\n" : ""}${lead} `;
  return { from, to: text.length, put, select: [from + put.length, from + put.length] };
}

/** Where a paragraph that begins with these words ends; -1 when there is none. */
function endOf(text: string, lead: string): number {
  const at = `\n${text}`.indexOf(`\n${lead}`);
  if (at === -1) return -1;
  const end = text.indexOf("\n\n", at);
  return end === -1 ? text.length : end;
}

/** The words without thoughts that were begun and left empty. */
export const finished = (text: string, leads: readonly string[]): string =>
  text
    .split("\n\n")
    .filter((paragraph) => !leads.includes(paragraph.trim()))
    .join("\n\n");

/** A text being written and what of it is selected. */
interface Written {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export const MARKS = ["bold", "italic", "link", "quote", "code", "list"] as const;
export type Mark = (typeof MARKS)[number];

/** What to put in place of `[from, to)`, and what is selected afterwards; adding a mark twice takes it away again. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly select: readonly [number, number];
}

/** What a formatting button or its key does to a text. */
export function marked(written: Written, mark: Mark): Change {
  switch (mark) {
    case "bold":
      return around(written, "**");
    case "italic":
      return around(written, "_");
    case "code":
      return written.text.slice(written.from, written.to).includes("\n")
        ? fenced(written)
        : around(written, "`");
    case "link":
      return link(written);
    case "quote":
      return lines(written, "> ");
    case "list":
      return lines(written, "- ");
  }
}

function around(written: Written, sign: string): Change {
  const { text } = written;
  const selected = text.slice(written.from, written.to);
  // Markdown wants its signs at the words, not at the space around them.
  const inside = selected.trim();
  const from = inside ? written.from + selected.indexOf(inside) : written.from;
  const to = inside ? from + inside.length : written.to;
  const size = sign.length;
  if (text.slice(from - size, from) === sign && text.slice(to, to + size) === sign)
    return { from: from - size, to: to + size, put: inside, select: [from - size, to - size] };
  return { from, to, put: sign + text.slice(from, to) + sign, select: [from + size, to + size] };
}

function fenced({ text, from, to }: Written): Change {
  const put = `\`\`\`\n${text.slice(from, to)}\n\`\`\``;
  return { from, to, put, select: [from + 4, from + put.length - 4] };
}

function link({ text, from, to }: Written): Change {
  const inside = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(inside))
    return { from, to, put: `[](${inside})`, select: [from + 1, from + 1] };
  const put = `[${inside}](https://)`;
  return { from, to, put, select: [from + inside.length + 3, from + put.length - 1] };
}

function lines({ text, from, to }: Written, sign: string): Change {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next === -1 ? text.length : next;
  const each = text.slice(start, end).split("\n");
  const all = each.every((line) => line.startsWith(sign));
  const put = each.map((line) => (all ? line.slice(sign.length) : sign + line)).join("\n");
  return { from: start, to: end, put, select: [start + put.length, start + put.length] };
}

/** Carries a change out so that the browser's own undo still works. */
export function apply(area: HTMLTextAreaElement, change: Change): void {
  area.focus();
  area.setSelectionRange(change.from, change.to);
  const done = document.execCommand?.("insertText", false, change.put);
  if (!done) {
    area.setRangeText(change.put, change.from, change.to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  area.setSelectionRange(...change.select);
}

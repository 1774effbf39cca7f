import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { clean, oneLine } from "#platform/model";
import type { Message } from "./model.ts";
import type { MailWords } from "./words/en.ts";

/** One piece of a mail, from top to bottom. */
export type Part =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly markdown: string }
  | { readonly small: string }
  | { readonly code: string }
  | { readonly link: { readonly href: string; readonly label: string } }
  | { readonly item: { readonly title: string; readonly note: string; readonly href?: string } };

interface Letter {
  readonly subject: string;
  readonly parts: readonly Part[];
  readonly words: MailWords;
  readonly language: string;
  /** Where one click ends mails of this kind. */
  readonly stop?: string;
}

/** Marks that turn the direction of what follows or cannot be seen: in a list of mails, a subject would read as another. */
const UNSEEN = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
const LONGEST = 200;
const inOne = (text: string) => oneLine(text.replace(UNSEEN, ""));

/** Words of others are words of ours only in their own line: what is a line stays one, and nothing in it is a control. */
function tidy(part: Part): Part {
  if ("heading" in part) return { heading: inOne(part.heading) };
  if ("text" in part) return { text: clean(part.text) };
  if ("markdown" in part) return { markdown: clean(part.markdown) };
  if ("small" in part) return { small: inOne(part.small) };
  if ("item" in part)
    return { item: { ...part.item, title: inOne(part.item.title), note: inOne(part.item.note) } };
  return part;
}

/** The same message twice: plain text, and HTML that mail programs show well (tables and inline styles, no images). */
export function layout({ words, language, stop, ...letter }: Letter): Message {
  const parts = letter.parts.map(tidy);
  const subject = [...inOne(letter.subject)].slice(0, LONGEST).join("");
  const foot = stop ? words.foot.stop : words.foot.sent;
  const text = [
    ...parts.map((part) => plain(part, words)),
    "—",
    words.foot.sign,
    ...(stop ? [words.labelled(words.foot.stop, stop)] : [foot]),
  ].join("\n\n");
  const end = stop ? `<a href="${escaped(stop)}" style="color:#5b6070">${escaped(foot)}</a>` : escaped(foot);
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#fdfbf7;color:#1d2130;font:16px/1.55 Georgia,serif"><table role="presentation" width="100%"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" style="max-width:560px;text-align:left"><tr><td>
<p style="font:500 22px/1 Georgia,serif;margin:0 0 28px">outloud<span style="color:#b8391c">.</span></p>
${parts.map(rich).join("\n")}
<p style="${SMALL};border-top:1px solid #e4dfd6;margin-top:36px;padding-top:14px">${escaped(words.foot.sign)} · ${end}</p>
</td></tr></table></td></tr></table></body></html>`;
  return { subject, text, html };
}

const SMALL = "font:14px/1.5 Helvetica,Arial,sans-serif;color:#5b6070";
const BUTTON =
  "display:inline-block;background:#b8391c;color:#fff;text-decoration:none;border-radius:6px;padding:12px 18px;font:600 16px/1 Helvetica,Arial,sans-serif";

function plain(part: Part, words: MailWords): string {
  if ("heading" in part) return part.heading.toLocaleUpperCase();
  if ("text" in part) return part.text;
  if ("markdown" in part) return part.markdown;
  if ("small" in part) return part.small;
  if ("code" in part) return part.code;
  if ("link" in part) return words.labelled(part.link.label, part.link.href);
  const { title, note, href } = part.item;
  return [`· ${title}`, `  ${note}`, ...(href ? [`  ${href}`] : [])].join("\n");
}

function rich(part: Part): string {
  if ("heading" in part)
    return `<h2 style="font:500 20px/1.3 Georgia,serif;margin:28px 0 8px">${escaped(part.heading)}</h2>`;
  if ("text" in part) return `<p style="margin:0 0 14px">${escaped(part.text)}</p>`;
  if ("markdown" in part)
    return followed(micromark(part.markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }));
  if ("small" in part) return `<p style="${SMALL};margin:0 0 14px">${escaped(part.small)}</p>`;
  if ("code" in part)
    return `<p style="font:600 34px/1 Menlo,Consolas,monospace;letter-spacing:.18em;margin:20px 0 24px">${escaped(part.code)}</p>`;
  if ("link" in part)
    return `<p style="margin:22px 0"><a href="${escaped(part.link.href)}" style="${BUTTON}">${escaped(part.link.label)}</a></p>`;
  const { title, note, href } = part.item;
  const name = href
    ? `<a href="${escaped(href)}" style="color:#1d2130">${escaped(title)}</a>`
    : escaped(title);
  return `<p style="margin:0 0 12px;padding-left:12px;border-left:3px solid #0c6b6e">${name}<br><span style="${SMALL}">${escaped(note)}</span></p>`;
}

/**
 * Markdown as a mail may show it: links to pages and addresses only, and no picture, which would tell whoever keeps it who
 * opens their mail, and when. Its words stay.
 */
const followed = (html: string) =>
  html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, "$1").replace(/ href="(?!https?:|mailto:|#)[^"]*"/gi, "");

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

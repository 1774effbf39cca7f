import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html, raw } from "hono/html";
import type { Mail, Mails } from "./mail.ts";
import { page, time } from "./page.ts";
import { type Answer, type Ask, json, problem } from "./wire.ts";

const PAGE = 100;

/** Every mail that was sent, to look at: a list, one mail with both its parts, and the same as JSON for tests. */
export function outboxPlaces(mails: Mails) {
  return async ({ url, method }: Ask): Promise<Answer | undefined> => {
    if (method !== "GET" && method !== "HEAD") return undefined;
    const [, id, part] = /^\/outbox\/(\d+)(\/html)?$/.exec(url.pathname) ?? [];
    if (id !== undefined) {
      const mail = mails.one(Number(id));
      if (mail === undefined) return problem(404, "mail.missing", "There is no such mail.");
      return part ? asWritten(mail) : page(mail.subject, mailPage(mail));
    }
    const to = url.searchParams.get("to") ?? "";
    switch (url.pathname) {
      case "/outbox": {
        const before = Number(url.searchParams.get("before") ?? Number.MAX_SAFE_INTEGER);
        return page("Outbox", listPage(mails.some({ to, before, most: PAGE }), to));
      }
      case "/outbox.json":
        return asJson(mails, to, url.searchParams.get("since"));
      case "/outbox/outbox.css":
        return {
          status: 200,
          headers: { "content-type": "text/css" },
          body: readFileSync(join(import.meta.dirname, "outbox.css")),
        };
      default:
        return undefined;
    }
  };
}

function asJson(mails: Mails, to: string, since: string | null): Answer {
  const from = since === null ? 0 : Date.parse(since);
  if (Number.isNaN(from))
    return problem(400, "since.unreadable", "since takes an instant such as 2026-03-02T08:00:00Z.");
  return json(mails.some({ to, since: from }));
}

const listPage = (mails: Mail[], to: string) => {
  const last = mails.length === PAGE ? mails.at(-1) : undefined;
  return html`<main>
<h1>Outbox</h1>
<p class="quiet">Every mail this machine would have sent. None of them has left it.</p>
<form role="search" action="/outbox"><input type="search" name="to" value="${to}" placeholder="Part of an address" aria-label="Find by address"><button>Find</button></form>
${mails.length === 0 ? html`<p>${to === "" ? "Nothing has been sent yet." : `Nothing has been sent to “${to}”.`}</p>` : ""}
<ul class="mails">${mails.map((mail) => html`<li><a href="/outbox/${mail.id}"><span class="to">${mail.to.join(", ")}</span><span class="subject">${mail.subject}</span>${time(mail.at)}</a></li>`)}</ul>
${last && html`<p><a href="/outbox?to=${encodeURIComponent(to)}&before=${last.id}">Older</a></p>`}
</main>`;
};

const mailPage = (mail: Mail) => html`<main>
<p><a href="/outbox">Outbox</a></p>
<h1>${mail.subject}</h1>
<dl>
<dt>From</dt><dd>${mail.from}</dd>
<dt>To</dt><dd>${mail.to.map((address, index) => html`${index > 0 ? ", " : ""}<a href="/outbox?to=${encodeURIComponent(address)}">${address}</a>`)}</dd>
<dt>Sent</dt><dd>${time(mail.at)}</dd>
${Object.entries(mail.headers).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
</dl>
<div class="parts">
<section><h2>HTML</h2><iframe src="/outbox/${mail.id}/html" title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></section>
<section><h2>Text</h2><pre>${linked(mail.text)}</pre></section>
</div>
</main>`;

/** Plain text with its addresses made to be clicked. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/)
    .map((piece, index) => (index % 2 === 0 ? html`${piece}` : html`<a href="${piece}">${piece}</a>`));

/** The HTML part alone, as a mail program would show it: no script, nothing fetched from elsewhere, links in a new tab. */
async function asWritten({ html: part, text }: Mail): Promise<Answer> {
  const body = part === "" ? await html`<pre>${text}</pre>` : raw(part);
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
    },
    body: String(body).replace(/<head[^>]*>|^(?![\s\S]*<head)/i, (head) => `${head}<base target="_blank">`),
  };
}

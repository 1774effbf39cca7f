import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { moment } from "./markdown.ts";
import type { Manifest } from "./model.ts";
import type { Said, Told } from "./story.ts";

interface Page {
  readonly title: string;
  readonly manifest: Manifest;
  readonly story: readonly Told[];
  readonly files: readonly { readonly path: string }[];
}

/** As a browser may show it: no script, nothing fetched, whatever people wrote. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `
:root{color-scheme:light dark}
html{background:light-dark(#fff,#131313);color:light-dark(#1a1a1a,#eee)}
body{font:16px/1.55 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1,h2{line-height:1.2;font-weight:600}
article{border-top:1px solid #8886;padding-top:1rem;margin-top:2.5rem}
.about{color:light-dark(#595959,#a8a8a8);font-size:.875rem;font-weight:400}
blockquote{margin:0;padding-left:1rem;border-left:3px solid #8886}
pre{overflow:auto}
table{border-collapse:collapse;font-size:.875rem}
td{padding:.25rem .75rem .25rem 0;vertical-align:top}`;

/** The export as one page to read: what was written in order, what else is in the folder, and what is in none, and why. */
export function page({ title, manifest, story, files }: Page): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escaped(title)}</h1>
<p class="about">Taken out of Outloud on ${moment(manifest.takenAt)}. It needs nothing of Outloud to be read.</p>
${story.map(article).join("\n")}
<h2>Files</h2>
<ul>
${[...files, { path: "rows.ndjson" }, { path: "manifest.json" }].map(({ path }) => `<li><a href="${escaped(path)}">${escaped(path)}</a></li>`).join("\n")}
</ul>
<h2>What is not in it</h2>
<table>
${manifest.leftOut.map(({ kind, why }) => `<tr><td>${escaped(kind)}</td><td>${escaped(why)}</td></tr>`).join("\n")}
</table>
</main>
</html>
`;
}

const article = ({ title, by, at, audience, text, ask, changed, replies }: Told) => `<article>
<h2>${escaped(title)}</h2>
<p class="about">${escaped(by)} · ${moment(at)} · for ${escaped(audience)}</p>
${shown(text)}
${ask ? `<p><strong>Asked:</strong> ${escaped(ask)}</p>` : ""}
${changed ? `<p><strong>What changed after the answers:</strong></p>\n${shown(changed)}` : ""}
${replies.map(answer).join("\n")}
</article>`;

const answer = ({
  by,
  at,
  text,
  quote,
}: Said) => `<h3>${escaped(by)} <span class="about">${moment(at)}</span></h3>
${quote ? `<blockquote>${escaped(quote)}</blockquote>` : ""}
${shown(text)}`;

/**
 * What people wrote in Markdown; HTML in it is shown as it was typed, and a box on a list is a sign. Links lead to the web and to
 * addresses: from a disk, any other would lead to files, of this machine or of another in its network.
 */
const shown = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replaceAll(BOX, (box) => (box.includes("checked") ? "☑" : "☐"))
    .replaceAll(ELSEWHERE, "");
const ELSEWHERE = / href="(?!https?:|mailto:|#)[^"]*"/gi;
const BOX = /<input type="checkbox"[^<>]*>/g;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

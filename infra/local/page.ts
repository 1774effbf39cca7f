import { html } from "hono/html";
import type { Answer } from "./wire.ts";

type Html = ReturnType<typeof html>;

/** A page of the machine's own: plain, without script. */
export const page = async (title: string, body: Html, status = 200): Promise<Answer> => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  body: String(
    await html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/outbox/outbox.css">
<body>${body}</body>
</html>`,
  ),
});

const clockFace = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

export const time = (at: string) => html`<time datetime="${at}">${clockFace.format(new Date(at))} UTC</time>`;

import { html } from "hono/html";
import type { Guest } from "./demo.ts";
import { page, time } from "./page.ts";
import type { Answer } from "./wire.ts";

const STEPS = [
  ["PT1H", "An hour"],
  ["P1D", "A day"],
  ["P1W", "A week"],
] as const;

/** The machine's own page: its clock, and who one can come in as. */
export const clockPage = (now: string, guests: readonly Guest[]): Promise<Answer> =>
  page(
    "This machine",
    html`<main>
<h1>This machine</h1>
<p class="quiet">For whoever sits in front of it. Nothing here is part of the product.</p>
<h2>Come in</h2>
${guests.length > 0 && html`<ul class="mails">${guests.map(({ name, email, as }) => html`<li><a href="/dev/enter/${encodeURIComponent(email)}"><span class="to">${as}</span><span class="subject">${name}</span><span class="to">${email}</span></a></li>`)}</ul>`}
<form action="/dev/enter"><input type="email" name="address" required placeholder="Any address" aria-label="Address"><button>Come in</button></form>
<h2>Clock</h2>
<p>It is ${time(now)}. It only moves forward, through everything that is due on the way.</p>
<form method="post" action="/dev/clock">${STEPS.map(([by, label]) => html`<button name="by" value="${by}">${label}</button> `)}</form>
<p><a href="/outbox">Outbox</a></p>
</main>`,
  );

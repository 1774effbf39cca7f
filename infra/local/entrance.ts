import { setTimeout as sleep } from "node:timers/promises";
import { html } from "hono/html";
import type { Mails } from "./mail.ts";
import { page } from "./page.ts";
import { type Answer, seeOther } from "./wire.ts";

/** How long a mail may take from the asking to the outbox. */
const PATIENCE = 10_000;
const LOOK_EVERY = 20;
/** A part of an address finds those of others too: so many of the last ones are looked at. */
const LATELY = 20;

interface Whereabouts {
  /** How this machine reaches itself. */
  address: string;
  /** How browsers name it. */
  origin: string;
  mails: Mails;
}

/**
 * Comes in as somebody the way they would: asks the product for a mail to sign in with, waits for it in the outbox, and
 * leads to its button. What the product refuses is shown in its own words.
 */
export function openEntrance({ address, origin, mails }: Whereabouts) {
  return async (email: string): Promise<Answer> => {
    const newestTo = () =>
      mails
        .some({ to: email, most: LATELY })
        .find(({ to }) => to.some((each) => each === email.toLowerCase()));
    const before = newestTo();
    const response = await fetch(`${address}/api/sign-in/code`, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ email }),
    });
    if (!response.ok) {
      const { detail } = (await response.json()) as { detail?: string };
      return sorry(email, detail ?? "The product did not answer.", response.status);
    }
    const until = performance.now() + PATIENCE;
    while (performance.now() < until) {
      const newest = newestTo();
      if (newest !== undefined && newest.id !== before?.id) {
        const [, path] = /https?:\/\/[^/\s]+(\/enter\?token=[^\s<>"]+)/.exec(newest.text) ?? [];
        return path
          ? seeOther(`${origin}${path}`)
          : sorry(email, "Nobody has invited this address yet.", 404);
      }
      await sleep(LOOK_EVERY);
    }
    return sorry(email, "No mail has come. The terminal may say why.", 504);
  };
}

const sorry = (email: string, why: string, status: number) =>
  page(
    "Not yet",
    html`<main>
<p><a href="/dev">This machine</a></p>
<h1>Not as ${email} right now</h1>
<p>${why}</p>
<p class="quiet">What was mailed so far is in the <a href="/outbox?to=${encodeURIComponent(email)}">outbox</a>. An hour later by the machine's clock, codes are counted afresh.</p>
</main>`,
    status,
  );

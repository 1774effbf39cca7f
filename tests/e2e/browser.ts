import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";

/** Quiet and offline: nothing but our own pages is ever fetched. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The two sizes every screen is looked at. */
export const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };

/** How somebody looks at the site. */
export interface Glance {
  origin: string;
  size?: keyof typeof SIZES;
  dark?: boolean;
  /** An IANA zone, such as "Europe/Lisbon". */
  zone?: string;
  language?: "en" | "fr";
}

/** A headless Chromium of the test's own; close it in `afterAll`. */
export async function openBrowser(chromiumHere = findChromium()): Promise<Browser> {
  const { executablePath, env } = await chromiumHere;
  return chromium.launch({ executablePath, env, args: FLAGS });
}

/** A new person at a new browser: no cookies, no drafts. Gives the page to look at; close its context when they leave. */
export async function openPage(browser: Browser, glance: Glance): Promise<Page> {
  const { origin, size = "desk", dark = false, zone = "Europe/Brussels", language = "en" } = glance;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: SIZES[size],
    hasTouch: size === "phone",
    isMobile: size === "phone",
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    timezoneId: zone,
    locale: language,
  });
  context.setDefaultTimeout(15_000);
  noteTroubles(context);
  return context.newPage();
}

const troubles = new WeakMap<BrowserContext, string[]>();

function noteTroubles(context: BrowserContext) {
  const noted: string[] = [];
  troubles.set(context, noted);
  context.on("weberror", (trouble) => noted.push(trouble.error().message));
  context.on("console", (message) => {
    // A refusal is an answer the page knows what to do with; the browser reports it all the same.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) noted.push(message.text());
  });
}

/** What went wrong in a person's browser so far: errors thrown, and what the Content-Security-Policy stopped. */
export const troublesOf = (page: Page): readonly string[] => troubles.get(page.context()) ?? [];

/** The same of somebody who was without a network for a while: what did not load then is no trouble. */
export const troublesOnline = (page: Page): readonly string[] =>
  troublesOf(page).filter((one) => !/^Failed to load resource: net::/.test(one));

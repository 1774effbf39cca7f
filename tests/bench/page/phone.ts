import type { Browser, CDPSession, Page } from "playwright-core";
import { openPage } from "../../e2e/browser.ts";

/** A slow 4G network, and a phone whose processor has a quarter of the speed of the one here. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
/** For so long nothing has come any more, in milliseconds, when a page is taken to stand. */
const QUIET = 1_000;

/** A page as somebody sees it who opens it for the first time. */
export interface Opened {
  /** Milliseconds until the largest thing they see stands there, as the browser itself tells. */
  readonly largest: number;
  /** Until they see anything. */
  readonly first: number;
  /** What the largest thing is, to look at when it comes late. */
  readonly what: string;
  /** The addresses of the scripts that were asked for until then. */
  readonly scripts: readonly string[];
  /** Kilobytes that came over the network, of everything. */
  readonly kilobytes: number;
}

interface Painted {
  first: number;
  largest: number;
  what: string;
}

/** Opens an address on a slow phone that was never there before. */
export async function openOnSlowPhone(
  browser: Browser,
  { origin, path, cookie }: { origin: string; path: string; cookie?: string | undefined },
): Promise<Opened> {
  const page = await openPage(browser, { origin, size: "phone" });
  const context = page.context();
  if (cookie) {
    const [name = "", value = ""] = cookie.split("=");
    const url = "https://localhost";
    await context.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: "Lax" }]);
  }
  const phone = await context.newCDPSession(page);
  await phone.send("Network.enable");
  await phone.send("Network.emulateNetworkConditions", NETWORK);
  await phone.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(notePaints);
  const fetched = noteFetched(phone);
  await page.goto(path, { waitUntil: "commit" });
  await standing(page, fetched);
  const painted = await page.evaluate(whatWasPainted);
  await context.close();
  return { ...painted, kilobytes: fetched.bytes / 1_000 };
}

function notePaints() {
  const painted = { first: Number.NaN, largest: Number.NaN, what: "" };
  Object.assign(window, { painted });
  const observe = (type: string, hear: (entry: PerformanceEntry & { element?: Element }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => {
    painted.largest = entry.startTime;
    painted.what = `${entry.element?.tagName}.${entry.element?.className} ${entry.element?.textContent?.slice(0, 40)}`;
  });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") painted.first = entry.startTime;
  });
}

function whatWasPainted() {
  const { painted } = window as unknown as { painted: Painted };
  const scripts = performance
    .getEntriesByType("resource")
    .filter(({ name, startTime }) => name.endsWith(".js") && startTime < painted.largest)
    .map(({ name }) => new URL(name).pathname);
  return { ...painted, scripts: [...new Set(scripts)] };
}

interface Fetched {
  open: number;
  at: number;
  bytes: number;
}

function noteFetched(phone: CDPSession): Fetched {
  const fetched: Fetched = { open: 0, at: performance.now(), bytes: 0 };
  const note = (by: number) => {
    fetched.open += by;
    fetched.at = performance.now();
  };
  phone.on("Network.requestWillBeSent", () => note(1));
  phone.on("Network.loadingFinished", ({ encodedDataLength }) => {
    fetched.bytes += encodedDataLength;
    note(-1);
  });
  phone.on("Network.loadingFailed", () => note(-1));
  return fetched;
}

/** Waits until the page has its words, and for a moment nothing has come any more. */
async function standing(page: Page, fetched: Fetched) {
  await page.getByRole("main").first().waitFor();
  for (;;) {
    const busy = await page.locator("[aria-busy=true]").count();
    if (busy === 0 && fetched.open <= 0 && performance.now() - fetched.at > QUIET) return;
    await page.waitForTimeout(50);
  }
}

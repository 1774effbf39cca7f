import { statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser } from "../e2e/browser.ts";
import { type Figure, median } from "./figures.ts";
import { type Opened, openOnSlowPhone } from "./page/phone.ts";
import { type Product, startProduct } from "./product.ts";
import { aRoom } from "./room/a-room.ts";

const SITE = join(import.meta.dirname, "../../dist/web");
const FACILITATOR = "ana.duarte@example.org";
const PARTICIPANT = "kenji.mori@example.org";
const MILLISECONDS = 1_800;
/** Of JavaScript, for whom nobody knows yet, and for who is signed in. */
const KILOBYTES = { atTheDoor: 65, inside: 110 };

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

/** The first page somebody opens, on a slow phone that was never there before: whom nobody knows yet, and who is signed in. */
export async function benchPage({ quick, say }: Plan): Promise<Figure[]> {
  await using product = await startProduct();
  const pages = await pagesOf(product);
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const page of pages) figures.push(...(await opened(browser, page, { quick, say })));
    return figures;
  } finally {
    await browser.close();
  }
}

interface Page {
  readonly name: string;
  readonly origin: string;
  readonly path: string;
  readonly cookie?: string;
}

async function pagesOf(product: Product): Promise<Page[]> {
  const { origin } = product;
  const cookie = await product.signIn(PARTICIPANT);
  const { code } = await aRoom(product, await product.signIn(FACILITATOR));
  const answer = await fetch(`${origin}/api/cohorts`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { id: string; state: string }[] };
  const cohort = items.find(({ state }) => state === "running")?.id;
  return [
    { name: "sign in", origin, path: "/sign-in" },
    { name: "into a room by its code", origin, path: `/live/${code}` },
    { name: "a cohort, signed in", origin, path: `/cohorts/${cohort}`, cookie },
  ];
}

async function opened(browser: Browser, page: Page, { quick, say }: Plan): Promise<Figure[]> {
  const times: Opened[] = [];
  // Once for the product and the browser, which have never done it either.
  await openOnSlowPhone(browser, page);
  for (let time = 0; time < (quick ? 5 : 9); time++) times.push(await openOnSlowPhone(browser, page));
  const [one] = times;
  say(`${page.name}: the largest is ${one?.what}`);
  const largest = times.map((each) => each.largest);
  const middle = (of: (one: Opened) => number) => median(times.map(of));
  return [
    figure("largest paint", median(largest), "ms", MILLISECONDS),
    figure("largest paint, soonest", Math.min(...largest), "ms"),
    figure("largest paint, latest", Math.max(...largest), "ms"),
    figure(
      "first paint",
      middle(({ first }) => first),
      "ms",
    ),
    figure(
      "JavaScript until then, gz",
      middle(({ scripts }) => weightOf(scripts)),
      "kB",
      page.cookie ? KILOBYTES.inside : KILOBYTES.atTheDoor,
    ),
    figure(
      "everything over the network",
      middle(({ kilobytes }) => kilobytes),
      "kB",
    ),
  ];

  function figure(what: string, value: number, unit: string, atMost?: number): Figure {
    return { name: `${page.name}: ${what}`, value, unit, atMost };
  }
}

/** Kilobytes as most browsers get them; ours takes brotli, which is smaller. */
const weightOf = (scripts: readonly string[]) =>
  scripts.reduce((sum, path) => sum + statSync(join(SITE, `${path}.gz`)).size, 0) / 1_000;

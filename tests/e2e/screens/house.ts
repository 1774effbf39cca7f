import type { Page, Request } from "playwright-core";
import { expect } from "vitest";
import type { Line, Member } from "#cohort/model";
import { type Glance, openBrowser, openPage } from "../browser.ts";
import { type Outloud, startOutloud } from "../outloud.ts";

/** Somebody with an account, who can ask the API and open the site on as many devices as they like. */
export interface Somebody {
  readonly cookie: string;
  /** Asks the API; refused when the answer is not a yes. */
  ask<Answer = unknown>(path: string, json?: unknown, method?: string): Promise<Answer>;
  /** Another device of theirs: a browser of its own, signed in. */
  open(path: string, glance?: Omit<Glance, "origin">): Promise<Page>;
}

/** One product and one browser for all the tests of a file. */
export async function openHouse({ demo = true } = {}) {
  const [outloud, browser] = await Promise.all([startOutloud({ demo }), openBrowser()]);
  const known = new Map<string, Promise<Somebody>>();
  return {
    outloud,
    browser,
    /** Comes in as the person with this address; once, however often it is asked. */
    as(email: string): Promise<Somebody> {
      const somebody = known.get(email) ?? comeIn(email);
      known.set(email, somebody);
      return somebody;
    },
    /** A browser in which nobody is signed in. */
    async door(path: string, glance: Omit<Glance, "origin"> = {}): Promise<Page> {
      const page = await openPage(browser, { origin: outloud.origin, ...glance });
      noteTraffic(page);
      await page.goto(path);
      return page;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await outloud[Symbol.asyncDispose]();
    },
  };

  async function comeIn(email: string): Promise<Somebody> {
    const cookie = await cookieFor(outloud, email);
    return {
      cookie,
      async ask<Answer>(path: string, json?: unknown, method = json === undefined ? "GET" : "POST") {
        const response = await fetch(outloud.origin + path, {
          method,
          headers: {
            origin: outloud.origin,
            cookie: `__Host-outloud=${cookie}`,
            ...(json !== undefined && { "content-type": "application/json" }),
          },
          ...(json !== undefined && { body: JSON.stringify(json) }),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
        return (text ? JSON.parse(text) : undefined) as Answer;
      },
      async open(path: string, glance: Omit<Glance, "origin"> = {}) {
        const page = await openPage(browser, { origin: outloud.origin, ...glance });
        noteTopics(page);
        noteTraffic(page);
        await page.context().addCookies([
          // A cookie of the host alone belongs to a secure address; browsers take localhost for one.
          {
            name: "__Host-outloud",
            value: cookie,
            url: "https://localhost",
            secure: true,
            httpOnly: true,
            sameSite: "Lax",
          },
        ]);
        await page.goto(path);
        return page;
      },
    };
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>;

const topicsOf = new WeakMap<Page, string[]>();

/** Listens to what the page listens to: what it asked for counts once the broker has answered. */
function noteTopics(page: Page) {
  const heard: string[] = [];
  topicsOf.set(page, heard);
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => {
      socket.once("framereceived", () => heard.push(payload.toString("latin1")));
    });
  });
}

const traffic = new WeakMap<Page, { open: Set<Request>; at: number }>();

function noteTraffic(page: Page) {
  const seen = { open: new Set<Request>(), at: 0 };
  traffic.set(page, seen);
  const began = (request: Request) => {
    // What the page before was still asking for, nobody waits for any more, and not all of it is told as ended.
    if (request.isNavigationRequest()) seen.open.clear();
    seen.open.add(request);
    seen.at = performance.now();
  };
  const ended = (request: Request) => {
    seen.open.delete(request);
    seen.at = performance.now();
  };
  page.on("request", began);
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
}

const QUIET = 120;

/** Waits until a screen stands: its words are there, and for a moment nothing has been asked for any more. */
export async function settled(page: Page) {
  await page.getByRole("main").first().waitFor();
  await eventually(async () => {
    const { open, at } = traffic.get(page) ?? { open: new Set<Request>(), at: 0 };
    const busy = await page.locator("[aria-busy=true]").count();
    const asking = [...open].map((request) => request.url());
    return { asking, busy, isQuiet: performance.now() - at > QUIET };
  }).toEqual({ asking: [], busy: 0, isQuiet: true });
}

/** Looks again until it is so; how long that takes is nobody's promise. */
export const eventually = <Seen>(look: () => Seen | Promise<Seen>) => expect.poll(look);

/** Waits until the page would hear of news about this topic. */
export const listens = (page: Page, topic: string) =>
  eventually(() => topicsOf.get(page)?.some((asked) => asked.includes(topic))).toBe(true);

async function cookieFor({ origin }: Outloud, email: string): Promise<string> {
  const led = await fetch(`${origin}/dev/enter/${encodeURIComponent(email)}`, { redirect: "manual" });
  const token = new URL(led.headers.get("location") ?? "/", origin).searchParams.get("token");
  const entered = await fetch(`${origin}/api/sign-in/link`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ token }),
  });
  const [, cookie] = /^__Host-outloud=([^;]+)/.exec(entered.headers.getSetCookie()[0] ?? "") ?? [];
  if (!cookie) throw new Error(`${email} could not come in: ${entered.status} ${await entered.text()}`);
  return cookie;
}

/** The demo's running month, with the people these tests are about. */
export async function runningMonth(house: House) {
  const ana = await house.as("ana.duarte@example.org");
  const kenji = await house.as("kenji.mori@example.org");
  const { items: cohorts } = await ana.ask<{ items: { id: string; state: string }[] }>("/api/cohorts");
  const cohort = cohorts.find(({ state }) => state === "running")?.id ?? "";
  const [{ items: members }, { items: lines }, { person }] = await Promise.all([
    ana.ask<{ items: Member[] }>(`/api/cohorts/${cohort}/members`),
    ana.ask<{ items: Line[] }>(`/api/cohorts/${cohort}/lines`),
    kenji.ask<{ person: { id: string } }>("/api/me"),
  ]);
  const circle = members.find(({ id }) => id === person.id)?.circle ?? "";
  const emailOf = (like: (member: Member) => boolean) => {
    const member = members.find((one) => one.id !== person.id && like(one));
    const line = lines.find((one) => one.person === member?.id);
    if (!line) throw new Error("Nobody in the demo is like that.");
    return line.email;
  };
  return {
    cohort,
    circle,
    place: `/cohorts/${cohort}`,
    ana,
    kenji,
    /** Somebody of Kenji's circle who reads English. */
    mate: await house.as(emailOf((one) => one.circle === circle && one.language === "en")),
    /** Somebody of another circle who reads English. */
    other: await house.as(
      emailOf((one) => one.circle !== undefined && one.circle !== circle && one.language === "en"),
    ),
    /** Somebody who reads French. */
    francophone: await house.as(emailOf((one) => one.language === "fr")),
  };
}
export type Month = Awaited<ReturnType<typeof runningMonth>>;

/** What was written, as the API answers it. */
export interface Written {
  readonly id: string;
  readonly revision: number;
}

/** An entry in the month, by whoever asks. */
export const write = (author: Somebody, cohort: string, text: string, audience = "cohort", title = "") =>
  author.ask<Written>("/api/entries", { cohort, audience, text, title });

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, type Month, openHouse, runningMonth } from "../screens/house.ts";

/**
 * Another site, open in the same browser in which somebody is signed in: it may send them a link, and that is all it may do.
 * Chromium itself decides what it sends and shows; nothing of it is imitated.
 */
let house: House;
let month: Month;
let site: Server;
let evil: string;
beforeAll(async () => {
  house = await openHouse();
  month = await runningMonth(house);
  site = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>Win a prize</title><p>Look here</p>");
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  // Another site by its name, and not only another origin: 127.0.0.1 is not localhost.
  evil = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(async () => {
  site.close();
  await house[Symbol.asyncDispose]();
});

/** Kenji's browser: signed in, with our site open in one tab and the other site in another. */
async function lured(): Promise<{ ours: Page; theirs: Page }> {
  const ours = await month.kenji.open("/");
  await ours.getByRole("main").waitFor();
  const theirs = await ours.context().newPage();
  await theirs.goto(evil);
  return { ours, theirs };
}

const entriesOf = async () =>
  (await month.kenji.ask<{ items: { id: string; text: string }[] }>("/api/entries/mine")).items;

interface Sent {
  readonly mode: "cors" | "no-cors";
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What a page of another site can try with a request of its own making, and what it learns of the answer. */
const tries = (page: Page, path: string, init: Sent) =>
  page.evaluate(
    async ([url, asking]) => {
      try {
        const response = await fetch(url, { credentials: "include", ...asking });
        return { status: response.status, text: await response.text(), type: response.type };
      } catch (error) {
        return { status: -1, text: "", type: String(error) };
      }
    },
    [house.outloud.origin + path, init] as const,
  );

test("another site reads nothing with the cookie of who visits it, and changes nothing", async () => {
  const before = await entriesOf();
  const { theirs } = await lured();
  const body = JSON.stringify({ cohort: month.cohort, audience: "public", text: "I was never here" });
  const json = { "content-type": "application/json" };
  for (const mode of ["cors", "no-cors"] as const) {
    expect((await tries(theirs, "/api/me", { mode })).text).toBe("");
    for (const headers of [json, { "content-type": "text/plain" }, undefined]) {
      const answer = await tries(theirs, "/api/entries", {
        mode,
        method: "POST",
        body,
        ...(headers && { headers }),
      });
      expect(answer.text).toBe("");
      expect(answer.status).toBeLessThanOrEqual(0);
    }
    for (const method of ["DELETE", "PUT", "PATCH"])
      expect((await tries(theirs, "/api/me/sessions", { mode, method })).status).toBeLessThanOrEqual(0);
  }
  expect(await entriesOf()).toEqual(before);
  expect((await month.kenji.ask<{ person: unknown }>("/api/me")).person).toBeTruthy();
  await theirs.context().close();
});

test("a form that another site sends by itself is refused, whatever it calls its body", async () => {
  const before = await entriesOf();
  const { theirs } = await lured();
  for (const enctype of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    const answered = theirs.waitForResponse((response) => response.url().endsWith("/api/entries"));
    await theirs.evaluate(
      ([action, type, words]) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "post", action, enctype: type });
        const input = document.createElement("input");
        // The trick that makes JSON of a text/plain form: the equals sign lands inside of a string.
        input.name = `${words.slice(0, -1)},"x":"`;
        input.value = '"}';
        form.append(input);
        document.body.append(form);
        form.submit();
      },
      [
        `${house.outloud.origin}/api/entries`,
        enctype,
        JSON.stringify({ cohort: month.cohort, audience: "public", text: "I was never here" }),
      ] as const,
    );
    const response = await answered;
    expect([enctype, response.status()]).toEqual([enctype, 403]);
    expect(await response.text()).toContain("request.origin");
    await theirs.goto(evil);
  }
  expect(await entriesOf()).toEqual(before);
  await theirs.context().close();
});

test("another site can neither frame a page of ours, nor reach into a window that it opened", async () => {
  const { theirs } = await lured();
  const framed = await theirs.evaluate(async (url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener("load", loaded));
    try {
      return frame.contentDocument?.body.textContent ?? "closed";
    } catch {
      return "closed";
    }
  }, `${house.outloud.origin}/`);
  expect(framed).toBe("closed");
  const frame = theirs.frames().find((one) => one !== theirs.mainFrame());
  expect(
    await frame
      ?.locator("main")
      .count()
      .catch(() => 0),
  ).toBe(0);
  const opened = theirs.context().waitForEvent("page");
  // It looks closed to who opened it as soon as it has answered that it shares nothing with strangers.
  const cutOff = await theirs.evaluate(async (url) => {
    const other = window.open(url);
    for (let looks = 0; looks < 100 && other && !other.closed; looks++)
      await new Promise((later) => setTimeout(later, 100));
    return other === null || other.closed;
  }, `${house.outloud.origin}/`);
  expect(cutOff).toBe(true);
  expect(await (await opened).evaluate(() => window.opener)).toBeNull();
  await theirs.context().close();
});

test("a socket that another site opens says nothing without a ticket", async () => {
  const { theirs } = await lured();
  const heard = await theirs.evaluate(
    async (url) => {
      const socket = new WebSocket(url, "mqtt");
      const bytes: number[] = [];
      socket.binaryType = "arraybuffer";
      socket.addEventListener("message", ({ data }) => bytes.push(...new Uint8Array(data)));
      await new Promise((opened) => {
        socket.addEventListener("open", opened);
        socket.addEventListener("error", opened);
      });
      // CONNECT as MQTT 3.1.1 has it, with no name and no password, then SUBSCRIBE to everything.
      const connect = [0x10, 14, 0, 4, 77, 81, 84, 84, 4, 2, 0, 60, 0, 2, 104, 105];
      if (socket.readyState === WebSocket.OPEN) socket.send(Uint8Array.from(connect));
      await new Promise((ended) => {
        socket.addEventListener("close", ended);
        setTimeout(ended, 3_000);
      });
      // A CONNACK with a code other than nought is a no.
      return bytes.length === 0 || (bytes[0] === 0x20 && bytes[3] !== 0);
    },
    `${house.outloud.origin.replace("http", "ws")}/mqtt`,
  );
  expect(heard).toBe(true);
  await theirs.context().close();
});

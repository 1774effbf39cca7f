import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { end, started } from "./product.ts";
import { aSmallDisk, mayHaveDisks } from "./small-disk.ts";

const POSSIBLE = mayHaveDisks();
if (!POSSIBLE) console.error("This system lets nobody have a disk of their own: no full disk is tried.");

const MAIN = [process.execPath, join(import.meta.dirname, "../../infra/local/main.ts"), "--empty"];
/** As many ask for a code, some of them when there is no room left for it. */
const ASKED = 8;
const MEGABYTES = 24;

test.runIf(POSSIBLE)(
  "a full disk is said in a sentence, and whatever was answered is there when it has room again",
  async () => {
    await using disk = await aSmallDisk(MEGABYTES);
    const flags = ["--data", disk.folder, "--port"];
    const first = await started(disk.on(...MAIN, ...flags, "0"), "nsenter");
    const { origin } = first;
    const answers = new Map<string, number>();
    const ask = async (nth: number) => {
      const email = `person-${nth}@example.org`;
      const headers = { "content-type": "application/json", origin, "sec-fetch-site": "same-origin" };
      const body = JSON.stringify({ email });
      const { status } = await fetch(`${origin}/api/sign-in/code`, { method: "POST", headers, body });
      answers.set(email, status);
    };
    for (let nth = 0; nth < 5; nth++) await ask(nth);
    disk.fill();
    for (let nth = 5; nth < ASKED; nth++) await ask(nth);
    expect([...answers.values()]).toContain(500);
    while (!/no room left on the disk/.test(first.said())) await sleep(50);
    expect((await fetch(`${origin}/api/openapi.json`)).status, "what needs no room still goes").toBe(200);
    expect(/uncaughtException|unhandledRejection/.test(first.said())).toBe(false);
    await end(first, "SIGKILL");

    const [command, ...rest] = ["nsenter", ...disk.on(...MAIN, ...flags, "0")] as const;
    const { status, stderr } = spawnSync(command, rest, { encoding: "utf8" });
    expect([status, stderr.trim().split("\n")]).toEqual([
      1,
      [
        `outloud: There is no room left on the disk of ${disk.folder}. Nothing in it was lost: make some room, and start again.`,
      ],
    ]);

    disk.makeRoom();
    const again = await started(disk.on(...MAIN, ...flags, "0"), "nsenter");
    // What failed for want of room is tried again within minutes.
    const headers = { "content-type": "application/json" };
    await fetch(`${again.origin}/dev/clock`, {
      method: "POST",
      headers,
      body: JSON.stringify({ by: "PT5M" }),
    });
    const answered = [...answers].filter(([, code]) => code === 202).map(([email]) => email);
    const mailed = async () => {
      const mails = (await (await fetch(`${again.origin}/outbox.json`)).json()) as { to: string[] }[];
      return mails.map(({ to }) => to[0]);
    };
    expect(answered.length).toBeGreaterThan(4);
    const missing = async () => {
      const there = await mailed();
      return answered.filter((email) => !there.includes(email));
    };
    while ((await missing()).length > 0) await sleep(50);
    await end(again, "SIGTERM");
  },
);

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle, FILES } from "../aws/bundle.ts";
import { environment } from "../global-setup.ts";
import { type Figure, median } from "./figures.ts";

const KILOBYTES = 900;
const TIMES_HELLO = 2.5;
const API = "functions/api/index";

interface Plan {
  readonly quick: boolean;
  readonly say: (what: string) => void;
}

/** What a Lambda of ours brings with it, and how long it takes to be ready, beside one that does nothing. */
export async function benchLambda({ quick, say }: Plan): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "outloud-hello-"));
  const hello = join(folder, "hello.mjs");
  writeFileSync(hello, 'export const handler = async () => ({ statusCode: 200, body: "hello" });\n');
  using made = await bundle(API);
  const api = made.of(API);
  const rounds = quick ? 5 : 25;
  say(`starting each ${rounds} times, by turns`);
  const times: { hello: number[]; api: number[] } = { hello: [], api: [] };
  for (let round = 0; round < rounds; round++) {
    times.hello.push(startOf(hello));
    times.api.push(startOf(api.entry));
  }
  rmSync(folder, { recursive: true });
  say("bundling every other function");
  const others: number[] = [];
  for (const file of FILES.filter((one) => one !== API)) {
    using one = await bundle(file);
    others.push(one.of(file).atStart);
  }
  const ratio = median(times.api) / median(times.hello);
  return [
    { name: "API, what is read at its start", value: api.atStart / 1_000, unit: "kB", atMost: KILOBYTES },
    { name: "API, with what is read when it is first needed", value: api.inAll / 1_000, unit: "kB" },
    { name: "the other functions at their start, median", value: median(others) / 1_000, unit: "kB" },
    { name: "the other functions at their start, largest", value: Math.max(...others) / 1_000, unit: "kB" },
    { name: "hello-world, from nothing to a handler", value: median(times.hello), unit: "ms" },
    { name: "API, from nothing to a handler", value: median(times.api), unit: "ms" },
    { name: "API, beside hello-world", value: ratio, unit: "×", atMost: TIMES_HELLO },
  ];
}

/**
 * Milliseconds of a processor from the start of a process of Node until it has the handler in its hand: what it takes at one whole
 * processor, whoever else is at work on this machine.
 */
function startOf(entry: string): number {
  const script = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    if (typeof handler !== "function") process.exit(1);
    const { user, system } = process.cpuUsage();
    process.stdout.write(String((user + system) / 1000), () => process.exit(0));`;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, ...environment("http://127.0.0.1:9") },
  });
  return Number(printed);
}

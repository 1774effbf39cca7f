import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Mishap } from "./mishap.ts";

const HOME = resolve(import.meta.dirname, "../..");

/** How somebody wants the machine to be started. */
export interface Settings {
  port: number;
  host: string;
  /** How browsers name this place, when something stands in front of it. */
  origin?: string;
  /** Where everything that must survive is kept. */
  data: string;
  /** Where the functions are looked for. */
  root: string;
  /** Where the built site lies. */
  site: string;
  /** No demo cohort. */
  empty: boolean;
  /** The instant the clock starts at. */
  at?: number;
  /** A table store that somebody else keeps, and its file: for who stands between it and the machine. No flag sets it. */
  store?: { readonly endpoint: string; readonly file: string };
  /** The port the other services take, and where functions are told that they are: for who stands between. No flag sets it. */
  services?: { readonly port: number; readonly told: Readonly<Record<string, string>> };
}

/** Reads the command line. Refused with a Mishap that names the flag and what it takes. */
export function readFlags(args: readonly string[]): Settings {
  const given = parse(args);
  return {
    port: port(given.port ?? "4400"),
    host: given.host ?? "localhost",
    ...(given.origin && { origin: origin(given.origin) }),
    data: resolve(given.data ?? join(HOME, ".outloud")),
    root: resolve(given.root ?? HOME),
    site: resolve(given.site ?? join(HOME, "dist/web")),
    empty: given.empty ?? false,
    ...(given.at && { at: instant(given.at) }),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: text,
        host: text,
        origin: text,
        data: text,
        root: text,
        site: text,
        at: text,
        empty: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split(/\. |\n/) : [String(error)];
    throw new Mishap(
      `${reason}. It takes --port, --host, --origin, --data <folder>, --site <folder>, --at <instant> and --empty.`,
    );
  }
}

function port(text: string) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Mishap(`--port takes a number from 0 to 65535, not "${text}".`);
}

function origin(text: string) {
  if (/^https?:\/\/[^/]+$/.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new Mishap(`--origin takes an address such as https://learn.example.org, not "${text}".`);
}

function instant(text: string) {
  const shape = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;
  const at = shape.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(at)) return at;
  throw new Mishap(`--at takes an instant such as 2026-03-02T08:00:00Z, not "${text}".`);
}

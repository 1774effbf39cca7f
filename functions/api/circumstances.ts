import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import * as Backchannel from "#backchannel";
import * as People from "#people";
import { aboutOf, learn, Refused, settings } from "#platform";
import { type Env, notSignedIn } from "./http.ts";

const LARGEST_BODY = 1_000_000;
const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Where nobody need be signed in: signing in itself, links whose token is the proof, and what says whether the house
 * stands. Everything else is closed before its route is looked at, so a new route is closed until it is named here.
 */
const OPEN =
  /^(GET|HEAD) \/api\/(health|openapi\.json|calendar\/.+|join\/.+|door\/.+)$|^POST \/api\/((sign-in|stop)\/.+|door)$/;
export const isOpen = (method: string, path: string) => OPEN.test(`${method.toUpperCase()} ${path}`);

/** Where the pass of an attendee is enough: in rooms, each of which looks at their seat. */
export const isOpenToPasses = (path: string) => path.startsWith("/api/rooms/");

/** Who asks and when, on every request; and for what changes things, that it comes from our own pages. */
export const circumstances: MiddlewareHandler<Env> = async (c, next) => {
  const now = new Date();
  c.set("now", now);
  const unsafe = UNSAFE.has(c.req.method);
  if (unsafe) refuseForeign(c);
  const text = unsafe ? await bodyText(c) : "";
  const cookie = getCookie(c, People.SESSION_COOKIE);
  const ctx = cookie ? await People.recognise(cookie, now) : undefined;
  const pass = Backchannel.holderOf(getCookie(c, Backchannel.PASS_COOKIE) ?? "");
  const knownHere = ctx || isOpen(c.req.method, c.req.path) || (pass && isOpenToPasses(c.req.path));
  if (!knownHere) throw notSignedIn();
  const key = unsafe && ctx ? c.req.header("idempotency-key") : undefined;
  if (key !== undefined && !/^[\w-]{8,80}$/.test(key))
    throw new Refused("invalid", "request.key", "An idempotency key has 8 to 80 letters, digits, - or _.");
  c.set("pass", pass);
  c.set("ctx", ctx && key ? { ...ctx, once: { by: ctx.person.id, key, hash: fingerprintOf(c, text) } } : ctx);
  learn({ person: ctx?.person.id ?? pass });
  await next();
  learn({ route: c.req.routePath, ...(c.req.param("cohort") && aboutOf({ cohort: c.req.param("cohort") })) });
};

/** Answers are for one person at one moment: nobody keeps them, and nobody guesses what they are. */
export const notKept: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  c.res.headers.set("x-content-type-options", "nosniff");
  // The page shows times by our clock, not by a phone's that is off.
  c.res.headers.set("outloud-now", new Date().toISOString());
};

const fingerprintOf = (c: Context, text: string) =>
  createHash("sha256").update(`${c.req.method} ${c.req.path}\n${text}`).digest("base64url");

const tooLarge = () =>
  new Refused("large", "request.too-large", "That is more than a megabyte at once. Send less.");

async function bodyText(c: Context) {
  if (Number(c.req.header("content-length") ?? 0) > LARGEST_BODY) throw tooLarge();
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > LARGEST_BODY) throw tooLarge();
  if (bytes.byteLength === 0) return "";
  if (
    !/^application\/json\b/i.test(c.req.header("content-type") ?? "") &&
    !c.req.path.startsWith("/api/stop/")
  )
    throw new Refused("invalid", "request.not-json", "Send JSON (content-type: application/json).");
  const text = wholeCharacters(decoded(bytes));
  // What is parsed from here on is what we have looked at.
  Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
  return text;
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused("invalid", "request.encoding", "The text is not UTF-8.");
  }
}

/**
 * JSON can spell half a character, as a program writes it that cut a text in the middle of an emoji. No store, mail or file
 * can hold one: it becomes the sign for what cannot be read, wherever it stands, and the words around it are kept.
 */
const wholeCharacters = (json: string) =>
  json.replace(ESCAPES, (written) => (written.length === ONE_UNIT ? "\\ufffd" : written));
const ESCAPES =
  /\\\\|\\u[dD][89abAB][\da-fA-F]{2}(?:\\u[dD][c-fC-F][\da-fA-F]{2})?|\\u[dD][c-fC-F][\da-fA-F]{2}/g;
const ONE_UNIT = "\\uffff".length;

/**
 * Cross-site request forgery: a browser sends Origin and Sec-Fetch-Site with every unsafe request, and both must name us.
 * The one-click stop of mails (RFC 8058) is posted by mail programs, as a form, with a signed link.
 */
function refuseForeign(c: Context) {
  if (c.req.path.startsWith("/api/stop/")) return;
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  if (origin === settings().OUTLOUD_ORIGIN && (site === undefined || site === "same-origin")) return;
  throw new Refused("forbidden", "request.origin", "This request did not come from our own pages.");
}

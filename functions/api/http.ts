import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler, ValidationTargets } from "hono";
import { getCookie } from "hono/cookie";
import { describeRoute, resolver, validator } from "hono-openapi";
import type * as z from "zod";
import * as People from "#people";
import type { Ctx } from "#people/model";
import { Refused, settings } from "#platform";
import { inPlainWords } from "./plain.ts";

export type Env = {
  Variables: { ctx: Ctx | undefined; now: Date };
  /** What Lambda says about the request beside the request. */
  Bindings: { requestContext?: { http?: { sourceIp?: string } } };
};

const LARGEST_BODY = 1_000_000;
const UNSAFE = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Where nobody need be signed in: signing in itself, links whose token is the proof, and what says whether the house
 * stands. Everything else is closed before its route is looked at, so a new route is closed until it is named here.
 */
const OPEN =
  /^(GET|HEAD) \/api\/(health|openapi\.json|calendar\/.+|join\/.+)$|^POST \/api\/(sign-in|stop)\/.+$/;
export const isOpen = (method: string, path: string) => OPEN.test(`${method.toUpperCase()} ${path}`);

/** Parse one part of a request, once, here. Past this point ids are branded and shapes are known. */
const parsed = <Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) =>
  validator(target, schema, (result) => {
    if (result.success) return;
    const fields = result.error.slice(0, MOST_PROBLEMS).map(inPlainWords);
    const said = fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(" ");
    const detail = `Something in this is not as it must be. ${said}`;
    throw new Refused("invalid", "request.invalid", detail, fields);
  });
const MOST_PROBLEMS = 50;

export const body = <Schema extends z.ZodType>(schema: Schema) => parsed("json", schema);
export const query = <Schema extends z.ZodType>(schema: Schema) => parsed("query", schema);
export const params = <Schema extends z.ZodType>(schema: Schema) => parsed("param", schema);

/** What a route is for and what it answers, for the reader of `openapi.json` and the test that drives it. */
export const answers = (status: 200 | 201 | 202 | 204, summary: string, schema?: z.ZodType) =>
  describeRoute({
    summary,
    responses: {
      [status]: {
        description: summary,
        ...(schema && {
          content: { "application/json": { schema: resolver(schema, { options: { io: "output" } }) } },
        }),
      },
      "4XX": { $ref: "#/components/responses/Refused" },
    },
  });

/** Who is acting. Refused when nobody is signed in. */
export function signedIn(c: Context<Env>): Ctx {
  if (!c.var.ctx) throw notSignedIn();
  return c.var.ctx;
}

const notSignedIn = () => new Refused("unauthenticated", "people.not-signed-in", "Sign in first.");

/** Who asks and when, on every request; and for what changes things, that it comes from our own pages. */
export const circumstances: MiddlewareHandler<Env> = async (c, next) => {
  const now = new Date();
  c.set("now", now);
  const unsafe = UNSAFE.has(c.req.method);
  if (unsafe) refuseForeign(c);
  const text = unsafe ? await bodyText(c) : "";
  const cookie = getCookie(c, People.SESSION_COOKIE);
  const ctx = cookie ? await People.recognise(cookie, now) : undefined;
  if (!ctx && !isOpen(c.req.method, c.req.path)) throw notSignedIn();
  const key = unsafe && ctx ? c.req.header("idempotency-key") : undefined;
  if (key !== undefined && !/^[\w-]{8,80}$/.test(key))
    throw new Refused("invalid", "request.key", "An idempotency key has 8 to 80 letters, digits, - or _.");
  c.set("ctx", ctx && key ? { ...ctx, once: { by: ctx.person.id, key, hash: fingerprintOf(c, text) } } : ctx);
  await next();
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

async function bodyText(c: Context) {
  const tooLarge = new Refused(
    "large",
    "request.too-large",
    "That is more than a megabyte at once. Send less.",
  );
  if (Number(c.req.header("content-length") ?? 0) > LARGEST_BODY) throw tooLarge;
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > LARGEST_BODY) throw tooLarge;
  if (bytes.byteLength === 0) return "";
  if (
    !/^application\/json\b/i.test(c.req.header("content-type") ?? "") &&
    !c.req.path.startsWith("/api/stop/")
  )
    throw new Refused("invalid", "request.not-json", "Send JSON (content-type: application/json).");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused("invalid", "request.encoding", "The text is not UTF-8.");
  }
}

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

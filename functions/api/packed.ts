import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";

/** Below this a packet of the network is not full anyway. */
const WORTH_IT = 1_200;
/** A fifth of a millisecond for a page of entries, which becomes a third of its size. */
const LEVEL = 4;

/**
 * Larger answers are packed for who can unpack them. Nobody else on the way would: CloudFront packs only what it may keep. There
 * is no secret in them beside words of others that its length could give away: a session is in a cookie, a ticket is short.
 */
export const packed: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  if (!/\bgzip\b/.test(c.req.header("accept-encoding") ?? "") || !res.body) return;
  if (res.headers.has("content-encoding") || !/json|text/.test(res.headers.get("content-type") ?? "")) return;
  const plain = await res.arrayBuffer();
  const headers = new Headers(res.headers);
  headers.append("vary", "accept-encoding");
  if (plain.byteLength >= WORTH_IT) headers.set("content-encoding", "gzip");
  headers.delete("content-length");
  const body = plain.byteLength < WORTH_IT ? plain : gzipSync(plain, { level: LEVEL });
  // Headers of an answer that is there already would be added to those of the new one.
  c.res = undefined;
  c.res = new Response(body, { status: res.status, headers });
};

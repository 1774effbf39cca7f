import type { IncomingMessage } from "node:http";
import type { Answer } from "./wire.ts";

/** Adds the safety headers; what the answer says itself wins. */
export const safely = (answer: Answer, safety: Record<string, string>): Answer => ({
  ...answer,
  headers: { ...safety, ...answer.headers },
});

/**
 * Whether somebody at this machine asks. What comes through something that stands in front of it may come from anywhere,
 * so it is taken for a stranger's.
 */
export function fromThisMachine({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): boolean {
  if (headers.forwarded !== undefined || headers["x-forwarded-for"] !== undefined) return false;
  const { remoteAddress, localAddress } = socket;
  if (remoteAddress === undefined) return false; // it has gone already
  return /^(::1$|(::ffff:)?127\.)/.test(remoteAddress) || remoteAddress === localAddress;
}

/** Whether a request was really sent to this machine by name: a page elsewhere may point its own name at us. */
export function addressedToUs({ headers }: IncomingMessage, ours: string): boolean {
  const name = (headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  return ["localhost", "127.0.0.1", "[::1]", ours].includes(name);
}

/** Whether a request that changes something comes from our own pages, or from no page at all. */
export function fromOurPages({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return headers["sec-fetch-site"] !== "cross-site";
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

import type { IncomingMessage, ServerResponse } from "node:http";

/** A request, read to its end. */
export interface Ask {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

export interface Answer {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

/** The body was larger than the place it was sent to takes. */
export class TooLarge extends Error {}

/** A body up to this many times its limit is read and thrown away: only then does a browser listen to the refusal. */
const HEARD_OUT = 5;

/** Reads a request to its end. Refused with TooLarge past `limit` bytes. */
export async function read(request: IncomingMessage, limit: number): Promise<Ask> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
    if (size > limit * HEARD_OUT) throw new TooLarge();
  }
  if (size > limit) throw new TooLarge();
  return {
    method: request.method ?? "GET",
    url: urlOf(request),
    headers: request.headers,
    body: Buffer.concat(parts),
  };
}

/** The path and query of a request. Its host part is never to be believed. */
export function urlOf({ url = "/" }: IncomingMessage): URL {
  return new URL(`http://machine${url.startsWith("/") ? url : "/"}`);
}

/** Writes an answer; a HEAD gets everything but the body. */
export function send(response: ServerResponse, { status, headers, body = "" }: Answer) {
  const bodiless = status === 204 || status === 304;
  response.writeHead(status, { ...headers, ...(!bodiless && { "content-length": Buffer.byteLength(body) }) });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

export const json = (value: unknown, status = 200, headers?: Record<string, string>): Answer => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value),
});

/** Go and look there, after something was done. */
export const seeOther = (path: string): Answer => ({
  status: 303,
  headers: { location: path, "cache-control": "no-store" },
});

/** A refusal in the shape every part of the product uses. */
export const problem = (status: number, code: string, title: string, detail = title): Answer => ({
  status,
  headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  body: JSON.stringify({ type: "about:blank", title, status, code, detail }),
});

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { safetyHeaders, TOLD } from "../shape/front.ts";
import type { Functions } from "./functions.ts";
import { asGatewayEvent, fromGatewayResult, LARGEST_BODY } from "./gateway.ts";
import { Mishap, report } from "./mishap.ts";
import { addressedToUs, fromOurPages, fromThisMachine, safely } from "./safety.ts";
import { type Answer, type Ask, problem, read, send, TooLarge, urlOf } from "./wire.ts";

const API = "functions/api/index.handler";

/** What stands behind the one address, by path. */
interface Behind {
  origin: string;
  /** What only this front and the API know. */
  word: string;
  /** The name this machine listens under, when it is not localhost. */
  name: string;
  functions: Functions;
  site(request: IncomingMessage): Promise<Answer>;
  /** The places only this machine has: its outbox and its clock. */
  ownPlaces(ask: Ask): Answer | undefined | Promise<Answer | undefined>;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Takes the port before anything else is started. Requests wait until `open` says what stands behind it. */
export async function openFront(host: string, port: number) {
  const { promise: behind, resolve: open } = Promise.withResolvers<Behind>();
  const server = createServer((request, response) => void respond(request, response, behind));
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    upgraded.add(socket);
    socket.on("error", () => socket.destroy()).once("close", () => upgraded.delete(socket));
    void behind.then((it) => it.upgrade(request, socket, head));
  });
  await listening(server, host, port);
  let closed: Promise<void> | undefined;
  const anywhere = host === "0.0.0.0" || host === "::";
  return {
    port: portOf(server),
    /** How this machine reaches itself. */
    address: `http://${anywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${portOf(server)}`,
    open,
    /** Takes no new requests, and waits a while for those under way. */
    close(): Promise<void> {
      closed ??= close(server, upgraded);
      return closed;
    },
  };
}

async function close(server: Server, upgraded: ReadonlySet<Duplex>) {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  // Nothing is under way on them that a browser would miss, and an open page would keep us here for ever.
  for (const socket of upgraded) socket.destroy();
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(patience);
}

async function respond(request: IncomingMessage, response: ServerResponse, waiting: Promise<Behind>) {
  const behind = await waiting;
  const safety = safetyHeaders(behind.origin.replace(/^http/, "ws"));
  try {
    send(response, safely(await route(request, behind), safety));
  } catch (error) {
    if (response.headersSent || response.destroyed) return void response.destroy();
    if (error instanceof TooLarge) {
      return send(response, safely(problem(413, "request.too-large", "That is more than 10 MB."), safety));
    }
    report(urlOf(request).pathname, error);
    send(response, safely(problem(500, "internal", "Something went wrong on our side."), safety));
  }
}

async function route(request: IncomingMessage, behind: Behind): Promise<Answer> {
  const { pathname } = urlOf(request);
  if (pathname === "/api" || pathname.startsWith("/api/")) {
    const ask = await read(request, LARGEST_BODY);
    ask.headers[TOLD.word] = behind.word;
    ask.headers[TOLD.viewer] = request.socket.remoteAddress ?? "";
    const event = asGatewayEvent(ask, request);
    return fromGatewayResult((await behind.functions.call(API, event)) as APIGatewayProxyStructuredResultV2);
  }
  if (/^\/(dev|outbox|outbox\.json)(\/|$)/.test(pathname)) {
    if (!fromThisMachine(request)) {
      return problem(403, "machine.elsewhere", "This part answers only to the machine it runs on.");
    }
    if (!addressedToUs(request, behind.name)) {
      return problem(421, "host.unknown", "This part answers only under the machine's own name.");
    }
    if (request.method !== "GET" && request.method !== "HEAD" && !fromOurPages(request)) {
      return problem(403, "origin.foreign", "Another site may not do this.");
    }
    return (
      (await behind.ownPlaces(await read(request, LARGEST_BODY))) ??
      problem(404, "missing", "There is nothing here.")
    );
  }
  return behind.site(request);
}

async function listening(server: Server, host: string, port: number) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const refuse = (error: Error) => reject(portMishap(error, host, port));
  server.once("error", refuse);
  server.listen(port, host, resolve);
  await promise;
  server.off("error", refuse);
}

function portMishap({ code, message }: NodeJS.ErrnoException, host: string, port: number) {
  if (code === "EADDRINUSE")
    return new Mishap(`Port ${port} is taken by another program. Choose another one with --port.`);
  if (code === "EACCES")
    return new Mishap(`This system does not let us use port ${port}. Choose one above 1023 with --port.`);
  return new Mishap(`Nothing can listen on ${host}, port ${port}: ${message}.`);
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

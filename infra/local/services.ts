import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { portOf } from "./front.ts";
import { report } from "./mishap.ts";
import { type Answer, type Ask, json, read, send } from "./wire.ts";

const LARGEST_BODY = 40 * 1024 * 1024;

type Service = (ask: Ask) => Answer | Promise<Answer>;

/** A service, and the requests that are for it. */
export interface Place {
  takes(ask: Ask): boolean;
  service: Service;
}

/**
 * One server for every service but the tables, told apart by their protocols. `key` is the access key only our own
 * clients know: a web page or another account on this computer could reach the port too.
 */
export async function openServices(key: string, places: readonly Place[], port = 0) {
  const server = createServer((request, response) => void respond(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");

  async function respond(request: IncomingMessage, response: ServerResponse) {
    try {
      send(response, await answer(await read(request, LARGEST_BODY)));
    } catch (error) {
      if (error instanceof SyntaxError)
        return send(response, refused(400, "SerializationException", "The body is not JSON."));
      report(request.url ?? "services", error);
      if (!response.headersSent) send(response, refused(500, "InternalFailure", String(error)));
    }
  }

  async function answer(ask: Ask): Promise<Answer> {
    if (!ask.headers.authorization?.includes(`Credential=${key}/`)) {
      return refused(403, "AccessDeniedException", "Sign with this machine's own access key.");
    }
    const place = places.find(({ takes }) => takes(ask));
    return (
      place?.service(ask) ??
      refused(404, "UnknownOperationException", `Nobody here does ${ask.url.pathname}.`)
    );
  }

  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** An error as the REST-JSON and JSON protocols write it, both at once. */
export const refused = (status: number, type: string, message: string): Answer =>
  json({ __type: type, Message: message, message }, status, { "x-amzn-errortype": type });

import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A service of AWS that answers what it is told to, and keeps what it was asked. */
export interface SomeService {
  readonly endpoint: string;
  readonly asked: { path: string; headers: IncomingMessage["headers"]; body: string }[];
  answers: { status: number; body: object; cut?: boolean }[];
  close(): Promise<void>;
}

export async function someService(): Promise<SomeService> {
  const place = { asked: [], answers: [] } as Pick<SomeService, "asked" | "answers">;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    place.asked.push({ path: request.url ?? "", headers: request.headers, body });
    const { status, body: answer, cut } = place.answers.shift() ?? { status: 200, body: {} };
    if (cut) return request.socket.destroy();
    response.writeHead(status).end(JSON.stringify(answer));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return Object.assign(place, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}

/** What a signed request says of itself: all that its signature is made of, and the signature. */
export function saidBy({ path, headers, body }: SomeService["asked"][number]) {
  const [, names = ""] = /SignedHeaders=([^,]+)/.exec(String(headers.authorization)) ?? [];
  const date = String(headers["x-amz-date"]);
  const at = new Date(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:$6"));
  const signed = Object.fromEntries(names.split(";").map((name) => [name, String(headers[name])]));
  return { authorization: headers.authorization, request: { path, headers: signed, body, at } };
}

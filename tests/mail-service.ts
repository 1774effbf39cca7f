import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Sent {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: readonly { Name: string; Value: string }[];
}

/** A mail service on the wire, for one test file: it keeps what it was sent, and fails as often as it is told to. */
export async function aMailService() {
  const sent: Sent[] = [];
  let failures: number[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await textOf(request));
    const failure = failures.shift();
    if (failure) {
      const type = failure === 400 ? "MessageRejected" : "InternalFailure";
      response.writeHead(failure, { "content-type": "application/json", "x-amzn-errortype": type });
      return response.end(JSON.stringify({ message: "no" }));
    }
    const { Subject, Body, Headers = [] } = body.Content.Simple;
    sent.push({
      to: body.Destination.ToAddresses[0],
      subject: Subject.Data,
      text: Body.Text.Data,
      headers: Headers,
    });
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ MessageId: `${sent.length}` }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  process.env.AWS_ENDPOINT_URL_SESV2 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    sent,
    sentTo: (address: string) => sent.filter(({ to }) => to === address),
    failNext: (...statuses: number[]) => {
      failures = statuses;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

async function textOf(request: IncomingMessage) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

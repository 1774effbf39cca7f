import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** How often what goes wrong, of all calls of the store. */
const FAULTS = { throttled: 0.04, failed: 0.03, unanswered: 0.02, late: 0.05, toldAgain: 0.3 };
const LATE = 400;

type Told = { Records?: unknown[]; NextShardIterator?: string };

/**
 * A wire between the product and its store that goes wrong by `dice`: some calls are throttled or fail, some are carried out
 * and never answered, and what a stream told is told again, twice, before what comes next.
 */
export async function standBetween(store: string, dice: () => number) {
  let faulty = false;
  const counts = { throttled: 0, failed: 0, unanswered: 0, late: 0, toldAgain: 0 };
  let before: unknown[] = [];
  const happens = (what: keyof typeof FAULTS) => {
    const now = faulty && dice() < FAULTS[what];
    if (now) counts[what]++;
    return now;
  };

  const refuse = (response: ServerResponse, status: number, type: string) =>
    response
      .writeHead(status, { "content-type": "application/x-amz-json-1.0" })
      .end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: "by the test" }));

  async function pass(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    if (happens("throttled")) return refuse(response, 400, "ProvisionedThroughputExceededException");
    if (happens("failed")) return refuse(response, 500, "InternalServerError");
    const body = Buffer.concat(chunks);
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(
        ([name]) => !/^(host|connection|content-length|expect|transfer-encoding)$/.test(name),
      ),
    ) as Record<string, string>;
    const answer = await fetch(store, {
      method: request.method ?? "POST",
      headers,
      ...(body.length > 0 && { body }),
    });
    const text = await answer.text();
    if (happens("unanswered")) return void request.socket.destroy();
    if (happens("late")) await sleep(LATE);
    const told = String(headers["x-amz-target"]).endsWith(".GetRecords") && answer.ok ? again(text) : text;
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" }).end(told);
  }

  /** Lambda promises at least once, and sometimes more. */
  function again(text: string): string {
    const told = JSON.parse(text) as Told;
    const records = told.Records ?? [];
    if (records.length === 0) return text;
    const repeated = happens("toldAgain") ? [...before, ...before] : [];
    before = records;
    return JSON.stringify({ ...told, Records: [...repeated, ...records] });
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    counts,
    begin() {
      faulty = true;
    },
    end() {
      faulty = false;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

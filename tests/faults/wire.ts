import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { portOf } from "../../infra/local/front.ts";
import { CHARACTERS, type Fault, noFaults, type Refusal, type Service } from "./faults.ts";
import { partlyTaken } from "./partly-taken.ts";
import { tellAgain } from "./told-again.ts";

const LATE = 400;
/** How long a call waits to be overtaken, when nobody is behind it. */
const NOBODY_BEHIND = 250;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer<ArrayBuffer>;
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

export type Wire = Awaited<ReturnType<typeof standBetween>>;

/**
 * A wire between the product and one service at `endpoint` that goes wrong by `dice`, from `begin` to `end`. What the service
 * did as asked is overheard.
 */
export async function standBetween(
  service: Service,
  endpoint: string,
  { dice, overhear }: { dice: () => number; overhear?: (call: Call) => void },
) {
  const { rates, throttled, failed } = CHARACTERS[service];
  const counts = noFaults();
  const again = tellAgain();
  let faulty = false;
  let overtakers: (() => void)[] = [];
  const happens = (fault: Fault) => {
    const now = faulty && dice() < (rates[fault] ?? 0);
    if (now) counts[fault]++;
    return now;
  };

  async function pass(request: IncomingMessage, response: ServerResponse) {
    const call = await read(request);
    if (happens("throttled")) return refuse(response, throttled);
    if (happens("failed")) return refuse(response, failed);
    if (happens("dropped")) return void request.socket.destroy();
    if (happens("overtaken")) await overtaken();
    const part = service === "bus" ? partlyTaken(call.body) : undefined;
    const asked = part && happens("partlyTaken") ? part : undefined;
    const first = await carry({ ...call, body: asked?.body ?? call.body });
    // What was sent twice is carried out twice, and answered once.
    if (happens("doubled")) await carry({ ...call, body: asked?.body ?? call.body });
    for (const go of overtakers.splice(0)) go();
    if (happens("unanswered")) return void request.socket.destroy();
    if (happens("late")) await sleep(LATE);
    const told = call.headers["x-amz-target"]?.endsWith(".GetRecords") && first.status === 200;
    const text = told ? again(first.text, () => happens("toldAgain")) : first.text;
    response.writeHead(first.status, first.headers).end(asked ? asked.answer(text) : text);
  }

  async function carry({ method, path, headers, body }: Call): Promise<Answered> {
    const sent = { method, headers, ...(body.length > 0 && { body }) };
    const answer = await fetch(endpoint + path, sent);
    if (answer.ok) overhear?.({ method, path, headers, body });
    const kept = ["content-type", "x-amzn-errortype"].flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    return { status: answer.status, headers: Object.fromEntries(kept), text: await answer.text() };
  }

  async function overtaken() {
    const { promise, resolve } = Promise.withResolvers<void>();
    overtakers.push(resolve);
    await Promise.race([promise, sleep(NOBODY_BEHIND)]);
    overtakers = overtakers.filter((one) => one !== resolve);
  }

  const server = createServer((request, response) => {
    // Whoever is not there hangs up, as a wire does.
    pass(request, response).catch(() => request.socket.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    service,
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    counts,
    begin() {
      faulty = true;
    },
    end() {
      faulty = false;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const OF_THE_CONNECTION = /^(host|connection|content-length|expect|transfer-encoding)$/;

async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = Object.entries(request.headers).filter(([name]) => !OF_THE_CONNECTION.test(name));
  return {
    method: request.method ?? "POST",
    path: request.url ?? "/",
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks),
  };
}

const refuse = (response: ServerResponse, { status, type }: Refusal) =>
  void response
    .writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type })
    .end(JSON.stringify({ __type: type, message: "by the test" }));

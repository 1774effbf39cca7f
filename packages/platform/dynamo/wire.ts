import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { amzDate, type Credentials, signer } from "./sign.ts";
import { readRow, type Written } from "./values.ts";

/** What DynamoDB said when it did not do as asked; `name` is its word for it, such as `ConditionalCheckFailedException`. */
export class StoreError extends Error {
  /** Why each part of a transaction failed, in the order of the parts, with the row that stood in its way. */
  readonly CancellationReasons: readonly {
    readonly Code?: string | undefined;
    readonly Item?: Record<string, unknown> | undefined;
  }[];

  constructor(name: string, message: string, reasons: StoreError["CancellationReasons"] = []) {
    super(message);
    this.name = name;
    this.CancellationReasons = reasons;
  }
}

// Imported, each would bring WebSockets and all of `fetch` with it: 40 ms of every cold start that never uses them.
const http = process.getBuiltinModule("node:http");
const https = process.getBuiltinModule("node:https");

const ATTEMPTS = 5;
/** Milliseconds: the wait after the first failure is at most this, and doubles. */
const FIRST_WAIT = 50;
/** Milliseconds of silence after which nobody is thought to be there. DynamoDB itself gives up on a request sooner. */
const PATIENCE = 15_000;

const TOO_MUCH = new Set([
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "ThrottlingException",
  "TransactionInProgressException",
]);
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"]);

/** Whether the same may go well in a moment. */
const mayPass = (error: unknown) =>
  error instanceof Busy ||
  (error instanceof StoreError && TOO_MUCH.has(error.name)) ||
  (error instanceof Error && "code" in error && NETWORK.has(String(error.code)));

/** It failed on the other side. */
class Busy extends StoreError {}

/** Where DynamoDB is and who asks it: the standard AWS_* variables, which Lambda sets, and the local cloud as well. */
function whereabouts(): { endpoint: URL; region: string; credentials: Credentials } {
  const env = process.env;
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "";
  const named = env.AWS_ENDPOINT_URL_DYNAMODB || env.AWS_ENDPOINT_URL;
  return {
    endpoint: new URL(named || `https://dynamodb.${region}.amazonaws.com`),
    region,
    credentials: {
      accessKeyId: env.AWS_ACCESS_KEY_ID ?? "",
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? "",
      sessionToken: env.AWS_SESSION_TOKEN,
    },
  };
}

/** A way to ask DynamoDB, with its connections kept; made when it is first asked. */
function connection() {
  const { endpoint, region, credentials } = whereabouts();
  const { request, Agent } = endpoint.protocol === "https:" ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const sign = signer(credentials, region, "dynamodb");

  return (operation: string, body: string) => {
    const at = new Date();
    const headers: Record<string, string> = {
      host: endpoint.host,
      "content-type": "application/x-amz-json-1.0",
      "x-amz-date": amzDate(at),
      "x-amz-target": `DynamoDB_20120810.${operation}`,
      ...(credentials.sessionToken && { "x-amz-security-token": credentials.sessionToken }),
    };
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
    const asking = request(
      endpoint,
      {
        method: "POST",
        agent,
        timeout: PATIENCE,
        headers: {
          ...headers,
          authorization: sign({ headers, body, at }),
          "content-length": Buffer.byteLength(body),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        );
        answer.on("error", reject);
      },
    );
    asking.on("timeout", () =>
      asking.destroy(Object.assign(new Error(`${operation}: no answer`), { code: "ETIMEDOUT" })),
    );
    asking.on("error", reject);
    asking.end(body);
    return promise;
  };
}

let connected: ReturnType<typeof connection> | undefined;

/**
 * Asks DynamoDB over its own protocol, up to five times while it is busy or cannot be reached, after waits that double. Answers
 * with what it answered; throws a `StoreError`, or what the network said.
 */
export async function ask(operation: string, input: object): Promise<object> {
  connected ??= connection();
  const body = JSON.stringify(input);
  for (let attempt = 1; ; attempt++) {
    try {
      return answerIn(await connected(operation, body));
    } catch (error) {
      if (attempt === ATTEMPTS || !mayPass(error)) throw error;
      await setTimeout(randomInt(1, FIRST_WAIT * 2 ** attempt));
    }
  }
}

function answerIn({ status, text }: { status: number; text: string }): object {
  if (status === 200) return JSON.parse(text) as object;
  if (status >= 500) throw new Busy("InternalServerError", text.slice(0, 200));
  const { __type = "", message, Message = "", CancellationReasons = [] } = JSON.parse(text) as Complaint;
  const reasons = CancellationReasons.map(({ Code, Item }) => ({ Code, Item: Item && readRow(Item) }));
  throw new StoreError(__type.split("#").at(-1) ?? "", message ?? Message, reasons);
}

interface Complaint {
  readonly __type?: string;
  readonly message?: string;
  readonly Message?: string;
  readonly CancellationReasons?: readonly { readonly Code?: string; readonly Item?: Written }[];
}

import { randomInt } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { setTimeout } from "node:timers/promises";
import { amzDate, type Credentials, signer } from "./sign.ts";

/** What a service said when it did not do as asked; `name` is its word for it, such as `ConditionalCheckFailedException`. */
export class AwsError extends Error {
  readonly status: number;
  /** All that it said. */
  readonly said: object;

  constructor(status: number, name: string, message: string, said: object) {
    super(message);
    this.name = name;
    this.status = status;
    this.said = said;
  }
}

/** Something that is asked of a service, told on the channel `outloud:aws` to whoever counts. */
export interface AwsCall {
  /** As `named` says it: `EVENTBRIDGE`. */
  readonly service: string;
  readonly body: string;
}
const calls = channel("outloud:aws");

// Imported, each would bring WebSockets and all of `fetch` with it: 40 ms of every cold start that never uses them.
const http = process.getBuiltinModule("node:http");
const https = process.getBuiltinModule("node:https");

const ATTEMPTS = 5;
/** Milliseconds: the wait after the first failure is at most this, and doubles. */
const FIRST_WAIT = 50;
/** Milliseconds of silence after which nobody is thought to be there. Each service itself gives up on a request sooner. */
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
  error instanceof AwsError
    ? error.status >= 500 || error.status === 429 || TOO_MUCH.has(error.name)
    : error instanceof Error && "code" in error && NETWORK.has(String(error.code));

/** A service, by the names that AWS gives it. */
interface Service {
  /** In the variable that says where it is: `AWS_ENDPOINT_URL_<named>`. */
  readonly named: string;
  /** The first part of its own address. */
  readonly host: string;
  /** In signatures. */
  readonly signs: string;
}

/** What is posted to a service. */
interface Asked {
  /** Percent-encoded between its slashes, with its query; the root if absent. */
  readonly path?: string;
  /** Beside those that every request has; their names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where a service is and who asks it: the standard AWS_* variables, which Lambda sets, and the local cloud as well. */
function whereabouts({ named, host }: Service): { endpoint: URL; region: string; credentials: Credentials } {
  const env = process.env;
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? "";
  const place = env[`AWS_ENDPOINT_URL_${named}`] || env.AWS_ENDPOINT_URL;
  return {
    endpoint: new URL(place || `https://${host}.${region}.amazonaws.com`),
    region,
    credentials: {
      accessKeyId: env.AWS_ACCESS_KEY_ID ?? "",
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? "",
      sessionToken: env.AWS_SESSION_TOKEN,
    },
  };
}

/** A way to a service, with its connections kept. */
function connection(service: Service) {
  const { endpoint, region, credentials } = whereabouts(service);
  const { request, Agent } = endpoint.protocol === "https:" ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const sign = signer(credentials, region, service.signs);

  return ({ path = "/", headers: own, body }: Asked) => {
    const at = new Date();
    const headers: Record<string, string> = {
      host: endpoint.host,
      "x-amz-date": amzDate(at),
      ...own,
      ...(credentials.sessionToken && { "x-amz-security-token": credentials.sessionToken }),
    };
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
    const asking = request(
      {
        protocol: endpoint.protocol,
        hostname: endpoint.hostname.replace(/^\[|\]$/g, ""),
        port: endpoint.port,
        path,
        method: "POST",
        agent,
        timeout: PATIENCE,
        headers: {
          ...headers,
          authorization: sign({ path, headers, body, at }),
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
      asking.destroy(Object.assign(new Error(`${service.named}: no answer`), { code: "ETIMEDOUT" })),
    );
    asking.on("error", reject);
    asking.end(body);
    return promise;
  };
}

/**
 * A service of AWS over its own protocol, asked up to five times while it is busy or cannot be reached, after waits that double.
 * Answers with what it answered; throws an `AwsError`, or what the network said. It is looked for when it is first asked.
 */
export function awsService(service: Service): (asked: Asked) => Promise<string> {
  let connected: ReturnType<typeof connection> | undefined;
  return async (asked) => {
    connected ??= connection(service);
    if (calls.hasSubscribers) calls.publish({ service: service.named, body: asked.body } satisfies AwsCall);
    for (let attempt = 1; ; attempt++) {
      try {
        const { status, text } = await connected(asked);
        if (status >= 200 && status < 300) return text;
        throw refusal(status, text);
      } catch (error) {
        if (attempt === ATTEMPTS || !mayPass(error)) throw error;
        await setTimeout(randomInt(1, FIRST_WAIT * 2 ** attempt));
      }
    }
  };
}

function refusal(status: number, text: string): AwsError {
  const said = parsed(text);
  const name = said.__type?.split("#").at(-1) ?? (status >= 500 ? "InternalServerError" : `HTTP ${status}`);
  return new AwsError(status, name, said.message ?? said.Message ?? text.slice(0, 200), said);
}

interface Complaint {
  readonly __type?: string;
  readonly message?: string;
  readonly Message?: string;
}

/** What stands before a service, and has failed, may say it in any form. */
function parsed(text: string): Complaint {
  try {
    return Object(JSON.parse(text)) as Complaint;
  } catch {
    return {};
  }
}

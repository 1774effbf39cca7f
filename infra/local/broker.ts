import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { Aedes, type AuthenticateError, type Client } from "aedes";
import { WebSocketServer } from "ws";
import type { Functions } from "./functions.ts";
import { report } from "./mishap.ts";
import { type Document, type Policy, policyOf } from "./policy.ts";
import { streamOf } from "./socket.ts";
import { urlOf } from "./wire.ts";

const AUTHORIZER = "functions/realtime/authorizer.handler";
/** As large as AWS IoT takes. */
const LARGEST_MESSAGE = 128 * 1024;
/** MQTT 3.1.1's return codes for a connection that is refused. */
const UNAVAILABLE = 3;
const NOT_AUTHORIZED = 5;

/** What a custom authorizer answers. */
interface Verdict {
  isAuthenticated: boolean;
  policyDocuments: (Document | string)[];
  disconnectAfterInSeconds: number;
  refreshAfterInSeconds: number;
}

export type Broker = Awaited<ReturnType<typeof openBroker>>;

/** MQTT over WebSocket; who may connect, subscribe, hear and publish is asked of the project's own authorizer. */
export async function openBroker(functions: Functions) {
  const policies = new WeakMap<Client, Policy>();
  const may = (client: Client, action: string, resource: string) =>
    policies.get(client)?.(`iot:${action}`, resource) ?? false;

  const broker = await Aedes.createBroker({
    authenticate(client, username, password, done) {
      connect(client, username, password).then(
        (allowed) => (allowed ? done(null, true) : done(refusal(NOT_AUTHORIZED), false)),
        (error: unknown) => {
          report(AUTHORIZER, error);
          done(refusal(UNAVAILABLE), false);
        },
      );
    },
    authorizeSubscribe(client, subscription, done) {
      done(null, may(client, "Subscribe", `topicfilter/${subscription.topic}`) ? subscription : null);
    },
    authorizeForward: (client, packet) => (may(client, "Receive", `topic/${packet.topic}`) ? packet : null),
    authorizePublish(client, packet, done) {
      if (client === null || may(client, "Publish", `topic/${packet.topic}`)) return done(null);
      done(new Error("this client may not publish"));
    },
  });
  broker.on("clientError", (client) => client.close());

  async function connect(client: Client, username?: string, password?: Buffer): Promise<boolean> {
    const verdict = (await functions.call(AUTHORIZER, question(client, username, password))) as Verdict;
    if (!verdict.isAuthenticated) return false;
    const policy = policyOf(verdict.policyDocuments);
    if (!policy("iot:Connect", `client/${client.id}`)) return false;
    policies.set(client, policy);
    later(client, verdict.disconnectAfterInSeconds, () => client.close());
    later(client, verdict.refreshAfterInSeconds, () => void refresh(client, username, password));
    return true;
  }

  async function refresh(client: Client, username?: string, password?: Buffer) {
    const still = await connect(client, username, password).catch(() => false); // asked and not told yes
    if (!still) client.close();
  }

  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (protocols) => (protocols.has("mqtt") ? "mqtt" : false),
  });

  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      sockets.handleUpgrade(request, socket, head, (opened) => void broker.handle(streamOf(opened), request));
    },
    publish: (topic: string, payload: Buffer, retain: boolean) =>
      broker.publish({ cmd: "publish", topic, payload, qos: 0, dup: false, retain }, () => undefined),
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise<void>((resolve) => broker.close(resolve));
    },
  };
}

/** What AWS IoT asks a custom authorizer when somebody connects over MQTT. */
function question(client: Client, username = "", password: Buffer = Buffer.alloc(0)) {
  return {
    protocolData: {
      mqtt: { username, password: password.toString("base64"), clientId: client.id },
      http: { headers: { ...client.req?.headers }, queryString: client.req ? urlOf(client.req).search : "" },
    },
    protocols: ["mqtt", "http"],
    signatureVerified: false,
    connectionMetadata: { id: randomUUID() },
  };
}

/** Timers longer than Node takes are longer than anybody stays connected. */
function later(client: Client, seconds: number, act: () => void) {
  if (!(seconds > 0) || seconds > 2_000_000) return;
  const timer = setTimeout(act, seconds * 1000);
  client.conn.once("close", () => clearTimeout(timer));
}

const refusal = (returnCode: number): AuthenticateError =>
  Object.assign(new Error("not allowed"), { returnCode });

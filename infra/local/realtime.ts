import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { TOPICS } from "../shape/topics.ts";
import type { Broker } from "./broker.ts";
import type { Functions } from "./functions.ts";
import { refused } from "./services.ts";
import { type Answer, type Ask, json, urlOf } from "./wire.ts";

/** The broker, made when the first browser asks for it: until then there is nobody to tell anything. */
export function openRealtime(functions: Functions) {
  let broker: Promise<Broker> | undefined;

  return {
    async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      if (urlOf(request).pathname !== "/mqtt") {
        socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
        return;
      }
      broker ??= import("./broker.ts").then(({ openBroker }) => openBroker(functions));
      (await broker).upgrade(request, socket, head);
    },
    /** The IoT data plane's Publish. */
    async publish({ url, body }: Ask): Promise<Answer> {
      const topic = decodeURIComponent(url.pathname.slice("/topics/".length));
      if (!TOPICS.some((kind) => topic.startsWith(`${kind}/`)))
        return refused(403, "ForbiddenException", `Nobody may publish to ${topic}.`);
      (await broker)?.publish(topic, body, url.searchParams.get("retain") === "true");
      return json({ message: "OK" });
    },
    async close() {
      await (await broker)?.close();
    },
  };
}

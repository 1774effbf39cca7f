import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Aedes } from "aedes";
import { WebSocketServer } from "ws";
import { streamOf } from "../../../infra/local/socket.ts";

/** The bare limit: the same broker on the same sockets, with nobody asked who may hear, and nothing behind it. */
const broker = await Aedes.createBroker();
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false, handleProtocols: () => "mqtt" });
sockets.on("connection", (socket, request) => void broker.handle(streamOf(socket), request));
await once(server.listen(0, "127.0.0.1"), "listening");
const address = server.address();
process.send?.({ url: `ws://127.0.0.1:${typeof address === "object" ? address?.port : 0}` });

process.on("message", async ({ frames, every }: { frames: string[]; every: number }) => {
  const sent: { n: number; at: number }[] = [];
  for (const frame of frames) {
    const payload = Buffer.from(frame);
    sent.push({ n: (JSON.parse(frame) as { n: number }).n, at: performance.timeOrigin + performance.now() });
    broker.publish(
      { cmd: "publish", topic: "room", payload, qos: 0, dup: false, retain: false },
      () => undefined,
    );
    await sleep(every);
  }
  process.send?.({ sent });
});
process.on("disconnect", () => process.exit(0));

import { once } from "node:events";
import type { Duplex } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { streamOf } from "./socket.ts";

/** A stream on the machine's side, and the browser's socket at the other end of it. */
async function pair(): Promise<{ stream: Duplex; browser: WebSocket }> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  const browser = new WebSocket(`ws://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
  const [[socket]] = await Promise.all([once(server, "connection"), once(browser, "open")]);
  return { stream: streamOf(socket), browser };
}

test("what is written together arrives as one frame, and what is sent is read", async () => {
  const { stream, browser } = await pair();
  stream.cork();
  stream.write("two parts, ");
  stream.write("one frame");
  stream.uncork();
  const [frame] = await once(browser, "message");
  expect(String(frame)).toBe("two parts, one frame");

  browser.send("and back");
  const [read] = await once(stream, "data");
  expect(String(read)).toBe("and back");
});

test("a reader that has stopped reading is let go before it fills the memory", async () => {
  const { stream, browser } = await pair();
  browser.pause();
  const failed = once(stream, "error");
  const piece = Buffer.alloc(256 * 1024);
  let written = 0;
  while (!stream.destroyed && written < 200) {
    stream.write(piece);
    written++;
    await new Promise(setImmediate);
  }
  const [error] = await failed;
  expect(String(error)).toContain("too slow");
  expect(written).toBeLessThan(200);
  browser.terminate();
});

import { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";

/** A reader this far behind is let go: it reads again what it missed when it comes back. */
const FURTHEST_BEHIND = 1024 * 1024;

/** A WebSocket as the byte stream a broker wants, one frame for each packet. Several times faster than the stock one. */
export function streamOf(socket: WebSocket): Duplex {
  const write = (bytes: Buffer, done: (error?: Error | null) => void) => {
    if (socket.readyState !== socket.OPEN) return done(new Error("the socket has closed"));
    if (socket.bufferedAmount > FURTHEST_BEHIND) {
      socket.terminate();
      return done(new Error("the reader is too slow"));
    }
    socket.send(bytes);
    done();
  };

  const stream = new Duplex({
    read: () => socket.resume(),
    write: (chunk, _, done) => write(chunk, done),
    writev: (chunks, done) => write(Buffer.concat(chunks.map(({ chunk }) => chunk)), done),
    final(done) {
      socket.close();
      done();
    },
    destroy(error, done) {
      socket.terminate();
      done(error);
    },
  });
  socket.on("message", (data: RawData) => {
    if (!stream.push(data)) socket.pause();
  });
  socket.on("close", () => stream.destroy());
  socket.on("error", (error) => stream.destroy(error));
  return stream;
}

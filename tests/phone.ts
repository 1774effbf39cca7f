import { WebSocket } from "ws";

/** What a phone connects with. */
export interface Ticket {
  readonly url: string;
  readonly clientId: string;
  readonly username: string;
  readonly password: string;
}

const text = (value: string) => {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
};

/** A packet of MQTT: its kind, the length of the rest in sevens of bits, and the rest. */
function packet(kind: number, ...parts: Buffer[]): Buffer {
  const rest = Buffer.concat(parts);
  const length: number[] = [];
  for (let left = rest.length; length.length === 0 || left > 0; left >>= 7)
    length.push((left & 127) | (left >> 7 > 0 ? 128 : 0));
  return Buffer.concat([Buffer.from([kind, ...length]), rest]);
}

const CLEAN_WITH_NAME_AND_PASSWORD = 0xc2;
const NEVER = 0;

/**
 * A phone that hears one topic over a real socket: MQTT in as few lines as thousands of them in one process allow.
 * Resolves when it listens; `hear` gets each message.
 */
export async function listen(
  { url, clientId, username, password }: Ticket,
  topic: string,
  hear: (payload: Buffer) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(url, "mqtt", { perMessageDeflate: false });
  const { promise, resolve, reject } = Promise.withResolvers<WebSocket>();
  const flags = Buffer.from([4, CLEAN_WITH_NAME_AND_PASSWORD, 0, NEVER]);
  socket.on("open", () =>
    socket.send(packet(0x10, text("MQTT"), flags, text(clientId), text(username), text(password))),
  );
  let rest: Buffer = Buffer.alloc(0);
  socket.on("message", (data: Buffer) => {
    rest = rest.length > 0 ? Buffer.concat([rest, data]) : data;
    for (;;) {
      const one = first(rest);
      if (one === undefined) return;
      rest = rest.subarray(one.end);
      take(one.kind, one.body);
    }
  });
  function take(kind: number, body: Buffer) {
    if (kind === 2 && body[1] !== 0) reject(new Error(`the broker refused the ticket: ${body[1]}`));
    else if (kind === 2) socket.send(packet(0x82, Buffer.from([0, 1]), text(topic), Buffer.from([0])));
    else if (kind === 9 && body[2] === 128) reject(new Error(`the broker refused ${topic}`));
    else if (kind === 9) resolve(socket);
    else if (kind === 3) hear(body.subarray(2 + body.readUInt16BE(0)));
  }
  socket.on("error", reject);
  socket.on("close", () => reject(new Error("the socket closed")));
  return promise;
}

/** The first packet in some bytes, when it is there whole. */
function first(bytes: Buffer) {
  let length = 0;
  for (let at = 1; at < bytes.length && at < 5; at++) {
    const byte = bytes[at] ?? 0;
    length |= (byte & 127) << (7 * (at - 1));
    if (byte & 128) continue;
    const end = at + 1 + length;
    return end <= bytes.length
      ? { kind: (bytes[0] ?? 0) >> 4, body: bytes.subarray(at + 1, end), end }
      : undefined;
  }
}

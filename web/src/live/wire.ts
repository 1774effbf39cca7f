/** The few MQTT 3.1.1 packets a listener needs: connect, subscribe, ping, and what comes back. */

const utf8 = new TextEncoder();
const words = new TextDecoder();

const field = (text: string) => {
  const bytes = utf8.encode(text);
  return [bytes.length >> 8, bytes.length & 255, ...bytes];
};

function packet(type: number, body: readonly number[]): Uint8Array<ArrayBuffer> {
  const length: number[] = [];
  let rest = body.length;
  do {
    length.push((rest % 128) | (rest > 127 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Uint8Array.from([type, ...length, ...body]);
}

const CLEAN = 0x02;
const WITH_USER_AND_PASSWORD = 0xc0;

/** `keepAlive` in seconds: the server gives up on us after one and a half times that. */
export const connectPacket = (clientId: string, username: string, password: string, keepAlive: number) =>
  packet(0x10, [
    ...field("MQTT"),
    4,
    WITH_USER_AND_PASSWORD | CLEAN,
    keepAlive >> 8,
    keepAlive & 255,
    ...field(clientId),
    ...field(username),
    ...field(password),
  ]);

/** Every topic at most once delivered: a hint that is lost costs a reload, not a fact. */
export const subscribePacket = (id: number, topics: readonly string[]) =>
  packet(0x82, [id >> 8, id & 255, ...topics.flatMap((topic) => [...field(topic), 0])]);

export const pingPacket = () => packet(0xc0, []);
export const disconnectPacket = () => packet(0xe0, []);

export type Packet =
  | { readonly type: "connected"; readonly refused: number }
  | { readonly type: "subscribed"; readonly refused: boolean }
  | { readonly type: "message"; readonly topic: string; readonly text: string }
  | { readonly type: "other" };

/** Reads packets out of chunks that may hold several of them, or half of one. */
export function createReader(onPacket: (packet: Packet) => void) {
  let kept = new Uint8Array(0);
  return (chunk: ArrayBuffer) => {
    const bytes = new Uint8Array(kept.length + chunk.byteLength);
    bytes.set(kept);
    bytes.set(new Uint8Array(chunk), kept.length);
    let at = 0;
    for (;;) {
      const frame = nextFrame(bytes, at);
      if (!frame) break;
      onPacket(understood(bytes[at] ?? 0, bytes.subarray(frame.from, frame.to)));
      at = frame.to;
    }
    kept = bytes.slice(at);
  };
}

function nextFrame(bytes: Uint8Array, start: number) {
  let length = 0;
  for (let index = 0; index < 4; index++) {
    const byte = bytes[start + 1 + index];
    if (byte === undefined) return undefined;
    length += (byte & 127) * 128 ** index;
    if (byte > 127) continue;
    const from = start + 2 + index;
    return from + length <= bytes.length ? { from, to: from + length } : undefined;
  }
  throw new Error("An MQTT packet with a length of more than four bytes.");
}

function understood(head: number, body: Uint8Array): Packet {
  switch (head >> 4) {
    case 2:
      return { type: "connected", refused: body[1] ?? 255 };
    case 9:
      return { type: "subscribed", refused: body.subarray(2).some((answer) => answer > 2) };
    case 3: {
      const end = 2 + (((body[0] ?? 0) << 8) | (body[1] ?? 0));
      const payload = end + ((head >> 1) & 3 ? 2 : 0);
      return {
        type: "message",
        topic: words.decode(body.subarray(2, end)),
        text: words.decode(body.subarray(payload)),
      };
    }
    default:
      return { type: "other" };
  }
}

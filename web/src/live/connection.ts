import { connectPacket, createReader, disconnectPacket, pingPacket, subscribePacket } from "./wire.ts";

/** What `POST /api/tickets` gives: leave to listen to exactly these topics (of those asked for, the ones we may hear). */
export interface Ticket {
  readonly clientId: string;
  readonly username: string;
  readonly password: string;
  readonly url: string;
  readonly topics: readonly string[];
}

const KEEP_ALIVE = 30;
/** When there is doubt, a server that does not answer within this is not there. */
const DOUBT = 4_000;

/** One connection, from its ticket to its end. `onEnd` is called once, however it ends; not after `close`. */
export function connect(
  ticket: Ticket,
  on: { ready: () => void; message: (topic: string, text: string) => void; end: () => void },
) {
  const socket = new WebSocket(ticket.url, "mqtt");
  socket.binaryType = "arraybuffer";
  let ended = false;
  let heard = true;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearInterval(pulse);
    clearTimeout(doubt);
    socket.close();
    if (ended) return;
    ended = true;
    on.end();
  };
  // A phone that slept has a socket that says nothing for ever: a ping that nobody answers ends it.
  const pulse = setInterval(
    () => {
      if (!heard) return end();
      heard = false;
      if (socket.readyState === WebSocket.OPEN) socket.send(pingPacket());
    },
    KEEP_ALIVE * 1_000 * 0.8,
  );

  /** Asks whether anybody is there; silence ends the connection. */
  const check = () => {
    if (socket.readyState !== WebSocket.OPEN) return;
    heard = false;
    socket.send(pingPacket());
    clearTimeout(doubt);
    doubt = setTimeout(() => !heard && end(), DOUBT);
  };
  const read = createReader((packet) => {
    heard = true;
    if (packet.type === "connected") {
      if (packet.refused) return end();
      socket.send(subscribePacket(1, ticket.topics));
    }
    if (packet.type === "subscribed") {
      if (packet.refused) return end();
      on.ready();
    }
    if (packet.type === "message") on.message(packet.topic, packet.text);
  });
  socket.onopen = () =>
    socket.send(connectPacket(ticket.clientId, ticket.username, ticket.password, KEEP_ALIVE));
  socket.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) read(data);
  };
  socket.onclose = end;
  socket.onerror = end;

  return {
    check,
    close: () => {
      ended = true;
      if (socket.readyState === WebSocket.OPEN) socket.send(disconnectPacket());
      end();
    },
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { WebSocket } from "ws";
import type { Frame } from "#backchannel/model";
import { listen, type Ticket } from "../phone.ts";

const AGAIN_AFTER = 300;

export interface Hall {
  readonly origin: string;
  readonly session: string;
  readonly code: string;
}

const headersOf = (origin: string, cookie = "") => ({
  "content-type": "application/json",
  origin,
  "sec-fetch-site": "same-origin",
  cookie,
});

/**
 * Somebody with a phone that never gives up, as the page does: what was not answered is sent again under the same id, a
 * socket that closes is opened again, and what was missed is asked for.
 */
export class Phone {
  readonly frames = new Map<number, Frame>();
  readonly #hall: Hall;
  #cookie = "";
  #socket: WebSocket | undefined;
  #gone = false;
  cuts = 0;

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  async comeIn() {
    const { origin, code } = this.#hall;
    const door = await this.#patiently(() =>
      fetch(`${origin}/api/door`, {
        method: "POST",
        headers: headersOf(origin, this.#cookie),
        body: JSON.stringify({ word: code, as: "unnamed" }),
      }),
    );
    this.#cookie = door.headers.getSetCookie()[0]?.split(";")[0] ?? this.#cookie;
    await this.#listen();
  }

  async #listen(): Promise<void> {
    while (!this.#gone) {
      try {
        const ticket = (await (await this.ask("/ticket", "POST", {})).json()) as Ticket;
        this.#socket = await listen(ticket, `room/${this.#hall.session}`, (payload) => this.#hear(payload));
        this.#socket.on("close", () => void this.#listen());
        await this.repair();
        return;
      } catch {
        await sleep(AGAIN_AFTER); // the product is away, or refuses: it is asked until it is back
      }
    }
  }

  #hear(payload: Buffer) {
    const frame = JSON.parse(payload.toString()) as Frame;
    this.frames.set(frame.n, frame);
  }

  /** Asks for the frames that are missing, from the first gap on, until there is none. */
  async repair() {
    for (;;) {
      let have = 0;
      while (this.frames.has(have + 1)) have++;
      const { items, head } = (await (await this.ask(`/frames?after=${have}`)).json()) as {
        items: Frame[];
        head: number;
      };
      for (const frame of items) this.frames.set(frame.n, frame);
      if (items.length === 0 && have >= head) return;
    }
  }

  /** Asks until there is an answer that is not ours to send again for; a refusal is thrown. */
  ask(path: string, method = "GET", json?: object): Promise<Response> {
    const { origin, session } = this.#hall;
    return this.#patiently(() =>
      fetch(`${origin}/api/rooms/${session}${path}`, {
        method,
        headers: headersOf(origin, this.#cookie),
        ...(json && { body: JSON.stringify(json) }),
      }),
    );
  }

  async #patiently(send: () => Promise<Response>): Promise<Response> {
    for (;;) {
      const response = await send().catch(() => undefined); // nobody there: asked again below
      if (response && response.status < 500 && response.status !== 429) {
        if (response.ok) return response;
        throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
      }
      if (this.#gone) throw new Error("the phone is off");
      await sleep(AGAIN_AFTER);
    }
  }

  /** The network drops the socket without a word. */
  cut() {
    this.cuts++;
    this.#socket?.terminate();
  }

  off() {
    this.#gone = true;
    this.#socket?.terminate();
  }
}

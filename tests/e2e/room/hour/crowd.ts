import { connectAsync, type MqttClient } from "mqtt";
import type { Frame, Mine, Snapshot } from "#backchannel/model";

/** Leave to listen, as a room's ticket gives it. */
interface Leave {
  readonly url: string;
  readonly clientId: string;
  readonly username: string;
  readonly password: string;
  readonly topics: readonly string[];
}

/** Somebody at a phone without a browser: what their room has told them, and how they take part. */
export class Attendee {
  readonly #origin: string;
  readonly #cookie: string;
  readonly session: string;
  /** Every frame heard, by its number. */
  readonly frames = new Map<number, Frame>();
  #socket: MqttClient | undefined;

  private constructor(origin: string, cookie: string, session: string) {
    this.#origin = origin;
    this.#cookie = cookie;
    this.session = session;
  }

  /** Comes in by a code or a link, with one tap. */
  static async comesIn(origin: string, word: string, alias?: string): Promise<Attendee> {
    const body = JSON.stringify({ word, as: alias ? "alias" : "unnamed", alias });
    const response = await fetch(`${origin}/api/door`, { method: "POST", headers: headersFor(origin), body });
    if (!response.ok) throw new Error(`the door: ${response.status} ${await response.text()}`);
    const [cookie = ""] = response.headers.getSetCookie().map((line) => line.split(";", 1)[0] ?? "");
    const { session } = (await response.json()) as { session: string };
    return new Attendee(origin, cookie, session);
  }

  /** Asks for something in this room; what is not a yes is thrown. */
  async ask<Answer>(path: string, method = "GET", json?: unknown): Promise<Answer> {
    const response = await fetch(`${this.#origin}/api/rooms/${this.session}${path}`, {
      method,
      headers: { ...headersFor(this.#origin), cookie: this.#cookie },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  snapshot = () => this.ask<Snapshot>("");
  say = (id: string, text: string, kind = "question", url?: string) =>
    this.ask<Mine>("/contributions", "POST", { id, kind, text, ...(url && { url }) });
  vote = (question: string) => this.ask<void>(`/votes/${question}`, "PUT");

  /** Listens from now on. */
  async listen(): Promise<void> {
    const { url, clientId, username, password, topics } = await this.ask<Leave>("/ticket", "POST", {});
    const socket = await connectAsync(url, {
      clientId,
      username,
      password,
      protocolVersion: 4,
      reconnectPeriod: 0,
    });
    socket.on("message", (topic, payload) => {
      if (topic !== `room/${this.session}`) return;
      const frame = JSON.parse(`${payload}`) as Frame;
      this.frames.set(frame.n, frame);
    });
    await socket.subscribeAsync([...topics]);
    this.#socket = socket;
  }

  /** Asks for what is missing up to the newest frame, as a phone does that comes out of a tunnel. */
  async repair(): Promise<number> {
    for (;;) {
      let have = 0;
      while (this.frames.has(have + 1)) have++;
      const { items, head } = await this.ask<{ items: Frame[]; head: number }>(`/frames?after=${have}`);
      for (const frame of items) this.frames.set(frame.n, frame);
      if (items.length === 0 || this.frames.size >= head) return head;
    }
  }

  async leave(): Promise<void> {
    await this.#socket?.endAsync(true);
  }
}

const headersFor = (origin: string) => ({
  origin,
  "sec-fetch-site": "same-origin",
  "content-type": "application/json",
});

/** An id as a phone makes it. */
export const anId = (n: number) => `con_hour${`${n}`.padStart(20, "0")}`;

const AT_ONCE = 25;

/** Does something with everybody, so many at once: the machine is one, as the venue's network would be. */
export async function each<Item>(items: readonly Item[], act: (item: Item, at: number) => Promise<unknown>) {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map((item, at) => act(item, from + at)));
}

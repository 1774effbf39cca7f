import { connect, type Ticket } from "./connection.ts";

/** That something changed, not what: the page reads it again through the API. `gap` means that hints may have been missed. */
export interface Hint {
  readonly kind: string;
  readonly id: string;
}
type Hear = (hint: Hint) => void;

/**
 * Who hears whole messages. A ticket may bring more topics than were asked for (a room's brings that of one's own seat), so
 * `message` says which it came on. `stands` is told whenever a connection is made, for something may have been missed
 * before, and when it is gone.
 */
export interface Hearer {
  message(topic: string, text: string): void;
  stands(standing: boolean): void;
}

const SETTLE = 80;
const LONGEST = 30_000;

/** The hint in a message, if it is one. */
export function hintIn(text: string): Hint | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("kind" in value) || !("id" in value))
      return undefined;
    return typeof value.kind === "string" && typeof value.id === "string"
      ? { kind: value.kind, id: value.id }
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One connection for everything a tab listens to. A ticket is good for exact topics, so when they change a second
 * connection is made, and the first is let go when the second is ready: nothing is missed on the way. When a connection
 * breaks it is made again, with a new ticket, after a while that grows; then everybody is told of a `gap`.
 */
export function createListener(askTicket: (topics: readonly string[]) => Promise<Ticket>) {
  const hearers = new Map<string, Set<Hear>>();
  const whole = new Map<Hearer, string>();
  let current: { close: () => void; check: () => void; topics: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let turn = 0;

  const topics = () => [...new Set([...hearers.keys(), ...whole.values()])].sort();
  const soon = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), wait);
  };
  const tell = (topic: string, hint: Hint) => {
    for (const hear of hearers.get(topic) ?? []) hear(hint);
  };
  const again = () => {
    failures += 1;
    const wait = Math.min(LONGEST, 500 * 2 ** failures);
    soon(wait * (0.5 + Math.random() / 2));
  };

  async function renew() {
    const wanted = topics();
    const key = wanted.join(" ");
    turn += 1;
    const mine = turn;
    if (key === current?.topics) return;
    if (wanted.length === 0) {
      current?.close();
      current = undefined;
      return;
    }
    const ticket = await askTicket(wanted).catch(() => undefined);
    if (mine !== turn) return;
    if (!ticket) return again();
    const previous = current;
    const next = connect(ticket, {
      ready: () => {
        if (mine !== turn) return next.close();
        previous?.close();
        const missed = failures > 0;
        failures = 0;
        current = { close: next.close, check: next.check, topics: key };
        if (missed) for (const topic of wanted) tell(topic, { kind: "gap", id: topic });
        for (const hearer of whole.keys()) hearer.stands(true);
      },
      message: (topic, text) => {
        for (const hearer of whole.keys()) hearer.message(topic, text);
        if (!hearers.has(topic)) return;
        const hint = hintIn(text);
        if (hint) tell(topic, hint);
      },
      end: () => {
        const stood = current?.close === next.close;
        if (!stood && mine !== turn) return;
        if (stood) current = undefined;
        again();
        if (stood) for (const hearer of whole.keys()) hearer.stands(false);
      },
    });
  }

  return {
    /** Hears a topic until the returned function is called. */
    hear: (topic: string, hear: Hear) => {
      const hearing = hearers.get(topic) ?? new Set();
      hearers.set(topic, hearing.add(hear));
      soon(SETTLE);
      return () => {
        hearing.delete(hear);
        if (hearing.size === 0) hearers.delete(topic);
        soon(SETTLE);
      };
    },
    /** Hears everything the connection brings once it carries this topic too, until the returned function is called. */
    hearWhole: (topic: string, hearer: Hearer) => {
      whole.set(hearer, topic);
      if (current?.topics.split(" ").includes(topic)) hearer.stands(true);
      soon(SETTLE);
      return () => {
        whole.delete(hearer);
        soon(SETTLE);
      };
    },
    /** The network is back, or the phone awake: no need to wait, and no reason to trust the connection that was. */
    hurry: () => {
      current?.check();
      if (!current && topics().length > 0) soon(0);
    },
    close: () => {
      clearTimeout(timer);
      turn += 1;
      current?.close();
      current = undefined;
    },
  };
}

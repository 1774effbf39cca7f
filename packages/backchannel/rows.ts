import { Entity, room } from "#platform";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;
const number = { type: "number", required: true } as const;
const any = { type: "any", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const key = <const Facets extends readonly string[]>(
  field: "pk" | "sk",
  template: string,
  composite: Facets,
) => ({ field, composite, template, casing: "none" }) as const;

/** A session, and what only its moderators know of it: its words, and how often each of its links was made anew. */
export const SessionRow = new Entity(
  {
    model: model("room-session"),
    attributes: {
      id: text,
      title: text,
      cohort: maybe,
      beat: maybe,
      language: text,
      state: text,
      hosts: any,
      code: text,
      startsAt: maybe,
      openedAt: maybe,
      closedAt: maybe,
      stage: maybe,
      settings: any,
      words: any,
      serials: any,
      revision: number,
      madeAt: text,
      /** Where it is listed: its cohort, or who made it. */
      place: text,
    },
    indexes: {
      one: { pk: key("pk", "SESSION#${id}", ["id"]), sk: key("sk", "SESSION", []) },
      byPlace: {
        index: "place",
        pk: { field: "placePk", composite: ["place"], template: "SESSIONS#${place}", casing: "none" },
        sk: { field: "placeSk", composite: ["madeAt", "id"], template: "${madeAt}#${id}", casing: "none" },
      },
    },
  },
  room,
);

/** The session of a code: the key lets a code open one room. */
export const CodeRow = new Entity(
  {
    model: model("room-code"),
    attributes: { code: text, session: text },
    indexes: { one: { pk: key("pk", "CODE#${code}", ["code"]), sk: key("sk", "CODE", []) } },
  },
  room,
);

/** A role somebody has in a room beyond attending. */
export const RoleRow = new Entity(
  {
    model: model("room-role"),
    attributes: { session: text, person: text, role: text, givenAt: text },
    indexes: {
      one: { pk: key("pk", "SESSION#${session}", ["session"]), sk: key("sk", "ROLE#${person}", ["person"]) },
    },
  },
  room,
);

/** Somebody's seat, in one of the shards of the room: thousands come in within a minute. */
export const SeatRow = new Entity(
  {
    model: model("room-seat"),
    attributes: {
      session: text,
      shard: number,
      person: text,
      voice: text,
      as: text,
      name: text,
      account: maybe,
      through: text,
      joinedAt: text,
      mutedAt: maybe,
      saidAt: maybe,
      said: number,
    },
    indexes: {
      one: {
        pk: key("pk", "SEATS#${session}#${shard}", ["session", "shard"]),
        sk: key("sk", "${person}", ["person"]),
      },
    },
  },
  room,
);

/** Something said: questions and links on the floor of a room, which is read whole; messages in its talk, which is not. */
export const ContributionRow = new Entity(
  {
    model: model("contribution"),
    attributes: {
      session: text,
      part: { type: ["FLOOR", "TALK"] as const, required: true },
      id: text,
      kind: text,
      text,
      url: maybe,
      voice: text,
      as: text,
      name: { type: "string", required: true },
      account: maybe,
      state: text,
      moments: any,
      at: text,
      heldFor: maybe,
      hiddenAt: maybe,
      into: maybe,
      ways: number,
      votes: number,
      answer: { type: "any" },
      asides: any,
      revision: number,
    },
    indexes: {
      one: {
        pk: key("pk", "${part}#${session}", ["part", "session"]),
        sk: key("sk", "SAID#${id}", ["id"]),
      },
    },
  },
  room,
);

/** A poll. `answers` and `results` are kept by the pump alone. */
export const PollRow = new Entity(
  {
    model: model("poll"),
    attributes: {
      session: text,
      id: text,
      question: text,
      form: any,
      state: text,
      openedAt: text,
      closedAt: maybe,
      answers: number,
      results: any,
      revision: number,
    },
    indexes: { one: { pk: key("pk", "FLOOR#${session}", ["session"]), sk: key("sk", "POLL#${id}", ["id"]) } },
  },
  room,
);

/**
 * What one person gave to one thing: a vote for a question, an answer to a poll, a reaction within a window of time. One row
 * per person and thing, spread over shards by the person, so that all of one's own is one Query.
 */
export const VoteRow = new Entity(
  {
    model: model("room-vote"),
    attributes: {
      session: text,
      shard: number,
      voice: text,
      target: text,
      /** `own` is where somebody finds what they said here. */
      kind: { type: ["vote", "answer", "reaction", "own"] as const, required: true },
      /** What was answered, or how somebody reacted; of a vote for a question that was merged, where it counts since. */
      value: { type: "any" },
      at: text,
      /** Reactions are forgotten after a day. */
      expiresAt: { type: "number" },
    },
    indexes: {
      one: {
        pk: key("pk", "VOTES#${session}#${shard}", ["session", "shard"]),
        sk: key("sk", "${voice}#${target}", ["voice", "target"]),
      },
    },
  },
  room,
);

/** How many heartbeats came in a minute, and how many heads they stand for: one in `sample` sends them. */
export const HereRow = new Entity(
  {
    model: model("room-here"),
    attributes: { session: text, minute: text, beats: number, heads: number, expiresAt: number },
    indexes: {
      one: { pk: key("pk", "HERE#${session}", ["session"]), sk: key("sk", "${minute}", ["minute"]) },
    },
  },
  room,
);

/**
 * Where a room's log stands: its last frame, what was heard of each partition of the stream, and what is told as totals. The
 * pump writes it with every frame, on the condition that nobody else has: `turn` counts how often it was written. Frames up
 * to `told` were somebody's to publish, last at `toldAt`.
 */
export const HeadRow = new Entity(
  {
    model: model("room-head"),
    attributes: {
      session: text,
      turn: number,
      n: number,
      heard: any,
      told: number,
      toldAt: text,
      here: number,
      reactions: any,
    },
    indexes: { one: { pk: key("pk", "SESSION#${session}", ["session"]), sk: key("sk", "HEAD", []) } },
  },
  room,
);

/** One frame of the log. */
export const FrameRow = new Entity(
  {
    model: model("room-frame"),
    attributes: {
      session: text,
      n: { type: "number", required: true, padding: { length: 8, char: "0" } },
      frame: text,
    },
    indexes: { one: { pk: key("pk", "FRAMES#${session}", ["session"]), sk: key("sk", "FRAME#${n}", ["n"]) } },
  },
  room,
);

/** What only moderators look at, by where it is: something said that the room does not read, or that they asked back about. */
export const DeskRow = new Entity(
  {
    model: model("room-desk"),
    attributes: { session: text, id: text, kind: text, at: text },
    indexes: {
      one: { pk: key("pk", "DESK#${session}", ["session"]), sk: key("sk", "SAID#${id}", ["id"]) },
    },
  },
  room,
);

/** Somebody who may not speak for now, and what they said when a moderator muted them. */
export const MutedRow = new Entity(
  {
    model: model("room-muted"),
    attributes: { session: text, voice: text, name: maybe, about: text, since: text },
    indexes: {
      one: { pk: key("pk", "DESK#${session}", ["session"]), sk: key("sk", "MUTED#${voice}", ["voice"]) },
    },
  },
  room,
);

/** Something a moderator did. */
export const ActRow = new Entity(
  {
    model: model("room-act"),
    attributes: {
      session: text,
      id: text,
      at: text,
      by: any,
      /** Who it was, for whoever looks after the deployment. */
      person: text,
      what: text,
      about: maybe,
      text: maybe,
      to: maybe,
    },
    indexes: {
      one: { pk: key("pk", "ACTS#${session}", ["session"]), sk: key("sk", "${at}#${id}", ["at", "id"]) },
    },
  },
  room,
);

import { book, Entity } from "#platform";

const text = { type: "string", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;

/** A signed-in browser, under the fingerprint of its secret: who reads the table cannot sign in with it. */
export const SessionRow = new Entity(
  {
    model: model("session"),
    attributes: {
      person: text,
      id: text,
      device: text,
      createdAt: text,
      seenOn: text,
      expiresAt: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "A#SESSION#${id}", casing: "none" },
      },
    },
  },
  book,
);

/** A counter of something within a window of time, gone some time after it. */
export const CountRow = new Entity(
  {
    model: model("count"),
    attributes: {
      of: text,
      n: { type: "number", required: true },
      expiresAt: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["of"], template: "COUNT#${of}", casing: "none" },
        sk: { field: "sk", composite: [], template: "COUNT", casing: "none" },
      },
    },
  },
  book,
);

/** Somebody is signing in by mail: an address, and the browser that asked. Code and link are derived from it. */
export const FlowRow = new Entity(
  {
    model: model("flow"),
    attributes: {
      id: text,
      email: text,
      language: text,
      zone: text,
      /** What somebody new becomes, when a join link brought them; "" without one. */
      invited: { type: ["participant", "guest", ""] as const, required: true },
      /** The fingerprint of what the browser keeps in its flow cookie. */
      browser: text,
      tries: { type: "number", required: true },
      expiresAt: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "FLOW#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "FLOW", casing: "none" },
      },
    },
  },
  book,
);

/** Something that may be used once until it expires: a challenge is there while it may be, a link once it was. */
export const SingleUseRow = new Entity(
  {
    model: model("single-use"),
    attributes: { what: text, whose: text, expiresAt: { type: "number", required: true } },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["what"], template: "SINGLE#${what}", casing: "none" },
        sk: { field: "sk", composite: [], template: "SINGLE", casing: "none" },
      },
    },
  },
  book,
);

/** A passkey: the public half of a key that lives in somebody's device. */
export const PasskeyRow = new Entity(
  {
    model: model("passkey"),
    attributes: {
      person: text,
      id: text,
      name: text,
      publicKey: text,
      counter: { type: "number", required: true },
      transports: { type: "list", items: { type: "string" }, required: true },
      synced: { type: "boolean", required: true },
      createdAt: text,
      usedOn: { type: "string" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "KEY#${id}", casing: "none" },
      },
    },
  },
  book,
);

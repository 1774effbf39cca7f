import { Entity } from "./entity.ts";
import type { News } from "./event.ts";
import { newId } from "./id.ts";
import { book } from "./table.ts";

const WEEK = 7 * 24 * 3600;

/** News waiting to be relayed to the bus. Rows are written with the change they describe, never alone, and expire. */
export const Outbox = new Entity(
  {
    model: { service: "outloud", entity: "outbox", version: "1" },
    attributes: {
      id: { type: "string", required: true },
      type: { type: "string", required: true },
      data: { type: "any", required: true },
      at: { type: "string", required: true },
      expiresAt: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "OUTBOX#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "OUTBOX", casing: "none" },
      },
    },
  },
  book,
);

export const outboxRow = (news: News, now: Date) => ({
  id: newId("evt", now),
  type: news.type,
  data: news.data,
  at: now.toISOString(),
  expiresAt: Math.floor(now.getTime() / 1000) + WEEK,
});

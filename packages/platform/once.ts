import { Entity } from "./entity.ts";
import { book } from "./table.ts";

/** An intention that may arrive more than once: who sent it, its key, and a fingerprint of what was sent. */
export interface Once {
  readonly by: string;
  readonly key: string;
  readonly hash: string;
}

/** The receipt of an intention carried out, kept for a day, so that a retry gets the same answer and does nothing. */
export const Receipt = new Entity(
  {
    model: { service: "outloud", entity: "receipt", version: "1" },
    attributes: {
      by: { type: "string", required: true },
      key: { type: "string", required: true },
      hash: { type: "string", required: true },
      result: { type: "string", required: true },
      expiresAt: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["by", "key"], template: "ONCE#${by}#${key}", casing: "none" },
        sk: { field: "sk", composite: [], template: "ONCE", casing: "none" },
      },
    },
  },
  book,
);

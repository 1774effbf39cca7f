import type { PersonId } from "#people/model";
import { book, Entity, type Row, type RowKey } from "#platform";
import { Draft, Edition, type Entry } from "./model.ts";

const text = { type: "string", required: true } as const;
const count = { type: "number", required: true } as const;
const passage = { type: "map", properties: { text, before: text, after: text } } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;

/** An entry as it read before an edit. Sorts before `ENTRY`, so that a thread is read without its history. */
export const EditionRow = new Entity(
  {
    model: model("edition"),
    attributes: { entry: text, serial: text, revision: count, title: text, text, until: text },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["entry"], template: "ENTRY#${entry}", casing: "none" },
        sk: { field: "sk", composite: ["serial"], template: "EDITION#${serial}", casing: "none" },
      },
    },
  },
  book,
);

/** A draft, in its author's partition but outside what every request reads. */
export const DraftRow = new Entity(
  {
    model: model("draft"),
    attributes: {
      person: text,
      id: text,
      about: text,
      title: text,
      text,
      audience: { type: "string" },
      ask: { type: "map", properties: { question: text, help: text, passage } },
      revision: count,
      device: text,
      savedAt: text,
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "DRAFT#${id}", casing: "none" },
      },
    },
  },
  book,
);

export const editionOf = (entry: Entry, until: string) => ({
  entry: entry.id,
  serial: String(entry.revision).padStart(6, "0"),
  revision: entry.revision,
  title: entry.title,
  text: entry.text,
  until,
});

export const toEdition = (row: Row): Edition => Edition.parse(row);
export const toDraft = (row: Row): Draft => Draft.parse(row);
export const draftKey = (person: PersonId, id: string): RowKey => ({
  pk: `PERSON#${person}`,
  sk: `DRAFT#${id}`,
});

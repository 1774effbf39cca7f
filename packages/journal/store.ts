import { Entity } from "electrodb";
import type { PersonId } from "#people/model";
import { book, type Row, type RowKey } from "#platform";
import { AUDIENCES, Draft, Edition, Entry, type EntryId, inNetwork, placeOf } from "./model.ts";

const text = { type: "string", required: true } as const;
const count = { type: "number", required: true } as const;
const list = { type: "list", items: { type: "string" }, required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const shared = (field: "place" | "network" | "waiting") =>
  ({
    field: `${field}Sk`,
    composite: ["sharedAt", "id"],
    template: "${sharedAt}#${id}",
    casing: "none",
  }) as const;

/** An entry, in exactly those indexes that its audience names: `place`, `network` and `waiting` are "" for none. */
export const EntryRow = new Entity(
  {
    model: model("entry"),
    attributes: {
      id: text,
      authorId: text,
      authorName: text,
      cohort: { type: "string" },
      circle: { type: "string" },
      beat: { type: "string" },
      audience: { type: AUDIENCES, required: true },
      title: text,
      text,
      kind: { type: "string" },
      topics: list,
      mentions: list,
      revision: count,
      writtenAt: text,
      editedAt: { type: "string" },
      sharedAt: text,
      answers: count,
      replies: count,
      signals: {
        type: "map",
        required: true,
        properties: { "same-here": count, "helped-me": count, "trying-this": count, "tell-me-more": count },
      },
      repliedAt: { type: "string" },
      place: text,
      network: text,
      waiting: text,
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "ENTRY#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "ENTRY", casing: "none" },
      },
      inPlace: {
        index: "place",
        condition: ({ place }) => place !== "",
        pk: { field: "placePk", composite: ["place"], template: "PLACE#${place}", casing: "none" },
        sk: shared("place"),
      },
      inNetwork: {
        index: "network",
        condition: ({ network }) => network !== "",
        pk: { field: "networkPk", composite: ["network"], template: "${network}", casing: "none" },
        sk: shared("network"),
      },
      waits: {
        index: "waiting",
        condition: ({ waiting }) => waiting !== "",
        pk: { field: "waitingPk", composite: ["waiting"], template: "WAITING#${waiting}", casing: "none" },
        sk: shared("waiting"),
      },
      byAuthor: {
        index: "author",
        pk: { field: "authorPk", composite: ["authorId"], template: "AUTHOR#${authorId}", casing: "none" },
        sk: {
          field: "authorSk",
          composite: ["writtenAt", "id"],
          template: "ENTRY#${writtenAt}#${id}",
          casing: "none",
        },
      },
    },
  },
  book,
);

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

export const entryKey = (id: EntryId): RowKey => ({ pk: `ENTRY#${id}`, sk: "ENTRY" });

/** Where an entry stands: every attribute that an index is made of, always written together. */
export const standing = (entry: Entry) => {
  const place = placeOf(entry) ?? "";
  return {
    sharedAt: entry.sharedAt ?? "",
    place,
    network: inNetwork(entry) ? "NETWORK" : "",
    waiting: entry.answers === 0 ? place : "",
  };
};

export const toRow = ({ author, ...entry }: Entry) => ({
  ...entry,
  authorId: author.id,
  authorName: author.name,
  ...standing({ author, ...entry }),
});

export const fromRow = (row: Row): Entry =>
  Entry.parse({
    ...row,
    author: { id: row.authorId, name: row.authorName },
    sharedAt: row.sharedAt || undefined,
  });

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

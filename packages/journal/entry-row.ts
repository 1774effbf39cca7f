import { PersonId } from "#people/model";
import { book, Entity, kindOf, type Row, type RowKey } from "#platform";
import type { Link } from "./adapted.ts";
import {
  AUDIENCES,
  BESIDES,
  Entry,
  type EntryId,
  inNetwork,
  isWaiting,
  type Offer,
  offering,
  placeOf,
  unclaimed,
} from "./model.ts";

const text = { type: "string", required: true } as const;
const count = { type: "number", required: true } as const;
const list = { type: "list", items: { type: "string" }, required: true } as const;
const passage = { type: "map", properties: { text, before: text, after: text } } as const;
const shared = (field: "place" | "network" | "waiting") =>
  ({
    field: `${field}Sk`,
    composite: ["sharedAt", "id"],
    template: "${sharedAt}#${id}",
    casing: "none",
  }) as const;

/** Whom it is offered to next: the fewest answers first, then who was not offered to anybody for the longest time. */
const offered = (field: "near" | "far") =>
  ({
    field: `${field}Sk`,
    composite: ["tier", "offerFrom", "id"],
    template: "${tier}#${offerFrom}#${id}",
    casing: "none",
  }) as const;

/**
 * An entry, in exactly those indexes that its audience names: `place`, `network`, `waiting`, `near` and `far` are "" for
 * none. Who is answering it at this moment (`claimedBy`, until when), who has while it is offered (`answerers`), how many
 * answers bring it no further (`besides`), and how often it was offered and passed on is for those who choose what to offer, and never part of an `Entry`.
 */
export const EntryRow = new Entity(
  {
    model: { service: "outloud", entity: "entry", version: "1" },
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
      ask: {
        type: "map",
        properties: { question: text, help: text, passage, askedAt: text, answers: count },
      },
      round: { type: "string" },
      wants: { type: "number" },
      blind: { type: "string" },
      sealedUntil: { type: "string" },
      adaptedFrom: { type: "map", properties: { entry: text, root: text } },
      changed: { type: "map", properties: { text, at: text, toldAt: text } },
      hidden: {
        type: "map",
        properties: { at: text, by: { type: "map", properties: { id: text, name: text } }, why: text },
      },
      near: text,
      far: text,
      tier: text,
      offerFrom: text,
      claimedBy: text,
      claimedUntil: text,
      answerers: { type: "set", items: "string" },
      besides: { type: "number" },
      offered: { type: "number" },
      passed: { type: "number" },
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
      isNear: {
        index: "near",
        condition: ({ near }) => near !== "",
        pk: { field: "nearPk", composite: ["near"], template: "NEAR#${near}", casing: "none" },
        sk: offered("near"),
      },
      isFar: {
        index: "far",
        condition: ({ far }) => far !== "",
        pk: { field: "farPk", composite: ["far"], template: "FAR#${far}", casing: "none" },
        sk: offered("far"),
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

/** An entry as it is decided about, with what is told to nobody. */
export type Stored = Entry & { readonly [BESIDES]?: number };

export const entryKey = (id: EntryId): RowKey => ({ pk: `ENTRY#${id}`, sk: "ENTRY" });

/** Where an entry stands: every attribute that an index is made of, always written together. What is hidden stands nowhere. */
export const standing = (entry: Stored) => {
  const place = placeOf(entry) ?? "";
  return {
    sharedAt: entry.sharedAt ?? "",
    place,
    network: !entry.hidden && inNetwork(entry) ? "NETWORK" : "",
    waiting: isWaiting(entry) ? place : "",
    ...unclaimed(offering(entry)),
  };
};

export const toRow = ({ author, adapted, ...entry }: Entry, adaptedFrom?: Link) => ({
  ...entry,
  adaptedFrom,
  authorId: author.id,
  authorName: author.name,
  ...standing({ author, ...entry }),
});

export const fromRow = (row: Row): Stored => ({
  ...Entry.parse({
    ...row,
    author: { id: row.authorId, name: row.authorName },
    sharedAt: row.sharedAt || undefined,
    adapted: row.adaptedFrom ? true : undefined,
  }),
  ...(Number(row.besides) > 0 && { [BESIDES]: Number(row.besides) }),
});

/** What is offered among the rows of a page of `near` or `far`. */
export const offersIn = (rows: readonly Row[]): Offer[] =>
  rows.filter((row) => kindOf(row) === "entry").map(offerOf);

/** The entry of a row with what only those know who choose what to offer. */
export const offerOf = (row: Row): Offer => ({
  entry: fromRow(row),
  near: row.near as Offer["near"],
  far: row.far as Offer["far"],
  tier: String(row.tier),
  offerFrom: String(row.offerFrom),
  claimedBy: row.claimedBy ? PersonId.parse(row.claimedBy) : "",
  claimedUntil: String(row.claimedUntil),
  answerers: (row.answerers as Set<string> | undefined) ?? new Set(),
  offered: Number(row.offered ?? 0),
  passed: Number(row.passed ?? 0),
});

/** What `fromRow` and `linkOf` look at: two fifths of a row only say where else it stands. */
export const SHOWN = [
  ...Object.keys(Entry.shape).filter((name) => name !== "author" && name !== "adapted"),
  "authorId",
  "authorName",
  "adaptedFrom",
  "besides",
  "__edb_e__",
];

/** Which entry this one adapts: for the system, as who may read it need not be among the readers of the other. */
export const linkOf = (row: Row) => row.adaptedFrom as Link | undefined;

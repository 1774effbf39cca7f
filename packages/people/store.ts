import { book, Entity } from "#platform";

const text = { type: "string", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
/** Somebody's account. Its key begins with `A#`, like all that one Query must bring to know who is acting. */
export const PersonRow = new Entity(
  {
    model: model("person"),
    attributes: {
      id: text,
      email: text,
      name: text,
      zone: text,
      language: text,
      about: text,
      organisation: { type: "string" },
      topics: { type: "list", items: { type: "string" }, required: true },
      digestHour: { type: "any", required: true },
      /** `<zone>#<hour>`, or "" for no digest and no place in the index. */
      digest: text,
      beatMails: { type: "boolean", required: true },
      nudges: { type: "boolean" },
      guest: { type: "boolean", required: true },
      admin: { type: "boolean", required: true },
      welcomed: { type: "boolean", required: true },
      createdAt: text,
      /** Counts changes, so that two at once are merged and neither is lost. */
      revision: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "PERSON#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "A#PERSON", casing: "none" },
      },
      byDigest: {
        index: "due",
        condition: ({ digest }) => digest !== "",
        pk: { field: "duePk", composite: ["digest"], template: "DIGEST#${digest}", casing: "none" },
        sk: { field: "dueSk", composite: ["id"], template: "${id}", casing: "none" },
      },
    },
  },
  book,
);

/** The one person of a mail address: the key refuses a second. */
export const AddressRow = new Entity(
  {
    model: model("address"),
    attributes: { email: text, person: text },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["email"], template: "EMAIL#${email}", casing: "none" },
        sk: { field: "sk", composite: [], template: "EMAIL", casing: "none" },
      },
    },
  },
  book,
);

/** There once somebody has an account here. Until then whoever signs in first looks after the deployment. */
export const HouseRow = new Entity(
  {
    model: model("house"),
    attributes: { id: text, firstAt: text },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "HOUSE#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "HOUSE", casing: "none" },
      },
    },
  },
  book,
);

/** Who looks after the deployment, beside the house: those who are told what is brought to its desk. */
export const AdminRow = new Entity(
  {
    model: model("admin"),
    attributes: { house: text, person: text },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["house"], template: "HOUSE#${house}", casing: "none" },
        sk: { field: "sk", composite: ["person"], template: "ADMIN#${person}", casing: "none" },
      },
    },
  },
  book,
);

/** Zones and hours that digests were ever asked for, in one partition: what the tick goes through. */
export const DigestHourRow = new Entity(
  {
    model: model("digest-hour"),
    attributes: { list: text, zone: text, hour: { type: "number", required: true } },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["list"], template: "DIGESTS#${list}", casing: "none" },
        sk: { field: "sk", composite: ["zone", "hour"], template: "${zone}#${hour}", casing: "none" },
      },
    },
  },
  book,
);

/** A membership, with the card of its person; in the roster until they leave. */
export const MembershipRow = new Entity(
  {
    model: model("membership"),
    attributes: {
      person: text,
      cohort: text,
      role: text,
      circle: { type: "string" },
      circlesBefore: { type: "list", items: { type: "string" } },
      joinedAt: text,
      leftAt: { type: "string" },
      /** The cohort again while they belong to it, "" afterwards. */
      roster: text,
      name: text,
      zone: text,
      language: text,
      about: text,
      organisation: { type: "string" },
      topics: { type: "list", items: { type: "string" }, required: true },
      email: text,
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["cohort"], template: "A#MEMBER#${cohort}", casing: "none" },
      },
      inRoster: {
        index: "place",
        condition: ({ roster }) => roster !== "",
        pk: { field: "placePk", composite: ["roster"], template: "ROSTER#${roster}", casing: "none" },
        sk: {
          field: "placeSk",
          composite: ["name", "person"],
          template: "${name}#${person}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** How far somebody read in a place, and until when it is quiet. */
export const ReadingRow = new Entity(
  {
    model: model("reading"),
    attributes: {
      person: text,
      place: text,
      readUpTo: { type: "string" },
      mutedUntil: { type: "string" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["place"], template: "A#READ#${place}", casing: "none" },
      },
    },
  },
  book,
);

/** Which of a cohort's write-first prompts somebody has written to: it decides whether they see what others wrote there. */
export const WroteToRow = new Entity(
  {
    model: model("wrote-to"),
    attributes: { person: text, cohort: text, beats: { type: "set", items: "string" } },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["cohort"], template: "A#WROTE#${cohort}", casing: "none" },
      },
    },
  },
  book,
);

/**
 * That two people are kept apart, in the partition of each: one row for each wish, so that who takes theirs back leaves the
 * other's as it is. `by` is whose wish it is, and the other is never told.
 */
export const ApartRow = new Entity(
  {
    model: model("apart"),
    attributes: {
      person: text,
      other: text,
      by: text,
      at: text,
      /** "ALL" on the row of whose wish it is: each wish once, for whoever seats people; "" on the other. */
      listed: text,
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["other", "by"], template: "A#APART#${other}#${by}", casing: "none" },
      },
      all: {
        index: "place",
        condition: ({ listed }) => listed !== "",
        pk: { field: "placePk", composite: ["listed"], template: "APART#${listed}", casing: "none" },
        sk: {
          field: "placeSk",
          composite: ["person", "other"],
          template: "${person}#${other}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** What is kept for somebody to answer in a cohort, what they passed on, and how often they were asked. */
export const AnsweringRow = new Entity(
  {
    model: model("answering"),
    attributes: {
      person: text,
      cohort: text,
      kept: { type: "map", properties: { entry: text, until: text, taken: { type: "boolean" } } },
      passed: {
        type: "list",
        items: { type: "map", properties: { entry: text, at: text } },
        required: true,
      },
      asked: { type: "number", required: true },
      revision: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: ["cohort"], template: "A#ANSWERS#${cohort}", casing: "none" },
      },
    },
  },
  book,
);

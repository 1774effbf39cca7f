import type { Ctx, PersonId } from "#people/model";
import { book, Entity, kindOf, type Row, type RowKey, type Slice } from "#platform";
import { type ConversationId, Message, type MessageId } from "./model.ts";

const text = { type: "string", required: true } as const;
const people = { type: "list", items: { type: "string" }, required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const within = {
  field: "pk",
  composite: ["conversation"],
  template: "CONVERSATION#${conversation}",
} as const;
const ofPerson = { field: "pk", composite: ["person"], template: "TALKS#${person}", casing: "none" } as const;

/** Who a conversation is of. Its people are fixed for good; of three, one may leave. */
export const ConversationRow = new Entity(
  {
    model: model("conversation"),
    attributes: { conversation: text, people, left: people, begunBy: text, begunAt: text },
    indexes: {
      one: {
        pk: { ...within, casing: "none" },
        sk: { field: "sk", composite: [], template: "CONVERSATION", casing: "none" },
      },
    },
  },
  book,
);

/** One message. Its words are nowhere else; its author finds it again in their index. */
export const MessageRow = new Entity(
  {
    model: model("message"),
    attributes: {
      id: text,
      conversation: text,
      author: text,
      text,
      writtenAt: text,
      takenBackAt: { type: "string" },
    },
    indexes: {
      one: {
        pk: { ...within, casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "MESSAGE#${id}", casing: "none" },
      },
      byAuthor: {
        index: "author",
        pk: { field: "authorPk", composite: ["author"], template: "AUTHOR#${author}", casing: "none" },
        sk: {
          field: "authorSk",
          composite: ["writtenAt", "id"],
          template: "MESSAGE#${writtenAt}#${id}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** A conversation as one of its people has it: when it last moved, whether that is new to them, whether it is quiet. */
export const TalkRow = new Entity(
  {
    model: model("talk"),
    attributes: {
      person: text,
      conversation: text,
      people,
      lastAt: text,
      lastId: text,
      /** The person again while there is something they have not read, "" otherwise. */
      unread: text,
      /** Who wrote since they last read. */
      from: { type: "set", items: "string" },
      readUpTo: { type: "string" },
      mutedUntil: { type: "string" },
    },
    indexes: {
      one: {
        pk: ofPerson,
        sk: { field: "sk", composite: ["conversation"], template: "TALK#${conversation}", casing: "none" },
      },
      inList: {
        index: "place",
        pk: { ...ofPerson, field: "placePk" },
        sk: {
          field: "placeSk",
          composite: ["lastAt", "conversation"],
          template: "${lastAt}#${conversation}",
          casing: "none",
        },
      },
      waits: {
        index: "waiting",
        condition: ({ unread }) => unread !== "",
        pk: { field: "waitingPk", composite: ["unread"], template: "UNREAD#${unread}", casing: "none" },
        sk: { field: "waitingSk", composite: ["conversation"], template: "${conversation}", casing: "none" },
      },
    },
  },
  book,
);

/** There for who has said whether they take messages; everybody does until then. */
export const TakingRow = new Entity(
  {
    model: model("taking"),
    attributes: { person: text, taking: { type: "boolean", required: true } },
    indexes: {
      one: { pk: ofPerson, sk: { field: "sk", composite: [], template: "TAKING", casing: "none" } },
    },
  },
  book,
);

export const conversationKey = (id: ConversationId): RowKey => ({
  pk: `CONVERSATION#${id}`,
  sk: "CONVERSATION",
});
export const messageKey = (id: ConversationId, message: MessageId): RowKey => ({
  pk: `CONVERSATION#${id}`,
  sk: `MESSAGE#${message}`,
});
export const talkKey = (person: PersonId, id: ConversationId): RowKey => ({
  pk: `TALKS#${person}`,
  sk: `TALK#${id}`,
});
export const takingKey = (person: PersonId): RowKey => ({ pk: `TALKS#${person}`, sk: "TAKING" });

export const messagesIn = (rows: readonly Row[]): Message[] =>
  rows.filter((row) => kindOf(row) === "message").map((row) => Message.parse(row));

/** Those of somebody's conversations with something new in them, without what is quiet and where they blocked somebody. */
export function unreadOf({ person, blocked, now }: Ctx, limit: number): Slice {
  const without = blocked.map((_, at) => ` AND NOT contains(#people, :blocked${at})`).join("");
  return {
    index: "waiting",
    pk: `UNREAD#${person.id}`,
    limit,
    filter: {
      // "always" comes after every instant.
      expression: `(attribute_not_exists(#mute) OR #mute <= :now)${without}`,
      names: { "#mute": "mutedUntil", ...(without && { "#people": "people" }) },
      values: {
        ":now": now.toISOString(),
        ...Object.fromEntries(blocked.map((id, at) => [`:blocked${at}`, id])),
      },
    },
  };
}

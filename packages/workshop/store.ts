import { book, commit, Entity, type Once, type Refused, write } from "#platform";
import { Workshop, WorkshopCard, type WorkshopId } from "./model.ts";

const WorkshopRow = new Entity(
  {
    model: { service: "outloud", entity: "workshop", version: "1" },
    attributes: {
      id: { type: "string", required: true },
      revision: { type: "number", required: true },
      owner: { type: "string", required: true },
      madeFrom: { type: "string", required: true },
      changedAt: { type: "string", required: true },
      design: { type: "any", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "WORKSHOP#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "WORKSHOP", casing: "none" },
      },
    },
  },
  book,
);

/** The list is a partition of its own, so that a page of it is one small Query that sees the copy made a moment ago. */
const CardRow = new Entity(
  {
    model: { service: "outloud", entity: "workshop-card", version: "1" },
    attributes: {
      id: { type: "string", required: true },
      card: { type: "any", required: true },
    },
    indexes: {
      list: {
        pk: { field: "pk", composite: [], template: "WORKSHOPS", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "CARD#${id}", casing: "none" },
      },
    },
  },
  book,
);

/** A copy, which always has an owner. */
export type Copy = Workshop & Required<Pick<Workshop, "owner" | "madeFrom" | "changedAt">>;

interface By {
  readonly name: string;
  readonly now: Date;
  readonly once?: Once;
}

/** What a list shows of a workshop. */
export const cardOf = ({ design, ...rest }: Workshop, by?: string): WorkshopCard => ({
  ...rest,
  title: design.title,
  summary: design.summary,
  language: design.language,
  weeks: design.weeks.length,
  by,
});

const cardRow = (copy: Copy, by: string) => ({ id: copy.id, card: cardOf(copy, by) });

export async function one(id: WorkshopId): Promise<Workshop | undefined> {
  const { data } = await WorkshopRow.get({ id }).go({ consistent: true });
  return data ? Workshop.parse(data) : undefined;
}

/** The newest copies of everybody here, at most `limit`, older than `after` when given. */
export async function cards(limit: number, after?: WorkshopId): Promise<WorkshopCard[]> {
  const list = after ? CardRow.query.list({}).lt({ id: after }) : CardRow.query.list({});
  const { data } = await list.go({ limit, order: "desc", consistent: true });
  return data.map(({ card }) => WorkshopCard.parse(card));
}

export const add = (copy: Copy, { name, now, once }: By) =>
  commit([write(WorkshopRow.create(copy)), write(CardRow.create(cardRow(copy, name)))], {
    now,
    once,
    result: copy,
  });

/** Put a copy in place of its last revision; `stale` when that is no longer the one we knew. */
export const replace = ({ id, ...copy }: Copy, stale: Refused, { name, now, once }: By) =>
  commit(
    [
      write(
        WorkshopRow.patch({ id })
          .set(copy)
          .where(({ revision }, { eq }) => eq(revision, copy.revision - 1)),
        stale,
      ),
      write(CardRow.put(cardRow({ id, ...copy }, name))),
    ],
    { now, once, result: { id, ...copy } },
  );

export const remove = ({ id, owner }: Copy, missing: Refused, now: Date) =>
  commit(
    [
      write(
        WorkshopRow.delete({ id }).where((row, { eq }) => eq(row.owner, String(owner))),
        missing,
      ),
      write(CardRow.delete({ id })),
    ],
    { now },
  );

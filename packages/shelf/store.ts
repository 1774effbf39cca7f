import * as z from "zod";
import { ContributionId, SessionId } from "#backchannel/model";
import type { CohortId, PersonId } from "#people/model";
import {
  book,
  Entity,
  kindOf,
  Refused,
  type Row,
  type RowKey,
  sameId,
  slice,
  type Write,
  write,
} from "#platform";
import { Item, ItemId, LIMITS, type What } from "./model.ts";

const text = { type: "string", required: true } as const;
const maybe = { type: "string" } as const;
const any = { type: "any", required: true } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const onShelf = { field: "pk", composite: ["cohort"], template: "SHELF#${cohort}", casing: "none" } as const;

/**
 * One thing that is kept, or was: what is taken off keeps its row, so that it can be put back and a harvest does not bring it
 * again. In the index, the shelf in the order in which its things last came up; what is off it is in none.
 */
const ItemRow = new Entity(
  {
    model: model("shelf-item"),
    attributes: {
      id: text,
      cohort: text,
      kind: text,
      what: any,
      title: text,
      why: maybe,
      keeper: text,
      keeperName: text,
      origin: any,
      session: maybe,
      said: { type: "any" },
      moment: text,
      keptAt: text,
      surfacedAt: text,
      resurfacedAt: maybe,
      removedAt: maybe,
      revision: { type: "number", required: true },
      /** The shelf it stands on, or "" for none. */
      place: text,
    },
    indexes: {
      one: { pk: onShelf, sk: { field: "sk", composite: ["id"], template: "KEPT#${id}", casing: "none" } },
      inPlace: {
        index: "place",
        condition: ({ place }) => place !== "",
        pk: { field: "placePk", composite: ["place"], template: "SHELF#${place}", casing: "none" },
        sk: {
          field: "placeSk",
          composite: ["surfacedAt", "moment", "id"],
          template: "${surfacedAt}#${moment}#${id}",
          casing: "none",
        },
      },
      byKeeper: {
        index: "author",
        condition: ({ keeper }) => keeper !== "",
        pk: { field: "authorPk", composite: ["keeper"], template: "AUTHOR#${keeper}", casing: "none" },
        sk: {
          field: "authorSk",
          composite: ["keptAt", "id"],
          template: "KEPT#${keptAt}#${id}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** How many things are on a shelf. */
const CountRow = new Entity(
  {
    model: model("shelf-count"),
    attributes: { cohort: text, items: { type: "number", required: true, default: 0 } },
    indexes: { one: { pk: onShelf, sk: { field: "sk", composite: [], template: "COUNT", casing: "none" } } },
  },
  book,
);

/** That what was kept of a session came up again at a beat: the key lets it be told once. */
const ResurfacedRow = new Entity(
  {
    model: model("shelf-resurfaced"),
    attributes: { cohort: text, beat: text, at: text },
    indexes: {
      one: {
        pk: onShelf,
        sk: { field: "sk", composite: ["beat"], template: "RESURFACED#${beat}", casing: "none" },
      },
    },
  },
  book,
);

/** Something kept, as the store has it: a link that was said in a room knows where, so that it goes when it is hidden. */
export const Kept = Item.omit({ words: true, gone: true }).extend({
  said: z.object({ session: SessionId, contribution: ContributionId }).optional(),
  /** When it last came up: as it was kept, and each time it resurfaced. */
  surfacedAt: Item.shape.keptAt,
  removedAt: Item.shape.keptAt.optional(),
  revision: z.number().int().min(1),
});
export type Kept = z.infer<typeof Kept>;

/** The same thing on the same shelf is always the same item. */
export const itemId = (cohort: CohortId, what: What): ItemId => {
  const { kind, ...which } = what;
  return ItemId.parse(sameId("she", cohort, kind, ...Object.values(which)));
};

export const itemKey = (cohort: CohortId, id: ItemId): RowKey => ({
  pk: `SHELF#${cohort}`,
  sk: `KEPT#${id}`,
});
export const resurfacedKey = (cohort: CohortId, beat: string): RowKey => ({
  pk: `SHELF#${cohort}`,
  sk: `RESURFACED#${beat}`,
});

const fromRow = ({ keeper, keeperName, ...row }: Row): Kept =>
  Kept.parse({ ...row, ...(keeper !== "" && { keptBy: { id: keeper, name: keeperName } }) });

export const keptIn = (rows: readonly Row[]): Kept[] =>
  rows.filter((row) => kindOf(row) === "shelf-item").map(fromRow);

const toRow = ({ keptBy, ...kept }: Kept) => ({
  ...kept,
  kind: kept.what.kind,
  keeper: keptBy?.id ?? "",
  keeperName: keptBy?.name ?? "",
  ...(kept.origin.session && { session: kept.origin.session }),
  moment: kept.origin.moment,
  place: kept.removedAt ? "" : kept.cohort,
});

/** Somebody else changed an item, or kept it, since it was read: read again, decide again. */
export const MEANWHILE = new Refused(
  "conflict",
  "shelf.meanwhile",
  "This changed at the same moment. Look again and retry.",
);

export const isMeanwhile = (error: unknown) => error === MEANWHILE;

export const createWrite = (kept: Kept): Write => write(ItemRow.create(toRow(kept)), MEANWHILE);

/** An item as it is now, one revision after what it was. */
export const replaceWrite = (before: Kept, now: Omit<Kept, "revision">): Write =>
  write(
    ItemRow.put(toRow({ ...now, revision: before.revision + 1 })).where((row, { eq }) =>
      eq(row.revision, before.revision),
    ),
    MEANWHILE,
  );

export const FULL = new Refused(
  "large",
  "shelf.full",
  `A shelf holds ${LIMITS.items.toLocaleString("en")} things. Take some off first.`,
);

/** So many more on the shelf, or fewer. Refused when it is full. */
export const countWrite = (cohort: CohortId, items: number): Write =>
  write(
    CountRow.upsert({ cohort })
      .add({ items })
      .where(
        (row, { lte, notExists }) => `${notExists(row.items)} OR ${lte(row.items, LIMITS.items - items)}`,
      ),
    FULL,
  );

export const resurfacedWrite = (cohort: CohortId, beat: string, at: string): Write =>
  write(ResurfacedRow.create({ cohort, beat, at }), MEANWHILE);

const MANY = 500;

/** Everything that stands on a shelf from one session, the newest first. */
export async function ofSession(cohort: CohortId, session: SessionId): Promise<Kept[]> {
  const found: Kept[] = [];
  const filter = {
    expression: "#session = :session",
    names: { "#session": "session" },
    values: { ":session": session },
  };
  for (let before: string | undefined = "~"; before !== undefined; ) {
    const page: Awaited<ReturnType<typeof slice>> = await slice({
      ...{ index: "place", pk: `SHELF#${cohort}`, before, newestFirst: true, limit: MANY, filter },
      index: "place",
    });
    found.push(...keptIn(page.rows));
    before = page.end;
  }
  return found;
}

/** Put somebody's present name beside what they keep, whatever else changes there. */
export async function rename(keeper: PersonId, name: string): Promise<void> {
  for (let before: string | undefined = "KEPT#~"; before !== undefined; ) {
    const page: Awaited<ReturnType<typeof slice>> = await slice({
      index: "author",
      pk: `AUTHOR#${keeper}`,
      after: "KEPT#",
      before,
      newestFirst: true,
      limit: MANY,
    });
    for (const { cohort, id, keptBy } of keptIn(page.rows))
      if (keptBy?.name !== name) await ItemRow.patch({ cohort, id }).set({ keeperName: name }).go();
    before = page.end;
  }
}

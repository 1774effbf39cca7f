import type { DeskId } from "#cohort/model";
import type { PersonId } from "#people/model";
import { book, Entity, partition, type Row, rowsAt, sameId } from "#platform";
import { CaseId, Filed, type Target } from "./model.ts";

const text = { type: "string", required: true } as const;
const count = { type: "number", required: true } as const;
const byline = { type: "map", properties: { id: text, name: text } } as const;
const model = (entity: string) => ({ service: "outloud", entity, version: "1" }) as const;
const atDesk = { field: "pk", composite: ["desk"], template: "REPORTS#${desk}", casing: "none" } as const;

/** One thing that was reported at a desk; in the index of what waits until it is settled. */
export const CaseRow = new Entity(
  {
    model: model("case"),
    attributes: {
      id: text,
      desk: text,
      cohort: { type: "string" },
      target: { type: "any", required: true },
      author: { ...byline, required: true },
      audience: { type: "string" },
      title: text,
      words: text,
      state: text,
      reports: count,
      said: {
        type: "list",
        items: { type: "map", properties: { reason: text, words: text, at: text } },
        required: true,
      },
      firstAt: text,
      lastAt: text,
      decided: { type: "map", properties: { by: byline, at: text, why: text } },
      revision: count,
      /** The desk again while somebody has to look at it, "" once it is settled. */
      review: text,
    },
    indexes: {
      one: {
        pk: atDesk,
        sk: { field: "sk", composite: ["id"], template: "CASE#${id}", casing: "none" },
      },
      inReview: {
        index: "waiting",
        condition: ({ review }) => review !== "",
        pk: { field: "waitingPk", composite: ["review"], template: "REVIEW#${review}", casing: "none" },
        sk: {
          field: "waitingSk",
          composite: ["firstAt", "id"],
          template: "${firstAt}#${id}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** That somebody reported something: the key lets each do it once. */
export const ReportRow = new Entity(
  {
    model: model("report"),
    attributes: { desk: text, case: text, person: text, reason: text, words: text, at: text },
    indexes: {
      one: {
        pk: atDesk,
        sk: {
          field: "sk",
          composite: ["case", "person"],
          template: "REPORT#${case}#${person}",
          casing: "none",
        },
      },
    },
  },
  book,
);

/** The one case of a thing, however many report it. */
export const caseOf = (target: Target): CaseId =>
  CaseId.parse(
    target.kind === "message"
      ? sameId("cas", target.conversation, target.message)
      : sameId("cas", target.entry, target.kind === "reply" ? target.reply : ""),
  );

export const toRow = (one: Omit<Filed, "now">) => ({
  ...one,
  review: one.state === "open" || one.state === "hidden" ? one.desk : "",
});
export const fromRow = (row: Row): Filed => Filed.parse(row);

/** A case as it stands now, for the system; undefined when there is none. */
export async function caseAt(desk: DeskId, id: CaseId): Promise<Filed | undefined> {
  const [row] = await rowsAt([{ pk: `REPORTS#${desk}`, sk: `CASE#${id}` }]);
  return row && fromRow(row);
}

/** Who reported a thing, for the system. */
export async function reportersOf(desk: DeskId, id: CaseId): Promise<PersonId[]> {
  const rows = await partition(`REPORTS#${desk}`, { begins: `REPORT#${id}#` });
  return rows.map(({ person }) => person as PersonId);
}

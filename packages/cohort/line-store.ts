import * as z from "zod";
import { type PersonId, ROLES } from "#people/model";
import { book, Entity, partition, type Write, write } from "#platform";
import { Instant } from "#platform/model";
import { type CohortId, type Invitee, Line } from "./model.ts";
import { moved } from "./turn.ts";

const text = { type: "string", required: true } as const;

/** One address on the list of a cohort: the key refuses it a second time. */
const LineRow = new Entity(
  {
    model: { service: "outloud", entity: "line", version: "1" },
    attributes: {
      id: text,
      email: text,
      name: text,
      zone: text,
      language: text,
      role: { type: ROLES, required: true },
      organisation: { type: "string" },
      addedAt: text,
      addedBy: text,
      /** Where it stood in the list it came with, and which request brought it. */
      place: { type: "number", required: true },
      batch: text,
      invitedAt: { type: "string" },
      person: { type: "string" },
      welcomedAt: { type: "string" },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["id"], template: "COHORT#${id}", casing: "none" },
        sk: { field: "sk", composite: ["email"], template: "LINE#${email}", casing: "none" },
      },
    },
  },
  book,
);

const Kept = Line.omit({ state: true }).extend({
  place: z.number(),
  batch: z.string(),
  welcomedAt: Instant.optional(),
});
export type KeptLine = z.infer<typeof Kept>;

/** Everybody on the list, in the order they were written down. */
export async function all(id: CohortId): Promise<KeptLine[]> {
  const rows = await partition(`COHORT#${id}`, { begins: "LINE#", consistent: true });
  return rows
    .map((row) => Kept.parse(row))
    .toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.place - b.place));
}

/** How a line is shown. */
export const shown = ({ welcomedAt, ...line }: KeptLine): Line =>
  Line.parse({ ...line, state: welcomedAt ? "welcomed" : line.invitedAt ? "invited" : "waiting" });

export const addWrite = (id: CohortId, line: KeptLine): Write =>
  write(LineRow.create({ id, ...line }), moved());

/** Somebody on the list is in: once, and as the line was read. */
export const admittedWrite = (
  id: CohortId,
  { email, role }: Pick<KeptLine, "email" | "role">,
  { person, at, welcomed }: { person: PersonId; at: string; welcomed: boolean },
): Write =>
  write(
    LineRow.patch({ id, email })
      .set({ person, invitedAt: at, ...(welcomed && { welcomedAt: at }) })
      .where((row, { eq, notExists }) => `${notExists(row.invitedAt)} AND ${eq(row.role, role)}`),
    moved(),
  );

/** A line that waits becomes what `changed` says; refused as `moved` when it is no longer there or no longer waits. */
export const correctWrite = (id: CohortId, { email }: Pick<KeptLine, "email">, changed: Invitee): Write => {
  const { email: _, ...fields } = changed;
  return write(
    LineRow.patch({ id, email })
      .set(fields)
      .where((row, { notExists }) => notExists(row.invitedAt)),
    moved(),
  );
};

/** Take a line that waits off the list. */
export const dropWrite = (id: CohortId, email: KeptLine["email"]): Write =>
  write(
    LineRow.delete({ id, email }).where(
      (row, { exists, notExists }) => `${exists(row.email)} AND ${notExists(row.invitedAt)}`,
    ),
    moved(),
  );

/** Forget that somebody was on the list, so that they can be invited again. */
export const forgetWrite = (id: CohortId, email: KeptLine["email"]): Write =>
  write(LineRow.delete({ id, email }));

/** Somebody signed in for the first time: their line says so, when they have one. */
export async function welcome(id: CohortId, email: KeptLine["email"], at: string) {
  await LineRow.patch({ id, email })
    .set({ welcomedAt: at })
    .go()
    .catch((error: unknown) => {
      // Most people who come by link have no line.
      if (!String(error).includes("conditional request failed")) throw error;
    });
}

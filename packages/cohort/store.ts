import * as z from "zod";
import { book, Entity, kindOf, partition, Refused, type Write, write } from "#platform";
import { Instant } from "#platform/model";
import type { Design } from "#workshop/model";
import { Cohort, type CohortId, LinkRole, STATES, type State } from "./model.ts";

const inCohort = { field: "pk", composite: ["id"], template: "COHORT#${id}", casing: "none" } as const;
const at = (sk: string) => ({ field: "sk", composite: [], template: sk, casing: "none" }) as const;

/**
 * The cohort itself, without its design: this row changes with everybody who comes or goes, and stays small. `roster`
 * counts those changes: whoever makes one names the number they saw. It heads what is offered in it for an answer, so that
 * whoever chooses there knows at once whether it is open.
 */
export const CohortRow = new Entity(
  {
    model: { service: "outloud", entity: "cohort", version: "1" },
    attributes: {
      id: { type: "string", required: true },
      title: { type: "string", required: true },
      workshop: { type: "string", required: true },
      startsOn: { type: "string", required: true },
      weeks: { type: "number", required: true },
      zone: { type: "string", required: true },
      language: { type: "string", required: true },
      state: { type: STATES, required: true },
      revision: { type: "number", required: true },
      roster: { type: "number", required: true },
      people: { type: "number", required: true },
      circles: { type: "any", required: true },
      formation: { type: "string" },
      facilitators: { type: "any", required: true },
      createdAt: { type: "string", required: true },
      launchedAt: { type: "string" },
      launchedBy: { type: "string" },
    },
    indexes: {
      one: { pk: inCohort, sk: at("COHORT") },
      headsFar: {
        index: "far",
        pk: { field: "farPk", composite: ["id"], template: "FAR#${id}", casing: "none" },
        sk: { field: "farSk", composite: [], template: "#COHORT", casing: "none" },
      },
    },
  },
  book,
);

/** The copy of the workshop that this cohort runs. */
export const DesignRow = new Entity(
  {
    model: { service: "outloud", entity: "cohort-design", version: "1" },
    attributes: { id: { type: "string", required: true }, design: { type: "any", required: true } },
    indexes: { one: { pk: inCohort, sk: at("COHORT#DESIGN") } },
  },
  book,
);

/** The join link in force. `serial` counts the links made, so that an old one can never open the door again. */
export const LinkRow = new Entity(
  {
    model: { service: "outloud", entity: "cohort-link", version: "1" },
    attributes: {
      id: { type: "string", required: true },
      serial: { type: "number", required: true },
      role: { type: "string", required: true },
      madeAt: { type: "string", required: true },
      ended: { type: "boolean", required: true },
    },
    indexes: { one: { pk: inCohort, sk: at("COHORT#LINK") } },
  },
  book,
);

const Link = z.object({ serial: z.number(), role: LinkRole, madeAt: Instant, ended: z.boolean() });
type Link = z.infer<typeof Link>;

/** A cohort with what only this capability needs to know of it. */
export interface Kept {
  readonly cohort: Cohort;
  readonly roster: number;
  readonly link?: Link;
}

/** The cohort, its design and its link, in one consistent Query. */
export async function find(id: CohortId): Promise<Kept | undefined> {
  const rows = await partition(`COHORT#${id}`, { begins: "COHORT", consistent: true });
  const of = (kind: string) => rows.find((row) => kindOf(row) === kind);
  const [row, design, link] = [of("cohort"), of("cohort-design"), of("cohort-link")];
  if (!row || !design) return;
  return {
    cohort: Cohort.parse({ ...row, design: design.design }),
    roster: Number(row.roster),
    link: link && Link.parse(link),
  };
}

const Short = Cohort.omit({ design: true }).extend({ weeks: z.number().int() });
type Short = z.infer<typeof Short>;

/** Several cohorts without their designs. */
export async function findShort(ids: readonly CohortId[]): Promise<Short[]> {
  if (ids.length === 0) return [];
  const { data } = await CohortRow.get(ids.map((id) => ({ id }))).go({ consistent: true });
  return data.map((row) => Short.parse(row));
}

export const createWrites = ({ design, ...cohort }: Cohort): Write[] => [
  write(CohortRow.create({ ...cohort, weeks: design.weeks.length, roster: 0 })),
  write(DesignRow.create({ id: cohort.id, design })),
];

export const stale = () =>
  new Refused(
    "conflict",
    "cohort.stale",
    "Somebody changed this cohort in the meantime. Look again, then change it.",
  );

type Plan = Partial<Pick<Cohort, "title" | "startsOn" | "zone" | "language">> & { weeks?: number };

/** Change the plan of a cohort as `cohort` knew it: its revision grows by one; refused when it was changed since. */
export const planWrite = (
  { id, state, revision }: Pick<Cohort, "id" | "state" | "revision">,
  plan: Plan,
): Write =>
  write(
    CohortRow.patch({ id })
      .set({ ...plan, revision: revision + 1 })
      .where((row, { eq }) => `${eq(row.revision, revision)} AND ${eq(row.state, state)}`),
    stale(),
  );

export const designWrite = (id: CohortId, design: Design): Write => write(DesignRow.put({ id, design }));

/** Move a cohort from one state to the next; refused when it is no longer in the first, or when the plan changed since. */
export const stateWrite = (
  { id, revision }: Pick<Cohort, "id" | "revision">,
  from: State,
  to: State,
  launched?: Required<Pick<Cohort, "launchedAt" | "launchedBy">>,
): Write =>
  write(
    CohortRow.patch({ id })
      .set({ state: to, ...launched })
      .where((row, { eq }) =>
        launched ? `${eq(row.state, from)} AND ${eq(row.revision, revision)}` : eq(row.state, from),
      ),
    launched
      ? stale()
      : new Refused("conflict", "cohort.not-there", `The cohort is no longer in its ${from} state.`),
  );

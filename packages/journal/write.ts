import * as Cohort from "#cohort";
import * as People from "#people";
import { type CohortId, type Ctx, membershipIn, type PersonId } from "#people/model";
import { commit, newId, write as put, Refused, type Row, rowsAt, type Write } from "#platform";
import type { Link } from "./adapted.ts";
import { dropDraft } from "./drafts.ts";
import { EntryRow, entryKey, linkOf, toRow } from "./entry-row.ts";
import { Shared } from "./events.ts";
import { type Taken, takenFrom } from "./from-beat.ts";
import { adaptationWrite } from "./lineage-row.ts";
import { type Marks, marksIn } from "./marks.ts";
import {
  type Entry,
  EntryId,
  LIMITS,
  readable as mayRead,
  type SharingRefusal,
  sharingRefusal,
  type WriteEntry,
} from "./model.ts";
import { closed, fromRows, refusalIn } from "./read.ts";

const UNHEARD = { "same-here": 0, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 };

/**
 * Write an entry, for the audience its author chose; what it answers may put it into a round or seal it. Refused in a cohort that one does not belong to or that is not open,
 * for an audience that is not there (a circle without one, the network for a guest), beyond the limits of marks, and as
 * missing when it adapts what its author may not read.
 */
export const write = (input: WriteEntry, ctx: Ctx): Promise<Entry> =>
  writeAs(EntryId.parse(newId("ent", ctx.now)), input, ctx);

/**
 * Write an entry as `write`, under an id that is known before: the same id is written once. `more` is what it has besides what
 * it takes from its beat.
 */
export async function writeAs(
  id: EntryId,
  input: WriteEntry,
  ctx: Ctx,
  more: Pick<Taken, "wants"> = {},
): Promise<Entry> {
  const where = here(input.cohort, ctx);
  refuseSharing({ ...where, audience: input.audience }, ctx);
  const rows = await rowsAround(input, where.cohort);
  const link = input.adaptedFrom && linkTo(fromRows(rows, ctx).id, rows);
  const refusal =
    where.cohort && (await refusalIn(rows, where.cohort, { beat: input.beat, adapted: link !== undefined }));
  if (refusal) throw closed(refusal);
  const { cohort } = where;
  const { beat } = input;
  const taken: Taken = { ...(cohort && beat && (await takenFrom(beat, cohort, ctx.now))), ...more };
  // Who has written to a prompt that asks to write first sees from now on what others wrote, whoever may read theirs.
  const besides =
    cohort && beat && taken.sealedUntil ? [People.wroteToWrite(ctx.person.id, cohort, beat)] : [];
  return await record(id, input, { where, rows, link, taken, besides }, ctx);
}

/** What is read before an entry is written, in one call: its cohort's state, what it adapts, whom it mentions. */
export const rowsAround = ({ adaptedFrom, text }: WriteEntry, cohort: CohortId | undefined): Promise<Row[]> =>
  rowsAt([
    ...(cohort ? [Cohort.stateKey(cohort)] : []),
    ...(adaptedFrom ? [entryKey(adaptedFrom)] : []),
    ...People.readerKeys(marked(text).mentions, cohort),
  ]);

/** That something adapts this entry, which is among `rows`. */
export function linkTo(entry: EntryId, rows: readonly Row[]): Link | undefined {
  const row = rows.find((one) => one.id === entry);
  return row && { entry, root: linkOf(row)?.root ?? entry };
}

interface Around {
  readonly where: Pick<Entry, "cohort" | "circle">;
  readonly rows: readonly Row[];
  readonly link?: Link | undefined;
  readonly taken?: Taken;
  /** What else changes by it, in the same transaction. */
  readonly besides?: readonly Write[];
}

/** Write an entry that was found to be allowed. */
export async function record(
  id: EntryId,
  { draft, ask, adaptedFrom, ...input }: WriteEntry,
  { where, rows, link, taken = {}, besides = [] }: Around,
  ctx: Ctx,
): Promise<Entry> {
  const { topics, mentions } = marked(input.text);
  const at = ctx.now.toISOString();
  const entry: Entry = {
    ...input,
    ...taken,
    cohort: where.cohort,
    circle: where.circle,
    id,
    author: { id: ctx.person.id, name: ctx.person.name },
    topics: [...topics],
    mentions: [],
    revision: 1,
    writtenAt: at,
    sharedAt: input.audience === "self" ? undefined : at,
    answers: 0,
    replies: 0,
    signals: UNHEARD,
    ask: ask && { ...ask, askedAt: at, answers: 0 },
    adapted: link && true,
  };
  entry.mentions = readersAmong(mentions, entry, rows);
  await commit(
    [
      put(EntryRow.create(toRow(entry, link))),
      ...(link ? [adaptationWrite(entry, link)] : []),
      ...dropDraft(draft, ctx),
      ...besides,
    ],
    {
      now: ctx.now,
      news: entry.audience === "self" ? [] : [shared(entry)],
      once: ctx.once,
      result: entry,
    },
  );
  return entry;
}

/** The cohort one writes in, and one's circle there. Refused when one does not belong to it. */
export function here(cohort: CohortId | undefined, ctx: Ctx): Pick<Entry, "cohort" | "circle"> {
  if (!cohort) return {};
  const membership = membershipIn(ctx, cohort);
  if (membership) return { cohort, circle: membership.circle };
  throw new Refused("missing", "journal.no-such-place", "You do not belong to this cohort.");
}

const WHY: Record<SharingRefusal, string> = {
  "no-cohort": "This is written outside any cohort: keep it for yourself or share it with the network.",
  "no-circle": "You are not in a circle here. Share it with the cohort, or keep it for yourself.",
  guest: "As a guest you write within your cohort.",
};

export function refuseSharing(where: Parameters<typeof sharingRefusal>[0], ctx: Ctx) {
  const refusal = sharingRefusal(where, ctx.person);
  if (refusal) throw new Refused("forbidden", `journal.${refusal}`, WHY[refusal]);
}

/** What a text marks. Refused beyond 200 topics or 50 people. */
export function marked(text: string): Marks {
  const marks = marksIn(text);
  if (marks.topics.length > LIMITS.topics)
    throw new Refused("invalid", "journal.too-many-topics", `At most ${LIMITS.topics} topics in one text.`);
  if (marks.mentions.length > LIMITS.mentions)
    throw new Refused(
      "invalid",
      "journal.too-many-mentions",
      `At most ${LIMITS.mentions} people in one text.`,
    );
  return marks;
}

/** Those of the mentioned who may read the entry, among the rows at their `readerKeys`; nobody is told who may not. */
function readersAmong(mentions: readonly PersonId[], entry: Entry, rows: readonly Row[]): PersonId[] {
  const readers = new Set(
    People.readersIn(rows)
      .filter((reader) => mayRead(entry, reader))
      .map(({ person }) => person.id),
  );
  return mentions.filter((id) => readers.has(id));
}

/** Those whom a text about an entry mentions and who may read it: for replies. One call when there are any. */
export async function mentionedIn(text: string, entry: Entry): Promise<PersonId[]> {
  const { mentions } = marked(text);
  return readersAmong(mentions, entry, await rowsAt(People.readerKeys(mentions, entry.cohort)));
}

export const shared = ({ id, author, mentions, adapted, cohort, circle, audience, round }: Entry) =>
  Shared({ id, author: author.id, mentions, adapted, cohort, circle, audience, round });

import * as Cohort from "#cohort";
import * as People from "#people";
import { type CohortId, type Ctx, membershipIn, type PersonId } from "#people/model";
import { commit, newId, write as put, Refused, type Row, rowsAt } from "#platform";
import { dropDraft } from "./drafts.ts";
import { EntryRow, toRow } from "./entry-row.ts";
import { Shared } from "./events.ts";
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
import { closed, refusalIn } from "./read.ts";

const UNHEARD = { "same-here": 0, "helped-me": 0, "trying-this": 0, "tell-me-more": 0 };

/**
 * Write an entry, for the audience its author chose. Refused in a cohort that one does not belong to or that is not open,
 * for an audience that is not there (a circle without one, the network for a guest), and beyond the limits of marks.
 */
export const write = (input: WriteEntry, ctx: Ctx): Promise<Entry> =>
  writeAs(EntryId.parse(newId("ent", ctx.now)), input, ctx);

/** Write an entry as `write`, under an id that is known before: the same id is written once. */
export async function writeAs(id: EntryId, { draft, ask, ...input }: WriteEntry, ctx: Ctx): Promise<Entry> {
  const where = here(input.cohort, ctx);
  refuseSharing({ ...where, audience: input.audience }, ctx);
  const { topics, mentions } = marked(input.text);
  const rows = await rowsAt([
    ...(where.cohort ? [Cohort.stateKey(where.cohort)] : []),
    ...People.readerKeys(mentions, where.cohort),
  ]);
  const refusal = where.cohort && (await refusalIn(rows, where.cohort, input.beat));
  if (refusal) throw closed(refusal);

  const at = ctx.now.toISOString();
  const entry: Entry = {
    ...input,
    ...where,
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
  };
  entry.mentions = readersAmong(mentions, entry, rows);
  await commit([put(EntryRow.create(toRow(entry))), ...dropDraft(draft, ctx)], {
    now: ctx.now,
    news: entry.audience === "self" ? [] : [shared(entry)],
    once: ctx.once,
    result: entry,
  });
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

export const shared = ({ id, author, mentions, cohort, circle, audience }: Entry) =>
  Shared({ id, author: author.id, mentions, cohort, circle, audience });

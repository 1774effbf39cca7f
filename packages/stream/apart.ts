import { type Entry, isWaiting } from "#journal/model";
import { type CohortId, type Ctx, isFacilitator } from "#people/model";

type By = Pick<Entry, "author">;

/** Whether an entry is shown in somebody's streams: not what those write whom they blocked. */
export const isShown = ({ author }: By, { blocked }: Pick<Ctx, "blocked">) => !blocked.includes(author.id);

/**
 * Whether an entry is one that waits, as somebody sees it. What waits in spite of an answer does so because its author
 * blocked whoever gave it: they do not meet it here, for as they see it it was answered. Who hosts a cohort sees all the
 * others that wait there, whomever they blocked themselves.
 */
export const isSeenWaiting = (
  entry: By & Pick<Entry, "answers" | "ask" | "cohort">,
  reader: Pick<Ctx, "blocked" | "blockedBy" | "memberships">,
) =>
  (isWaiting(entry) || !reader.blockedBy.includes(entry.author.id)) &&
  (isShown(entry, reader) || hosts(reader, entry.cohort));

const hosts = (reader: Pick<Ctx, "memberships">, cohort: CohortId | undefined) =>
  cohort !== undefined && isFacilitator(reader, cohort);

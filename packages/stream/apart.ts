import { type Entry, isSealedTo, isUnanswered, isVeiled } from "#journal/model";
import { type CohortId, type Ctx, isFacilitator } from "#people/model";

/**
 * Whether an entry is shown in somebody's streams: not what those write whom they blocked. As long as a round hides who wrote it,
 * it is shown to everybody: or blocking people one by one would say whose it is.
 */
export const isShown = (entry: Entry, reader: Pick<Ctx, "blocked" | "memberships" | "person">) =>
  isVeiled(entry, reader) || !reader.blocked.includes(entry.author.id);

/**
 * Whether an entry is one that waits, as somebody sees it: not one that is closed to them until they write. What waits in spite of an answer does so because its author
 * blocked whoever gave it: they do not meet it here, for as they see it it was answered. Who hosts a cohort sees all the
 * others that wait there, whomever they blocked themselves.
 */
export const isSeenWaiting = (
  entry: Entry,
  reader: Pick<Ctx, "blocked" | "blockedBy" | "memberships" | "now" | "person" | "wroteTo">,
) =>
  !isSealedTo(entry, reader) &&
  (isUnanswered(entry) || !reader.blockedBy.includes(entry.author.id)) &&
  (isShown(entry, reader) || hosts(reader, entry.cohort));

const hosts = (reader: Pick<Ctx, "memberships">, cohort: CohortId | undefined) =>
  cohort !== undefined && isFacilitator(reader, cohort);

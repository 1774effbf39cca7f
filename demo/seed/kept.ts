import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { CohortId } from "#people/model";
import * as Shelf from "#shelf";
import type { PutBy } from "../texts/kept.ts";
import type { When } from "../texts/script.ts";
import type { House } from "./house.ts";

const HOUR = 3_600_000;
const MANY = 100;

interface Of {
  readonly cohort: CohortId;
  readonly at: (when: When) => Date;
  readonly now: Date;
}

/** What people of a cohort put on its shelf, each thing some hours after it came up, and none of it later than now. */
export async function keptThings(house: House, things: readonly PutBy[], { cohort, at, now }: Of) {
  const entries = await everything(cohort);
  for (const { by, hoursAfter, what, why } of things) {
    const { what: kept, since } =
      "url" in what
        ? { what: { kind: "link" as const, url: what.url }, since: at({ ...what.on, at: "09:00" }) }
        : await saidIn(entries, what, house.as(by, now));
    const moment = new Date(Math.min(now.getTime(), since.getTime() + hoursAfter * HOUR));
    const title = "url" in what ? what.title : undefined;
    await Shelf.keep(
      cohort,
      { what: kept, ...(title && { title }), ...(why && { why }) },
      house.as(by, moment),
    );
  }
}

async function saidIn(
  entries: readonly Journal.Entry[],
  { entry: beginning, ...what }: { readonly entry: string; readonly answerOf?: string },
  ctx: Parameters<typeof Feedback.thread>[2],
) {
  const entry = entries.find(({ title, text }) => title === beginning || text.startsWith(beginning));
  if (!entry) throw new Error(`Nobody wrote “${beginning}”.`);
  if (!what.answerOf)
    return { what: { kind: "entry" as const, entry: entry.id }, since: new Date(entry.writtenAt) };
  const { replies } = await Feedback.thread(entry.id, undefined, ctx);
  const reply = replies.find(({ author }) => author.name.toLowerCase().startsWith(what.answerOf ?? ""));
  if (!reply) throw new Error(`${what.answerOf} did not answer “${beginning}”.`);
  return {
    what: { kind: "reply" as const, entry: entry.id, reply: reply.id },
    since: new Date(reply.writtenAt),
  };
}

async function everything(cohort: CohortId): Promise<Journal.Entry[]> {
  const all: Journal.Entry[] = [];
  for (let before: string | undefined = "~"; before !== undefined; ) {
    const { entries, end }: Journal.Listed = await Journal.inPlace(cohort, { before, limit: MANY });
    all.push(...entries);
    before = end;
  }
  return all;
}

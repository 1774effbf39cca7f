import * as Backchannel from "#backchannel";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { CohortId, Ctx } from "#people/model";
import { Refused } from "#platform";
import { addressOf } from "./address.ts";
import { type Keep, type KeepingRefusal, keepingRefusal } from "./model.ts";
import type { Kept } from "./store.ts";

/** What is about to be kept, and where it comes from. */
export type Source = Pick<Kept, "what" | "title" | "origin" | "said">;

const WHY: Record<KeepingRefusal, string> = {
  "for-few":
    "This is shared with a few people only. On the shelf goes what everybody in this cohort may read.",
  elsewhere: "This was shared elsewhere, and not everybody in this cohort may read it there.",
  blind: "Its round hides who wrote this. Keep it when the round is over.",
  sealed: "This is not open to everybody yet. Keep it when the next week begins.",
};

/**
 * What somebody wants to keep, as everybody in the cohort may read it. Refused as missing for what they may not read, and in
 * plain words for what others could not.
 */
export async function sourceOf({ what, title }: Keep, cohort: CohortId, ctx: Ctx): Promise<Source> {
  switch (what.kind) {
    case "entry": {
      const { author, sharedAt, writtenAt } = await keepable(what.entry, cohort, ctx);
      return { what, title: "", origin: { moment: sharedAt ?? writtenAt, by: author.name } };
    }
    case "reply": {
      await keepable(what.entry, cohort, ctx);
      const [reply] = await Feedback.repliesAmong([what]);
      if (!reply)
        throw new Refused("missing", "feedback.no-such-reply", "There is no such reply in this thread.");
      return { what, title: "", origin: { moment: reply.writtenAt, by: reply.author.name } };
    }
    case "contribution": {
      const found = await Backchannel.said(what.session, what.contribution);
      if (found?.session.cohort !== cohort)
        throw new Refused(
          "missing",
          "backchannel.missing",
          "There is no such thing in a room of this cohort.",
        );
      return saidSource(found.session, found.contribution);
    }
    case "link": {
      const url = new URL(what.url).href;
      const moment = ctx.now.toISOString();
      return { what: { ...what, url }, title: title || addressOf(url), origin: { moment } };
    }
  }
}

async function keepable(id: Journal.EntryId, cohort: CohortId, ctx: Ctx): Promise<Journal.Entry> {
  const entry = await Journal.readable(id, ctx);
  const refusal = keepingRefusal(entry, cohort, ctx.now);
  if (refusal) throw new Refused("forbidden", `shelf.${refusal}`, WHY[refusal]);
  return entry;
}

/** Something said in a room, as it is kept: a link by its address, whoever shared it and however often. */
export function saidSource(
  session: Pick<Backchannel.Session, "id" | "title">,
  contribution: Backchannel.Contribution,
): Source {
  const { id, at, text, url } = contribution;
  const by = Backchannel.shown(contribution).by?.name;
  const said = { session: session.id, contribution: id };
  const origin = { session: session.id, title: session.title, moment: at, ...(by && { by }) };
  if (!url) return { what: { kind: "contribution", ...said }, title: "", origin };
  const link = new URL(url).href;
  return { what: { kind: "link", url: link }, title: text.slice(0, 200) || addressOf(link), origin, said };
}

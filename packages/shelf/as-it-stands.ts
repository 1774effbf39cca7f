import * as Backchannel from "#backchannel";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { Ctx } from "#people/model";
import { excerpt } from "#platform";
import { type Item, keepingRefusal } from "./model.ts";
import type { Kept } from "./store.ts";

const TITLE = 160;
const WORDS = 280;

/** What of an item is read where it stands: its words, and what there is to say of where it came from. */
interface Living {
  readonly title: string;
  readonly words: string;
  readonly from?: Partial<Item["origin"]>;
}

/**
 * Items as they may be read now, by this reader or, without one, by everybody: in their words of today, and without any where
 * an author stepped back from the cohort or a moderator hid them. At most one call for each kind of thing.
 */
export async function asTheyStand(kept: readonly Kept[], ctx?: Ctx): Promise<Item[]> {
  const found = await sources(kept, ctx);
  return kept.map((item) => {
    const { id, cohort, what, why, keptBy, origin, keptAt, resurfacedAt } = item;
    const stays = {
      id,
      cohort,
      what,
      keptAt,
      ...(why && { why }),
      ...(keptBy && { keptBy }),
      ...(resurfacedAt && { resurfacedAt }),
    };
    const now = living(item, found, ctx);
    if (now) {
      const { title, words, from } = now;
      return { ...stays, title, words, origin: { ...origin, ...from } };
    }
    const { session, title, moment } = origin;
    return {
      ...stays,
      title: "",
      words: "",
      origin: session ? { session, title, moment } : { moment },
      gone: true,
    };
  });
}

interface Sources {
  readonly entries: ReadonlyMap<string, Journal.Entry>;
  readonly replies: ReadonlyMap<string, Feedback.Reply>;
  readonly said: ReadonlyMap<string, Backchannel.Contribution>;
}

/** Everything that several items are read from, in one call for each kind; entries only for somebody who may read them. */
async function sources(kept: readonly Kept[], ctx: Ctx | undefined): Promise<Sources> {
  const whats = kept.map(({ what }) => what);
  const inJournal = whats.flatMap((what) => ("entry" in what ? [what.entry] : []));
  const inThreads = whats.flatMap((what) => (what.kind === "reply" ? [what] : []));
  const inRooms = kept.flatMap(({ what, said }) => (what.kind === "contribution" ? [what] : (said ?? [])));
  const [entries, replies, said] = await Promise.all([
    ctx && inJournal.length > 0 ? Journal.readableAmong(inJournal, ctx) : [],
    inThreads.length > 0 ? Feedback.repliesAmong(inThreads) : [],
    inRooms.length > 0 ? Backchannel.shownAmong(inRooms) : [],
  ]);
  return { entries: byId(entries), replies: byId(replies), said: byId(said) };
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));

function living(
  { what, cohort, title, said }: Kept,
  found: Sources,
  ctx: Ctx | undefined,
): Living | undefined {
  if (what.kind === "link")
    return said && !found.said.has(said.contribution) ? undefined : { title, words: "" };
  if (what.kind === "contribution") {
    const contribution = found.said.get(what.contribution);
    return contribution && { title: contribution.text, words: contribution.answer?.text ?? "" };
  }
  const entry = found.entries.get(what.entry);
  if (!ctx || !entry || keepingRefusal(entry, cohort, ctx.now)) return undefined;
  if (what.kind === "entry") return narration(entry);
  const reply = found.replies.get(what.reply);
  return reply && { title: excerpt(reply.text, TITLE), words: "", from: answering(reply, entry) };
}

const narration = ({ title, text, author }: Journal.Entry): Living => ({
  title: title || excerpt(text, TITLE),
  words: title ? excerpt(text, WORDS) : "",
  from: { by: author.name },
});

const answering = ({ author }: Feedback.Reply, { title, text }: Journal.Entry) => ({
  by: author.name,
  title: title || excerpt(text, TITLE),
});

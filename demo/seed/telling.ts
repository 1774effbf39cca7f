import type { BeatId } from "#cadence/model";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { CohortId } from "#people/model";
import type { House } from "./house.ts";
import { listed } from "./rounds.ts";

/** What becomes of one entry, moment by moment. */
export interface Tale {
  readonly by: string;
  readonly at: Date;
  readonly cohort?: CohortId;
  readonly beat?: BeatId;
  readonly entry: Pick<Journal.WriteEntry, "audience" | "text"> &
    Partial<Pick<Journal.WriteEntry, "kind" | "title" | "adaptedFrom">> & {
      readonly ask?: { readonly question: string; readonly help: Journal.Help; readonly about?: string };
    };
  readonly turns: readonly Turn[];
}

export type Turn = { readonly by: string; readonly at: Date } & (
  | { readonly to: Journal.Audience }
  | { readonly reply: string; readonly quote?: string }
  | { readonly signal: Journal.SignalKind }
  | { readonly changed: string; readonly helped: readonly string[] }
);

/** A reply as it was given, for whoever is to be told of it. */
export interface Said {
  readonly reply: Feedback.Reply;
  readonly to: Journal.Entry;
  readonly at: Date;
}

/** A loop as it was closed, for those who are to hear of it. */
export interface Closed {
  readonly loop: { readonly entry: Journal.EntryId; readonly toldAt: string };
  readonly at: Date;
}

/** An entry, and what was said and closed under it. */
export interface Told {
  readonly entry: Journal.Entry;
  readonly said: readonly Said[];
  readonly closed: readonly Closed[];
}

/** Write an entry, and do with it in order whatever was done with it. Answers it, the replies it got, and that it was closed. */
export async function tell(house: House, { by, at, cohort, beat, entry, turns }: Tale): Promise<Told> {
  const text = named(entry.text, house);
  const words = Journal.WriteEntry.parse({ ...entry, text, ask: askOf(entry.ask, text), cohort, beat });
  const written = await Journal.write(words, house.as(by, at));
  const [said, closed]: [Said[], Closed[]] = [[], []];
  let { revision } = written;
  for (const turn of turns.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const ctx = house.as(turn.by, turn.at);
    if ("to" in turn) ({ revision } = await Journal.move(written.id, { revision, audience: turn.to }, ctx));
    else if ("signal" in turn) await Feedback.signal(written.id, turn.signal, ctx);
    else if ("changed" in turn) {
      const helpers = new Set(turn.helped.map((key) => house.person(key).id));
      const helped = said.flatMap(({ reply }) => (helpers.has(reply.author.id) ? reply.id : []));
      const { changed } = await Feedback.closeLoop(written.id, { text: turn.changed, helped }, ctx);
      if (changed) closed.push({ loop: { entry: written.id, toldAt: changed.toldAt }, at: turn.at });
    } else {
      const text = named(turn.reply, house);
      const quote = turn.quote ? passage(turn.quote, words.text) : undefined;
      const input = Feedback.WriteReply.parse({ text, quote });
      said.push({ reply: await Feedback.reply(written.id, input, ctx), to: written, at: turn.at });
    }
  }
  await listed(
    written,
    said.map(({ reply }) => reply),
    at,
  );
  return { entry: written, said, closed };
}

function askOf(ask: Tale["entry"]["ask"], text: string) {
  if (!ask) return undefined;
  const { question, help, about } = ask;
  return { question, help, ...(about && { passage: passage(about, text) }) };
}

/** `@[Kenji Mori](kenji)` speaks of somebody by their key: here it becomes who they are. */
const named = (text: string, house: House) =>
  text.replace(/(@\[[^\]]+\])\(([a-z-]+)\)/g, (_, name, key) => `${name}(${house.person(key).id})`);

const AROUND = 40;

/** A passage with what surrounds it, as a reader would have marked it. */
function passage(text: string, of: string) {
  const at = of.indexOf(text);
  const end = at + text.length;
  return { text, before: of.slice(Math.max(0, at - AROUND), at), after: of.slice(end, end + AROUND) };
}

import type { BeatId } from "#cadence/model";
import * as Feedback from "#feedback";
import * as Journal from "#journal";
import type { CohortId } from "#people/model";
import type { House } from "./house.ts";

/** What becomes of one entry, moment by moment. */
export interface Tale {
  readonly by: string;
  readonly at: Date;
  readonly cohort?: CohortId;
  readonly beat?: BeatId;
  readonly entry: Pick<Journal.WriteEntry, "audience" | "text"> &
    Partial<Pick<Journal.WriteEntry, "kind" | "title">>;
  readonly turns: readonly Turn[];
}

export type Turn = { readonly by: string; readonly at: Date } & (
  | { readonly to: Journal.Audience }
  | { readonly reply: string; readonly quote?: string }
  | { readonly signal: Journal.SignalKind }
);

/** A reply as it was given, for whoever is to be told of it. */
export interface Said {
  readonly reply: Feedback.Reply;
  readonly to: Journal.Entry;
  readonly at: Date;
}

/** Write an entry, and do with it in order whatever was done with it. Answers the replies it got. */
export async function tell(house: House, { by, at, cohort, beat, entry, turns }: Tale): Promise<Said[]> {
  const words = Journal.WriteEntry.parse({ ...entry, text: named(entry.text, house), cohort, beat });
  const written = await Journal.write(words, house.as(by, at));
  const said: Said[] = [];
  let { revision } = written;
  for (const turn of turns.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const ctx = house.as(turn.by, turn.at);
    if ("to" in turn) ({ revision } = await Journal.move(written.id, { revision, audience: turn.to }, ctx));
    else if ("signal" in turn) await Feedback.signal(written.id, turn.signal, ctx);
    else {
      const text = named(turn.reply, house);
      const quote = turn.quote ? passage(turn.quote, words.text) : undefined;
      const input = Feedback.WriteReply.parse({ text, quote });
      said.push({ reply: await Feedback.reply(written.id, input, ctx), to: written, at: turn.at });
    }
  }
  return said;
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

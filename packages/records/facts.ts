import type { Entry } from "#journal/model";
import { book, everyRow, kindOf, type Row, room } from "#platform";

/** What has to be known of an entry to say who may have what hangs on it. */
export type EntryFacts = Pick<Entry, "audience" | "blind"> & {
  readonly id: string;
  readonly author: string;
  readonly cohort?: string | undefined;
  readonly sharedAt: string;
};

/** What one row does not say of itself: gathered from both tables before anything is taken out of them. */
export interface Facts {
  readonly entries: ReadonlyMap<string, EntryFacts>;
  /** The cohort of each beat, and of each session that has one. */
  readonly beats: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, string>;
  /** Who belongs to a cohort or did, by cohort. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ids a person speaks by in rooms, beside their own: they came in before they had an account. */
  readonly voices: ReadonlyMap<string, ReadonlySet<string>>;
  /** The people of each conversation. */
  readonly talks: ReadonlyMap<string, readonly string[]>;
}

/** Read both tables once, and keep of them what hangs together. */
export async function gather(): Promise<Facts> {
  const facts = {
    entries: new Map<string, EntryFacts>(),
    beats: new Map<string, string>(),
    sessions: new Map<string, string>(),
    members: new Map<string, Set<string>>(),
    voices: new Map<string, Set<string>>(),
    talks: new Map<string, readonly string[]>(),
  };
  const among = (map: Map<string, Set<string>>, of: unknown, one: unknown) => {
    const known = map.get(String(of)) ?? new Set();
    map.set(String(of), known.add(String(one)));
  };
  const learn: Record<string, (row: Row) => void> = {
    entry: (row) => facts.entries.set(String(row.id), entryFacts(row)),
    beat: ({ id, cohort }) => facts.beats.set(String(id), String(cohort)),
    "room-session": ({ id, cohort }) => cohort && facts.sessions.set(String(id), String(cohort)),
    membership: ({ cohort, person }) => among(facts.members, cohort, person),
    "room-seat": ({ person, voice }) => among(facts.voices, person, voice),
    conversation: ({ conversation, people }) =>
      facts.talks.set(String(conversation), people as readonly string[]),
  };
  for (const table of [book, room])
    for await (const row of everyRow(table)) learn[String(kindOf(row))]?.(row);
  return facts;
}

const entryFacts = ({ id, authorId, cohort, audience, blind, sharedAt }: Row): EntryFacts => ({
  id: String(id),
  author: String(authorId),
  audience: audience as Entry["audience"],
  sharedAt: String(sharedAt),
  ...(cohort !== undefined && { cohort: String(cohort) }),
  ...(blind !== undefined && { blind: blind as Entry["blind"] }),
});

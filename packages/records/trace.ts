import type { PersonId } from "#people/model";
import { book, everyRow, kindOf, type Row, room } from "#platform";

/** Somebody unknown, in whose name stays what others answered. */
export interface Nobody {
  readonly id: PersonId;
  readonly name: string;
}

/** All by which one person is found in both tables, and what of theirs others have answered. */
export interface Trace {
  readonly person: PersonId;
  readonly email: string | undefined;
  /** Every name they went by. */
  readonly names: ReadonlySet<string>;
  /** The ids they speak by in rooms. */
  readonly voices: ReadonlySet<string>;
  /** Their entries; those that others answered stay as a place for the answers. */
  readonly entries: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
  /** What they said in rooms, and in threads. */
  readonly said: ReadonlySet<string>;
  readonly replies: ReadonlySet<string>;
  /** What they said when they reported something. */
  readonly reported: ReadonlySet<string>;
  /** The cohorts they belong to now. */
  readonly cohorts: ReadonlySet<string>;
  readonly nobody: Nobody;
}

const WHO: readonly string[] = ["authorName", "name", "keeperName"];
/** What carries the name of whoever it is by, and the attribute that says who that is. */
const SIGNED: Readonly<Record<string, string>> = {
  person: "id",
  membership: "person",
  entry: "authorId",
  reply: "authorId",
  signal: "person",
  "shelf-item": "keeper",
};

/** Find somebody in both tables, by reading all of them twice: what they said in a room hangs on the id they had there. */
export async function trace(person: PersonId, nobody: Nobody): Promise<Trace> {
  const found = {
    email: undefined as string | undefined,
    names: new Set<string>(),
    voices: new Set<string>([person]),
    entries: new Set<string>(),
    answered: new Set<string>(),
    said: new Set<string>(),
    replies: new Set<string>(),
    reported: new Set<string>(),
    cohorts: new Set<string>(),
  };
  const others = new Set<string>();
  const learn: Record<string, (row: Row) => void> = {
    person: (row) => (found.email = row.id === person ? String(row.email) : found.email),
    membership: (row) => row.person === person && !row.leftAt && found.cohorts.add(String(row.cohort)),
    entry: (row) => row.authorId === person && found.entries.add(String(row.id)),
    reply: (row) =>
      row.authorId === person ? found.replies.add(String(row.id)) : others.add(String(row.entry)),
    report: (row) => row.person === person && row.words !== "" && found.reported.add(String(row.words)),
    "room-seat": (row) => row.person === person && found.voices.add(String(row.voice)),
  };
  for (const table of [book, room])
    for await (const row of everyRow(table)) {
      const kind = String(kindOf(row));
      learn[kind]?.(row);
      const signed = SIGNED[kind];
      if (signed === undefined || row[signed] !== person) continue;
      for (const name of WHO)
        if (typeof row[name] === "string" && row[name] !== "") found.names.add(row[name]);
    }
  for await (const row of everyRow(room))
    if (kindOf(row) === "contribution" && found.voices.has(String(row.voice))) found.said.add(String(row.id));
  for (const entry of found.entries) if (others.has(entry)) found.answered.add(entry);
  return { ...found, person, nobody };
}

import { book, newId, type Row, store } from "#platform";
import { type Note, readNotes } from "./notes.ts";
import { type Pattern, type Patterns, type Writers, writePatterns } from "./patterns.ts";

const DAY = 24 * 3_600_000;
/** The oldest are those that wait longest, half of them by people of one's own circle; a page of what is offered is 25. */
const WAIT_LONGEST = 52;
/** The newest fill the pages that are read. */
const NEWEST = { own: 20, circle: 14, network: 14 } as const;
const LATEST = NEWEST.own + NEWEST.circle + NEWEST.network;
/** What is between them, again and again; a tenth of it waits as well. */
const BETWEEN = ["waitsFar", "cohort", "cohort", "circle", "network"] as const;
const ALSO = ["cohort", "cohort", "cohort", "circle", "network"] as const;
const AT_ONCE = 25;
const BATCHES = 8;

/**
 * So many entries in forty days of one cohort. What is read is the same at every size: the oldest and the newest are, and what
 * there is more of lies between them. A hundred thousand through the door would take an hour, so one of each kind comes in by the
 * door, and the others are copies of its row, with the words of a note.
 */
export async function sow(many: number, writers: Writers, now: Date): Promise<void> {
  const patterns = await writePatterns(writers, now);
  const notes = readNotes();
  let batch: Row[] = [];
  const sent: Promise<unknown>[] = [];
  for (let nth = 0; nth < many; nth++) {
    const at = new Date(now.getTime() - Math.round(((many - nth) * 40 * DAY) / many));
    // The words of the ends are the same at every size, whatever is between them.
    const word = many - nth <= LATEST ? WAIT_LONGEST + LATEST - (many - nth) : nth;
    batch.push(like(patterns[kindOf(nth, many)], nth, at, notes[word % notes.length]));
    if (batch.length < AT_ONCE && nth < many - 1) continue;
    sent.push(put(batch));
    batch = [];
    if (sent.length === BATCHES) await Promise.all(sent.splice(0));
  }
  await Promise.all(sent);
}

async function put(rows: readonly Row[]): Promise<void> {
  await store.batchWrite({
    RequestItems: { [book.table]: rows.map((Item) => ({ PutRequest: { Item } })) },
  });
}

/** The oldest first. */
function kindOf(nth: number, many: number): keyof Patterns {
  if (nth < WAIT_LONGEST) return nth % 2 === 0 ? "waitsNear" : "waitsFar";
  const left = many - nth;
  if (left <= NEWEST.own) return "own";
  if (left <= NEWEST.own + NEWEST.circle) return "circle";
  if (left <= LATEST) return "network";
  return (nth % 10 === 0 ? BETWEEN : ALSO)[nth % 5] ?? "cohort";
}

/** Another entry like it: every key that its id, its moment or its author is part of is written for the new one. */
function like({ row, id, at, author, by }: Pattern, nth: number, moment: Date, note: Note | undefined): Row {
  const who = by[nth % by.length]?.person;
  const mine = newId("ent", moment);
  const turned = (value: string) =>
    value
      .replaceAll(id, mine)
      .replaceAll(at, moment.toISOString())
      .replaceAll(author, who?.id ?? author);
  const copy = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "string" ? turned(value) : value,
  ]);
  return {
    ...Object.fromEntries(copy),
    authorName: who?.name,
    title: note?.title,
    text: note?.markdown,
  };
}

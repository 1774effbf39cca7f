import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AskFor, AUDIENCES, type Entry, SIGNALS } from "#journal/model";
import { type Chronicle, mayRead, type Person, type Written } from "./chronicle.ts";

type Audience = Entry["audience"];

/** Real notes of somebody who narrates their work. */
const NOTES = readFileSync(join(import.meta.dirname, "../../../demo/til-notes-month.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { title: string; markdown: string });

/** Audiences in the order people take them, again and again. */
const TURNS: readonly Audience[] = [
  "cohort",
  "circle",
  "self",
  "cohort",
  "network",
  "circle",
  "cohort",
  "public",
];

/** The same dice at every run. */
export function dice(seed: number) {
  let state = seed;
  return <Item>(items: readonly Item[]): Item => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const item = items[Math.floor((state / 2 ** 32) * items.length)];
    if (item === undefined) throw new Error("There is nothing to choose from.");
    return item;
  };
}

/** What people do in one cohort, as long as it is open to them; what is acknowledged is remembered. */
export class Writing {
  readonly chronicle: Chronicle;
  readonly cohort: string;
  readonly pick = dice(28);
  #told = 0;

  constructor(chronicle: Chronicle, cohort: string) {
    this.chronicle = chronicle;
    this.cohort = cohort;
  }

  /** The next note, as an entry of theirs for whoever's turn it is to read. */
  next(author: Person, { beat, audience }: { beat?: string; audience?: Audience } = {}) {
    const number = this.#told++;
    const note = NOTES[number % NOTES.length];
    const mark = `mk${String(number).padStart(4, "0")}x`;
    const named =
      number % 6 === 0 ? this.pick(this.chronicle.people.filter(({ id }) => id !== "")) : undefined;
    const called = named ? `@[${named.name}](${named.id}) ` : "";
    const inside = number % 13 !== 0 || beat !== undefined || author.role === "guest";
    const wanted = audience ?? TURNS[number % TURNS.length] ?? "self";
    const titled = number % 2 === 0;
    return {
      mark,
      body: {
        ...(inside && { cohort: this.cohort }),
        ...(beat && { beat }),
        audience: possible(wanted, author, inside),
        title: titled ? `${mark} ${note?.title}`.slice(0, 200) : "",
        text: `${titled ? "" : `${mark} `}${called}${note?.markdown}`,
      },
    };
  }

  /** Remembers an entry the house says it has. */
  written(author: Person, mark: string, entry: Entry): Written {
    const { id, cohort, circle, audience, sharedAt, mentions, title, text, revision, writtenAt } = entry;
    const readers = [{ at: writtenAt, audience, circle, sharedAt }];
    const kept = { id, author, cohort, mark, readers, mentions, title, text, revision };
    const asked = entry.ask && { ask: { at: entry.ask.askedAt } };
    const written: Written = { ...kept, ...asked, replies: [], signals: [] };
    this.chronicle.entries.push(written);
    return written;
  }

  async write(
    author: Person,
    { ask, ...how }: { beat?: string; audience?: Audience; ask?: AskFor } = {},
  ): Promise<Written> {
    const { mark, body } = this.next(author, how);
    const sent = { ...body, ...(ask && { ask }) };
    return this.written(author, mark, await author.client.post<Entry>("/entries", sent));
  }

  /** Entries of these days that somebody may read now, newest first; with `others`, not their own. */
  async before(reader: Person): Promise<Written[]> {
    const now = await this.chronicle.now();
    return this.chronicle.entries
      .filter(
        (one) =>
          one.author !== reader && one.cohort !== undefined && mayRead(this.chronicle, reader, one, now),
      )
      .slice(-25);
  }

  async reply(by: Person): Promise<void> {
    await this.replyTo(this.pick(await this.before(by)), by);
  }

  async replyTo(entry: Written, by: Person): Promise<void> {
    const passage = /[A-Za-z]{4,}(?: [A-Za-z]+){2,4}/.exec(entry.text)?.[0];
    const text = `Reply ${entry.replies.length + 1} to ${entry.mark}, by ${by.name}.`;
    const quote = passage && { text: passage, before: "", after: "" };
    const { id, writtenAt } = await by.client.post<{ id: string; writtenAt: string }>(
      `/entries/${entry.id}/replies`,
      {
        text,
        ...(quote && { quote }),
      },
    );
    entry.replies.push({ id, by, text, at: writtenAt });
  }

  async signal(by: Person): Promise<void> {
    const entry = this.pick(await this.before(by));
    const kind = this.pick(SIGNALS);
    if (entry.signals.some((one) => one.by === by && one.kind === kind)) return;
    await by.client.must("PUT", `/entries/${entry.id}/signals/${kind}`);
    entry.signals.push({ by, kind, at: await this.chronicle.now() });
  }

  /** They say something more in an entry of theirs. */
  async edit(author: Person): Promise<void> {
    const entry = this.chronicle.entries.findLast((one) => one.author === author);
    if (!entry) return;
    const { revision, title, text } = entry;
    const more = { revision, title, text: `${text}\n\nLater: it held.`, kind: null };
    const edited = await author.client.must<Entry>("PATCH", `/entries/${entry.id}`, more);
    Object.assign(entry, { text: edited.text, revision: edited.revision });
  }

  /** They open an entry of theirs to more people, one step; or, the third time somebody does, take it back a step. */
  async climb(author: Person, turn: number): Promise<void> {
    const entry = this.chronicle.entries.findLast((one) => one.author === author && one.cohort !== undefined);
    if (entry) await this.move(entry, turn % 3 === 2 ? -1 : 1);
  }

  async move(entry: Written, steps: 1 | -1): Promise<void> {
    const { author, readers, id, revision } = entry;
    const step = AUDIENCES.indexOf(readers.at(-1)?.audience ?? "self") + steps;
    const audience = possible(AUDIENCES[step] ?? "cohort", author, true);
    const moved = await author.client.must<Entry>("PUT", `/entries/${id}/audience`, { revision, audience });
    entry.revision = moved.revision;
    const { audience: now, circle, sharedAt } = moved;
    const wider = sharedAt !== readers.at(-1)?.sharedAt ? sharedAt : undefined;
    readers.push({ at: wider ?? (await this.chronicle.now()), audience: now, circle, sharedAt });
  }
}

/** Guests write for their cohort, those without a circle for everybody, and outside a cohort there is the network. */
function possible(wanted: Audience, author: Person, inside: boolean): Audience {
  if (!inside) return wanted === "self" ? "self" : "network";
  if (author.role === "guest" && (wanted === "network" || wanted === "public")) return "cohort";
  if (wanted === "circle" && author.circle === undefined) return "cohort";
  return wanted;
}

import type { Entry, SignalKind } from "#journal/model";
import { circlesOf, type Membership } from "#people/model";
import type { Outloud } from "../outloud.ts";
import { Client } from "./client.ts";
import type { Guest } from "./people.ts";

type Audience = Entry["audience"];

/** Somebody of the month: who they are on the list, who they are in the house, and how they ask. */
export interface Person extends Guest {
  /** They belong to another cohort of the same house. */
  readonly elsewhere: boolean;
  readonly client: Client;
  id: string;
  /** The circle they sit in, and all they ever sat in. */
  circle: string | undefined;
  circles: readonly string[];
  /** When they first signed in. */
  welcomedAt?: string;
}

/** What the house answered that it has: an entry, with every audience it had and since when. */
export interface Written {
  readonly id: string;
  readonly author: Person;
  readonly cohort: string | undefined;
  /** A word that stands nowhere else; every edit keeps it. */
  readonly mark: string;
  readonly readers: {
    readonly at: string;
    readonly audience: Audience;
    /** The circle its author sat in when it was last opened to more. */
    readonly circle: string | undefined;
    readonly sharedAt: string | undefined;
  }[];
  readonly mentions: readonly string[];
  text: string;
  title: string;
  revision: number;
  /** Its precise question: whoever answers gives feedback. */
  readonly ask?: { readonly at: string };
  readonly replies: { id: string; by: Person; text: string; at: string }[];
  readonly signals: { by: Person; kind: SignalKind; at: string }[];
}

/** How somebody is reached from some moment on. */
export interface Standing {
  readonly zone: string;
  readonly digestHour: number | "off";
  readonly beatMails: boolean;
  /** Until when the cohort is quiet for them. */
  readonly quietUntil: string;
  readonly member: boolean;
}

/** Everything the house has acknowledged, as those who did it remember it. */
export class Chronicle {
  readonly outloud: Outloud;
  readonly people: Person[] = [];
  readonly entries: Written[] = [];
  /** When somebody had read all there was, and when somebody looked around without anybody knowing how far. */
  readonly reads: { readonly person: Person; readonly at: string; readonly all: boolean }[] = [];
  readonly #standings = new Map<Person, { at: string; standing: Standing }[]>();

  /** How somebody asks. */
  readonly #asking: (email: string) => Client;

  constructor(outloud: Outloud, asking = (email: string) => new Client(outloud, email)) {
    this.outloud = outloud;
    this.#asking = asking;
  }

  now = async () => (await this.outloud.now()).toISOString();

  meet(guest: Guest, at: string, elsewhere = false): Person {
    const client = this.#asking(guest.email);
    const person: Person = { ...guest, elsewhere, client, id: "", circle: undefined, circles: [] };
    this.people.push(person);
    const member = !elsewhere;
    const standing: Standing = { zone: guest.zone, digestHour: 8, beatMails: true, quietUntil: "", member };
    this.#standings.set(person, [{ at, standing }]);
    return person;
  }

  named(name: string): Person {
    const found = this.people.find((person) => person.name === name);
    if (!found) throw new Error(`Nobody is called ${name}.`);
    return found;
  }

  /** Learns who somebody is in the house, once they are in. */
  async recognise(person: Person): Promise<void> {
    const me = await person.client.get<{ person: { id: string }; memberships: Membership[] }>("/me");
    person.id = me.person.id;
    const [mine] = me.memberships;
    person.circle = mine?.circle ?? person.circle;
    person.circles = [...new Set([...person.circles, ...(mine ? circlesOf(mine) : [])])];
    person.welcomedAt ??= await this.now();
  }

  /** From now on they are reached differently. */
  async changes(person: Person, change: Partial<Standing>): Promise<void> {
    const at = await this.now();
    this.#standings.get(person)?.push({ at, standing: { ...this.standing(person, at), ...change } });
  }

  /** All the ways in which they were reached, in order. */
  standingsOf = (person: Person): readonly Standing[] =>
    (this.#standings.get(person) ?? []).map(({ standing }) => standing);

  standing(person: Person, at: string): Standing {
    const known =
      this.#standings.get(person)?.findLast((one) => one.at <= at) ?? this.#standings.get(person)?.[0];
    if (!known) throw new Error(`${person.name} stands nowhere.`);
    return known.standing;
  }
}

/** For whom an entry was meant at some moment; undefined before it was written. */
export const audienceAt = ({ readers }: Written, at: string) => readers.findLast((one) => one.at <= at);

/** Whether somebody may read an entry at a moment: said here once more, in other words than the product's. */
export const mayRead = (chronicle: Chronicle, reader: Person, written: Written, at: string): boolean =>
  reader === written.author || isSharedWith(chronicle, reader, written, at);

/** Whether what is said to an entry at a moment is for somebody: an author who left a cohort keeps the entry, not the talk. */
export function hears(chronicle: Chronicle, person: Person, written: Written, at: string): boolean {
  if (isSharedWith(chronicle, person, written, at)) return true;
  return person === written.author && (written.cohort === undefined || chronicle.standing(person, at).member);
}

function isSharedWith(chronicle: Chronicle, reader: Person, written: Written, at: string): boolean {
  const { cohort } = written;
  const { audience, circle } = audienceAt(written, at) ?? {};
  const belongs = cohort !== undefined && chronicle.standing(reader, at).member;
  switch (audience) {
    case "circle":
      return belongs && circle !== undefined && reader.circles.includes(circle);
    case "cohort":
      return belongs;
    case "network":
      return belongs || reader.role !== "guest";
    case "public":
      return true;
    default:
      return false;
  }
}

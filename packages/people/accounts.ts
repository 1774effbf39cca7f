import { commit, newId, partition, Refused, write } from "#platform";
import { type Email, Person, type PersonId, type Profile } from "./model.ts";
import { AddressRow, AdminRow, DigestHourRow, HouseRow, PersonRow } from "./store.ts";

/** When somebody new gets their daily mail, until they choose. */
const DIGEST_AT_FIRST = 8;

/** The one house of a deployment. */
const HERE = { id: "here" };

interface Newcomer extends Pick<Profile, "name" | "zone" | "language" | "organisation"> {
  readonly email: Email;
  readonly guest: boolean;
  /** The id they were known by before they had an account; it stays theirs, with all that carries it. */
  readonly id?: PersonId | undefined;
}

/** A person by id, for the system; undefined when there is none. */
export async function person(id: PersonId): Promise<Person | undefined> {
  const { data } = await PersonRow.get({ id }).go({ consistent: true });
  return data ? Person.parse(data) : undefined;
}

/** The person of an address, for the system; undefined when it is nobody's. */
export async function byEmail(email: Email): Promise<Person | undefined> {
  const { data } = await AddressRow.get({ email }).go({ consistent: true });
  return data ? await person(data.person as PersonId) : undefined;
}

/**
 * The account of an address, made when there is none: for the system, and the same however often it is asked for. Who
 * was a guest and is invited as one of the house becomes one; nothing else of an account that exists is changed.
 */
export async function ensure(newcomer: Newcomer, now: Date): Promise<Person> {
  const known = await byEmail(newcomer.email);
  if (known) return known.guest && !newcomer.guest ? await comeInside(known) : known;
  const free = newcomer.id && !(await person(newcomer.id));
  const made = account(free ? newcomer : { ...newcomer, id: undefined }, now, { admin: false });
  const house = (await isEmpty()) ? [write(HouseRow.put({ ...HERE, firstAt: made.createdAt }))] : [];
  await keepDigestHour(made);
  try {
    await commit([...accountWrites(made), ...house], { now });
    return made;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // Somebody else made the account of this address a moment ago.
    return await ensure(newcomer, now);
  }
}

async function comeInside(guest: Person): Promise<Person> {
  await PersonRow.patch({ id: guest.id }).set({ guest: false }).add({ revision: 1 }).go();
  return { ...guest, guest: false };
}

/** Whether nobody has an account in this deployment yet. */
export async function isEmpty(): Promise<boolean> {
  const { data } = await HouseRow.get(HERE).go({ consistent: true });
  return data === null;
}

/** Make the first account of an empty deployment: its admin. Refused when somebody was first. */
export async function beFirst(newcomer: Newcomer, now: Date): Promise<Person> {
  const first = account(newcomer, now, { admin: true });
  const late = new Refused("forbidden", "people.not-invited", "Nobody has invited this address yet.");
  await keepDigestHour(first);
  await commit(
    [write(HouseRow.create({ ...HERE, firstAt: first.createdAt }), late), ...accountWrites(first)],
    { now },
  );
  return first;
}

const account = (newcomer: Newcomer, now: Date, { admin }: { admin: boolean }): Person =>
  Person.parse({
    ...newcomer,
    id: newcomer.id ?? newId("per", now),
    about: "",
    topics: [],
    digestHour: DIGEST_AT_FIRST,
    beatMails: true,
    nudges: true,
    admin,
    welcomed: false,
    createdAt: now.toISOString(),
  });

const accountWrites = (made: Person) => [
  write(AddressRow.create({ email: made.email, person: made.id })),
  write(PersonRow.create({ ...made, digest: digestKey(made), revision: 1 })),
  ...(made.admin ? [write(AdminRow.create({ house: HERE.id, person: made.id }))] : []),
];

/** Everybody who looks after this deployment: for the system. */
export async function admins(): Promise<PersonId[]> {
  const rows = await partition(`HOUSE#${HERE.id}`, { begins: "ADMIN#" });
  return rows.map(({ person }) => person as PersonId);
}

/**
 * The one name of a clock that has many, in capitals and small letters and of old: the tick goes through every name, and
 * who thought of thousands would keep it from everybody else's.
 */
const clockOf = (zone: string) =>
  new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;

/** Where somebody stands in the index of digests; "" is nowhere. */
export const digestKey = ({ zone, digestHour }: Pick<Profile, "zone" | "digestHour">) =>
  digestHour === "off" ? "" : `${clockOf(zone)}#${digestHour}`;

/**
 * Note that somebody in this zone wants a digest at this hour. Written alone, because too many people share a row to lock
 * it, and first: a note too many costs one empty look an hour, a note too few all their mornings.
 */
export async function keepDigestHour({ zone, digestHour }: Pick<Profile, "zone" | "digestHour">) {
  if (digestHour !== "off")
    await DigestHourRow.put({ list: "all", zone: clockOf(zone), hour: digestHour }).go();
}

/** Every zone and hour at which somebody may want a digest, for the digest tick: one Query. */
export async function digestZones(): Promise<{ zone: string; hour: number }[]> {
  // Of some 420 clocks and 24 hours, all: whoever is left out gets no mail.
  const rows = await partition("DIGESTS#all", { limit: Number.POSITIVE_INFINITY });
  return rows.map(({ zone, hour }) => ({ zone: String(zone), hour: Number(hour) }));
}

/** Everybody who wants their digest at this hour of this zone, for the digest tick. */
export async function digestDue(zone: string, hour: number): Promise<Person[]> {
  const { data } = await PersonRow.query.byDigest({ digest: `${zone}#${hour}` }).go({ pages: "all" });
  return data.map((row) => Person.parse(row));
}

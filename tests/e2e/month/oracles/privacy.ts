import { expect } from "vitest";
import type { Entry } from "#journal/model";
import type { Note } from "#notify";
import type { Mail } from "../../../../infra/local/mail.ts";
import { audienceAt, type Chronicle, mayRead, type Person, type Written } from "../chronicle.ts";
import { Client } from "../client.ts";
import type { Story } from "../story.ts";

const marksIn = (text: string) => new Set(text.match(/mk\d{4}x/g) ?? []);

const entriesOf = (chronicle: Chronicle) => new Map(chronicle.entries.map((entry) => [entry.mark, entry]));

/** No mail says a word of an entry that its reader could not read at that moment. */
export function mailsKeepToTheAudience({ chronicle }: Story, mails: readonly Mail[]) {
  const entries = entriesOf(chronicle);
  let said = 0;
  const leaks = mails.flatMap(({ to, at, subject, text, html }) => {
    const reader = chronicle.people.find(({ email }) => email === to[0]);
    return [...marksIn(`${subject} ${text} ${html}`)].flatMap((mark) => {
      const entry = entries.get(mark);
      said++;
      return entry && reader && mayRead(chronicle, reader, entry, at) ? [] : [`${to}: ${mark} at ${at}`];
    });
  });
  expect(leaks).toEqual([]);
  expect(said, "many entries were spoken of in mails").toBeGreaterThan(1_000);
}

/** No note says a word of an entry that its reader could not read when it was told, or cannot read now. */
export function notesKeepToTheAudience(
  { chronicle }: Story,
  person: Person,
  notes: readonly Note[],
  now: string,
) {
  const entries = entriesOf(chronicle);
  const leaks = notes.flatMap((note) =>
    [...marksIn(JSON.stringify(note))].flatMap((mark) => {
      const entry = entries.get(mark);
      const might = (at: string) => entry && mayRead(chronicle, person, entry, at);
      if (!might(note.at)) return [`told at ${note.at}: ${mark}`];
      return might(now) ? [] : [`still shown: ${mark}, told at ${note.at}`];
    }),
  );
  expect(leaks, `what the inbox of ${person.name} says`).toEqual([]);
}

/** One of every kind of people there is. */
export function kindsOfPeople({ chronicle, ana }: Story): Person[] {
  const names = [
    "Bea Costa",
    "Marta Okonkwo",
    "Sunita Gurung",
    "Kiran Joshi",
    "Wanjiru Kamau",
    "Nikos Pappas",
  ];
  return [ana, ...[...names, "Dana Elsewhere", "Gil Outside"].map((name) => chronicle.named(name))];
}

const SAMPLE = 5;

/** Some entries of every audience, the oldest and the newest of each among them. */
export function sample({ chronicle }: Story, now: string): Written[] {
  const byAudience = Map.groupBy(chronicle.entries, (entry) => audienceAt(entry, now)?.audience);
  expect([...byAudience.keys()].toSorted()).toEqual(["circle", "cohort", "network", "public", "self"]);
  return [...byAudience.values()].flatMap((some) => [...some.slice(0, SAMPLE), ...some.slice(-SAMPLE)]);
}

/** By its address, and to whoever wants to hear of it, an entry is there for those who may read it and for nobody else. */
export async function threadsKeepToTheAudience(story: Story, now: string) {
  const { chronicle, outloud } = story;
  const wrong: string[] = [];
  const nobody = new Client(outloud, "nobody");
  for (const entry of sample(story, now)) {
    const paths = [`/entries/${entry.id}`, `/entries/${entry.id}/editions`];
    for (const path of paths) {
      if ((await nobody.send("GET", path)).status !== 401) wrong.push(`nobody: ${path}`);
      for (const reader of kindsOfPeople(story)) {
        const { status } = await reader.client.send("GET", path);
        const expected = mayRead(chronicle, reader, entry, now) ? 200 : 404;
        const what = `${audienceAt(entry, now)?.audience} of ${entry.author.name}`;
        if (status !== expected) wrong.push(`${reader.name}: ${path} (${what}) answered ${status}`);
      }
    }
    for (const reader of kindsOfPeople(story)) {
      const { status } = await reader.client.send("POST", "/tickets", { topics: [`entry/${entry.id}`] });
      if (status !== (mayRead(chronicle, reader, entry, now) ? 201 : 404))
        wrong.push(`${reader.name}: to hear of ${entry.mark} answered ${status}`);
    }
  }
  expect(wrong).toEqual([]);
}

/** Every list shows whoever asks what they may read there and no more; and the place lists show all of it. */
export async function listsKeepToTheAudience({ chronicle, cohort }: Story, reader: Person, now: string) {
  const { client, name } = reader;
  const { member } = chronicle.standing(reader, now);
  const marks = async (path: string) => {
    const items = await client.all<Entry>(path);
    return items.flatMap((item) => [...marksIn(JSON.stringify(item))].slice(0, 1)).toSorted();
  };
  const readable = chronicle.entries.filter((entry) => mayRead(chronicle, reader, entry, now));
  const inPlace = (wanted: (entry: Written, stands: Partial<Written["readers"][number]>) => boolean) =>
    readable
      .filter((entry) => wanted(entry, audienceAt(entry, now) ?? {}))
      .map(({ mark }) => mark)
      .toSorted();
  const wide = ["cohort", "network", "public"];
  const lists = {
    cohort: inPlace((entry, { audience = "" }) => entry.cohort === cohort && wide.includes(audience)),
    network: inPlace((_, { audience }) => audience === "network" || audience === "public"),
  };
  if (member) {
    expect(await marks(`/streams/${cohort}`), `the cohort as ${name} sees it`).toEqual(lists.cohort);
    for (const circle of reader.circles)
      expect(await marks(`/streams/${circle}`), `a circle of ${name}`).toEqual(
        inPlace((_, stands) => stands.circle === circle && stands.audience === "circle"),
      );
  } else expect((await client.send("GET", `/streams/${cohort}`)).status, `the cohort for ${name}`).toBe(404);
  if (reader.role === "guest") expect((await client.send("GET", "/streams/network")).status).toBe(404);
  else expect(await marks("/streams/network"), `the network as ${name} sees it`).toEqual(lists.network);

  const may = new Set(readable.map(({ mark }) => mark));
  for (const path of ["/streams/home", "/streams/waiting"])
    expect(
      (await marks(path)).filter((mark) => !may.has(mark)),
      `${path} of ${name}`,
    ).toEqual([]);
  for (const circle of new Set(chronicle.people.flatMap((person) => person.circles)))
    if (!reader.circles.includes(circle) || !(member || reader.elsewhere))
      expect((await client.send("GET", `/streams/${circle}`)).status, `another circle for ${name}`).toBe(404);
}

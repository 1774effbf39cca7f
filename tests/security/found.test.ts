import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Notify from "#notify";
import * as People from "#people";
import { newId, partition, sameId } from "#platform";
import type { Someone } from "../world.ts";
import { MAY_READ, sharing } from "./audiences.ts";
import { tried } from "./counts.ts";
import { type Operation, operations } from "./document.ts";
import { KINDS, type Kind, wellAsked } from "./people.ts";

/**
 * Everything that can be read, read by every kind of person, and the mail they get in the morning: words stand in it only
 * where they were meant for who reads. A new list, feed or export is in this suite by being in the document.
 */
const reads = (await operations()).filter(({ method }) => method === "GET");
/** Eight in the morning where no other test reads its mail, within the day in which everything here happens. */
const ZONE = "Asia/Kabul";

let world: Awaited<ReturnType<typeof sharing>>;
/** Words, who may come across them, and how much of that they must. */
let secrets: { readonly what: string; readonly words: string; readonly for: readonly Kind[] }[];
let asked = 0;

/** What the product said to its log while all this went on. */
let logged = "";
const write = process.stderr.write.bind(process.stderr);

beforeAll(async () => {
  process.stderr.write = ((words: string | Uint8Array, ...rest: []) => {
    logged += words;
    return write(words, ...rest);
  }) as typeof process.stderr.write;
  world = await sharing();
  const { at } = world;
  const aside = await (await at.ana.ask(`/api/conversations/${at.conversation}`)).json();
  const draft = {
    about: "home",
    title: "",
    text: "Half a thought of the facilitator",
    device: "phone",
    base: 0,
  };
  await at.ana.ask("/api/drafts/dra_half-a-thought", { method: "PUT", json: draft });
  const hiddenFor = (test: (kind: Kind) => boolean) => KINDS.filter(test);
  secrets = [
    ...world.shared.map(({ audience, phrase }) => ({
      what: `an entry for ${audience}`,
      words: phrase,
      for: hiddenFor((kind) => MAY_READ[kind].includes(audience)),
    })),
    { what: "a conversation", words: aside.messages.at(-1).text, for: ["facilitator"] },
    { what: "a draft", words: draft.text, for: ["facilitator"] },
    { what: "a report", words: "It hurt.", for: ["admin", "co-facilitator", "facilitator"] },
    { what: "an address that was invited", words: at.invited, for: ["co-facilitator", "facilitator"] },
    { what: "a question in the room", words: "How tall does it grow?", for: inRoom },
  ];
});
afterAll(() => {
  process.stderr.write = write;
  tried("answers searched for words of others", asked);
});
const inRoom: Kind[] = ["attendee", "guest", "participant", "circle mate", "co-facilitator", "facilitator"];

/** Every address of an operation: with each entry and each place, where it names one. */
async function addressesOf(operation: Operation): Promise<string[]> {
  const { at, shared } = world;
  const { path } = operation;
  if (path.includes("{entry}")) return shared.map(({ entry }) => path.replace("{entry}", entry.id));
  const places = [at.cohort.id, at.circle, "network"];
  if (path.includes("{place}")) return places.map((place) => path.replace("{place}", place));
  const [place] = await wellAsked(at, operation);
  const draft = place.replace(at.cohort.id, at.hosted.drafts[0].id);
  const narrowed = operation.parameters.some((one) => one.in === "query" && one.name === "place");
  return narrowed ? [place, ...places.map((one) => `${place}?place=${one}`)] : [...new Set([place, draft])];
}

describe.each(KINDS)("%s", (kind) => {
  test("comes across what is for them, and across nothing else", async () => {
    const found = new Map<string, string[]>();
    for (const operation of reads)
      for (const address of await addressesOf(operation)) {
        const text = await (await world.as(kind)(address)).text();
        asked += 1;
        for (const { what, words } of secrets)
          if (text.includes(words)) found.set(what, [...(found.get(what) ?? []), address]);
      }
    const meant = secrets.filter((secret) => secret.for.includes(kind)).map(({ what }) => what);
    expect([...found.keys()].toSorted(), JSON.stringify([...found], undefined, 1)).toEqual(meant.toSorted());
  });

  test("is mailed in the morning nothing that they may not read", async () => {
    const who = world.people[kind];
    if (!who || !("person" in who)) return;
    const matter = await digestOf(who);
    const told = secrets.filter(({ words }) => matter.includes(words));
    expect(told.filter((secret) => !secret.for.includes(kind))).toEqual([]);
    // Everybody was named in everything: who may read some of it hears of it.
    expect(told.map(({ what }) => what)).toContain("an entry for public");
  });
});

async function digestOf({ person, ask }: Someone): Promise<string> {
  const now = new Date();
  await ask("/api/me/profile", { method: "PATCH", json: { zone: ZONE, digestHour: 8 } });
  const from = { now, network: newId("net", now), device: "a test" };
  const { flow } = await People.askForCode({ email: person.email }, from);
  await People.enterByLink((await People.signInMail(flow, now))?.linkToken ?? "", from);
  // Half past three UTC is eight in Kabul.
  const tick = new Date(`${now.toISOString().slice(0, 10)}T03:30:00.000Z`);
  if (tick < now) tick.setUTCDate(tick.getUTCDate() + 1);
  await Notify.digests(tick, tick);
  const id = sameId("mai", person.email, `digest ${person.id} ${tick.toISOString().slice(0, 10)}`);
  return JSON.stringify((await partition(`MAIL#${id}`))[0]?.matter ?? "");
}

test("nothing that a participant can read has somebody else's mail address in it", async () => {
  const { ben } = world.at;
  const found: unknown[] = [];
  for (const operation of reads)
    for (const address of await addressesOf(operation)) {
      const text = await (await ben.ask(address)).text();
      const others = (text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? []).filter(
        (address) => address !== ben.person.email,
      );
      if (others.length > 0) found.push([address, others]);
    }
  expect(found).toEqual([]);
});

test("a ticket is good for the topics that are one's own to hear, and for no others", async () => {
  const { at, shared, people } = world;
  const entryTopic = (audience: string) =>
    `entry/${shared.find((one) => one.audience === audience)?.entry.id ?? ""}`;
  const topics = [
    `place/${at.cohort.id}`,
    `place/${at.circle}`,
    `person/${at.ben.person.id}`,
    ...["self", "circle", "cohort", "network", "public"].map(entryTopic),
  ];
  for (const kind of KINDS) {
    const who = people[kind];
    const own = who && "person" in who ? [`person/${who.person.id}`] : [];
    const response = await world.as(kind)("/api/tickets", { json: { topics: [...topics, ...own] } });
    if (own.length === 0) {
      expect([kind, response.status]).toEqual([kind, 401]);
      continue;
    }
    const heard = [
      ...(HERE.includes(kind) ? [`place/${at.cohort.id}`] : []),
      ...(MAY_READ[kind].includes("circle") ? [`place/${at.circle}`] : []),
      ...MAY_READ[kind].map(entryTopic),
      ...own,
    ];
    expect([kind, (await response.json()).topics.toSorted()]).toEqual([kind, heard.toSorted()]);
  }
  const room = async (kind: Kind) =>
    (await (await world.as(kind)(`/api/rooms/${at.session.id}/ticket`, { method: "POST" })).json()).topics
      .filter((topic: string) => topic.startsWith("room/"))
      .toSorted();
  expect(await room("attendee")).toEqual([`room/${at.session.id}`]);
  expect(await room("facilitator")).toEqual([`room/${at.session.id}`, `room/${at.session.id}/desk`]);
});
const HERE: readonly Kind[] = ["guest", "participant", "circle mate", "co-facilitator", "facilitator"];

test("of what was hidden in a room, those who run it read on, and nobody else", async () => {
  const { at } = world;
  const words = `Who cuts it down, ${at.session.id}?`;
  const attendee = world.people.attendee;
  if (!attendee || "person" in attendee) throw new Error("An attendee comes by the code.");
  const id = `con_${at.session.id.slice(-24)}`;
  const said = await world.as("attendee")(`/api/rooms/${at.session.id}/contributions`, {
    json: { id, kind: "question", text: words },
  });
  expect(said.status).toBe(201);
  const hidden = await at.ana.ask(`/api/rooms/${at.session.id}/hidden/${id}`, { method: "PUT" });
  expect(hidden.status).toBeLessThan(300);
  const rooms = reads.filter(({ path }) => path.startsWith("/api/rooms/"));
  for (const kind of KINDS) {
    const seen: string[] = [];
    for (const operation of rooms) {
      const [place] = await wellAsked(at, operation);
      if ((await (await world.as(kind)(place)).text()).includes(words)) seen.push(operation.path);
    }
    const may = kind === "attendee" || kind === "facilitator" || kind === "co-facilitator";
    expect([kind, seen.length > 0], seen.join()).toEqual([kind, may]);
  }
});

test("nothing that people wrote, and no address or cookie of theirs, is in the log", () => {
  process.stderr.write('{"level":"info","what":"the log is heard here"}\n');
  expect(logged).toContain("the log is heard here");
  const { ana, ben } = world.at;
  for (const secret of [...secrets.map(({ words }) => words), ana.cookie, ben.cookie])
    expect(logged).not.toContain(secret);
  expect(logged).not.toMatch(/@example\.org/);
});

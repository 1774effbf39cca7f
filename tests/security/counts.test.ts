import { beforeAll, describe, expect, test } from "vitest";
import * as Backchannel from "#backchannel";
import type { Cohort } from "#cohort";
import * as Feedback from "#feedback";
import { SIGNALS } from "#journal/model";
import * as People from "#people";
import * as Safety from "#safety";
import { listenToEachRoom } from "../room-stream.ts";
import { aCohort } from "../world/cohort.ts";
import { anId, aSession, asked, visiting } from "../world/room.ts";
import { written } from "../world/writing.ts";
import { type Someone, someone } from "../world.ts";
import { type Operation, operations, type Shape } from "./document.ts";

/**
 * No names in any count below five people (decision 0025). Four people do all that is counted and not signed, and everything
 * that can be read is read by those around them: it says neither who they are nor how many chose what. With a fifth the numbers
 * come, and still no name. A number that is new in the document has to be written down here, with what it counts.
 */
const NUMBERS = {
  /** Of people, about what nobody signed: told from five on. */
  few: ["counts", "count", "reports"],
  /** Of people about what nobody signed, in one sum that is the same whoever it was. */
  sums: ["signals.*", "votes", "tallies.*", "reactions.*", "here"],
  /** Of what is signed or on the roster: answers under a name, people in a place and what they say of themselves there. */
  open: [
    "answers",
    "replies",
    "people",
    "organisations",
    "clocks",
    "hours",
    "night",
    "worst",
    "total",
    "again",
  ],
  /** For the eyes of whom it is about alone. */
  own: ["given", "got", "invited", "near", "far", "unread", "folded", "digestHour"],
  /** Of things: entries of a round, questions, beats, days, versions, places in a log. */
  things: [
    ..."entries served waiting late unanswered wants ways n head depth more revision items beats schedules".split(
      " ",
    ),
    ..."weeks week day days daysBefore weeksAfter minutes lateMinutes floor slow steps".split(" "),
  ],
};

/** Where people stand by name whatever they do. */
const ABOUT_PEOPLE = [
  "GET /api/people/{id}",
  "GET /api/cohorts/{cohort}/members",
  "GET /api/cohorts/{cohort}/circle",
  "GET /api/cohorts/{cohort}/circles",
  "GET /api/cohorts/{cohort}/circles/preview",
  "GET /api/cohorts/{cohort}/lines",
];
/** What knows nothing of what these people did: accounts, conversations, designs, links, rounds. */
const ELSEWHERE =
  /^GET \/api\/(conversations|door|join|calendar|workshops|health|openapi\.json|me\/(sessions|passkeys|calendar)|cohorts\/\{cohort\}\/(rehearsal|invite-link|rounds))/;

const all = (await operations()).filter(({ method }) => method === "GET");
const read = all.filter(({ name }) => !ABOUT_PEOPLE.includes(name) && !ELSEWHERE.test(name));

const NAMES = ["Zephyrine Quill", "Balthazar Wobble", "Ottoline Crumb", "Peregrine Thistle", "Isaura Marrow"];
const now = new Date();
let [author, mate]: Someone[] = [];
let host: Someone;
let people: Someone[];
let cohort: Cohort;
let entry: Feedback.Thread["entry"];
let other: Feedback.Thread["entry"];
let session: Backchannel.Session;
let question: Backchannel.ContributionId;
let poll: Backchannel.ContributionId;
let doing: (who: Someone) => Promise<void>;

beforeAll(async () => {
  [author, mate] = [await someone({ name: "Marta" }), await someone({ name: "Mia" })];
  people = await Promise.all(NAMES.map((name) => someone({ name })));
  ({ cohort, host } = await aCohort({ people: [author, mate, ...people] }));
  [entry, other] = [await written(author, { in: cohort }, now), await written(author, { in: cohort }, now)];
  const changesIn = await listenToEachRoom();
  const made = await aSession({ host, cohort: cohort.id });
  ({ session } = made);
  const form = { type: "single" as const, options: ["Oak", "Elm"] };
  poll = (await Backchannel.makePoll(session.id, { id: anId(), question: "Which?", form }, made.moderator))
    .id;
  question = (await asked(session, made.moderator, "How old is it?")).id;
  doing = async (who) => {
    const [ctx, visitor] = [await who.ctx(), await visiting(who)];
    for (const kind of SIGNALS) await Feedback.signal(entry.id, kind, ctx);
    const target = { kind: "entry", entry: other.id } as const;
    await Safety.report({ target, reason: "unkind", words: "" }, ctx);
    await Feedback.next(cohort.id, { take: other.id }, ctx);
    await Feedback.next(cohort.id, { pass: other.id }, await who.ctx());
    await Backchannel.takeSeat(session.id, undefined, visitor);
    await Backchannel.vote(session.id, question, visitor);
    await Backchannel.react(session.id, "applause", visitor);
    await Backchannel.answerPoll(session.id, poll, { choices: [0] }, visitor);
    await People.block(mate?.person.id ?? expect.fail(), await who.ctx());
    await Backchannel.hear(session.id, await changesIn(session.id), now);
  };
  await changesIn(session.id);
  for (const who of people.slice(0, 4)) await doing(who);
});

/** Every address that an operation has in this cohort. */
function addressesOf({ path, parameters }: Operation): string[] {
  const values: Record<string, readonly string[]> = {
    cohort: [cohort.id],
    entry: [entry.id, other.id],
    place: [cohort.id, "network"],
    desk: [cohort.id],
    session: [session.id],
    poll: [poll],
    person: [mate?.person.id ?? ""],
  };
  return parameters
    .filter((one) => one.in === "path")
    .reduce<string[]>(
      (some, { name }) =>
        some.flatMap((address) => (values[name] ?? []).map((value) => address.replace(`{${name}}`, value))),
      [path],
    );
}

interface Told {
  readonly address: string;
  readonly names: readonly string[];
  readonly few: readonly unknown[];
}

/** What every operation tells somebody of those five: their names and ids, and numbers that are for five and more. */
async function toldTo(who: Someone): Promise<Told[]> {
  const told: Told[] = [];
  for (const operation of read) {
    const addresses = addressesOf(operation);
    expect(addresses.length, `${operation.name} needs a value in this suite`).toBeGreaterThan(0);
    for (const address of addresses) {
      const text = await (await who.ask(address)).text();
      const names = [...NAMES, ...people.map(({ person }) => person.id)].filter((name) =>
        text.includes(name),
      );
      told.push({ address, names, few: fewIn(text) });
    }
  }
  return told;
}

/** The numbers in an answer that are for five and more; how they stand in the files of a room is a line of their own. */
function fewIn(text: string): unknown[] {
  if (!/^\s*[{[]/.test(text)) return text.match(/^.*(Oak|Elm)\W+\d+.*$/gm) ?? [];
  const found: unknown[] = [];
  JSON.parse(text, (key, value) => {
    if (NUMBERS.few.includes(key)) found.push(value);
    return value;
  });
  return found;
}

const leaves = (shape: Shape | undefined, key = ""): string[] => {
  if (!shape) return [];
  const { additionalProperties: any } = shape as { additionalProperties?: Shape };
  return [
    ...(shape.type === "integer" || shape.type === "number" ? [key] : []),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, one]) => leaves(one, name)),
    ...(shape.items ? leaves(shape.items, key) : []),
    ...(any && typeof any === "object" ? leaves(any, `${key}.*`) : []),
    ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap((one) => leaves(one, key)),
  ];
};

test("every number that can be read is written down with what it counts", () => {
  const known = Object.values(NUMBERS).flat();
  const found = all.flatMap(({ answers }) => leaves(answers.get("200")?.schema as Shape | undefined));
  expect([...new Set(found)].toSorted()).toEqual(known.toSorted());
});

const readers = [
  ["a participant", () => mate],
  ["a facilitator", () => host],
  ["one of them", () => people[0]],
] as const;
const reading = async (of: () => Someone | undefined) => await toldTo(of() ?? expect.fail());
/** Their own name is no news to one of them. */
const others = ({ names }: Told, who: Someone | undefined) =>
  names.filter((name) => name !== who?.person.name && name !== who?.person.id);

describe("while four are behind a count", () => {
  test.each(readers)("%s reads neither a name nor a number that would be one", async (_, who) => {
    for (const one of await reading(who))
      expect([one.address, others(one, who()), one.few]).toEqual([one.address, [], []]);
  });

  test("the author reads names where it was said to them, below their entry, and no such number", async () => {
    const told = await reading(() => author);
    const named = told.filter(({ names }) => names.length > 0).map(({ address }) => address);
    expect(named).toEqual([`/api/entries/${entry.id}`]);
    expect(told.flatMap(({ few }) => few)).toEqual([]);
  });
});

describe("with a fifth", () => {
  beforeAll(async () => await doing(people[4] ?? expect.fail()));

  test("what the poll has come to is told to those who answered and who run the room", async () => {
    for (const who of [people[0], host]) {
      const told = await reading(() => who);
      const { few } = told.find(({ address }) => address.endsWith(`/polls/${poll}`)) ?? expect.fail();
      expect(few).toEqual([[5, 0]]);
    }
    const files = (await reading(() => host)).filter(({ address }) => address.includes("/export."));
    expect(files.map(({ few }) => few.length > 0)).toEqual([true, true, true]);
  });

  test("how many reported something is told to those who decide", async () => {
    const told = await reading(() => host);
    expect(told.find(({ address }) => address.endsWith("/reports"))?.few).toEqual([5]);
  });

  test.each(readers)("%s reads no name all the same", async (_, who) => {
    for (const one of await reading(who))
      expect([one.address, others(one, who())]).toEqual([one.address, []]);
  });
});

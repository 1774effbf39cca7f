import type { MovePreview } from "#cadence/model";
import type { Outloud } from "../outloud.ts";
import type { Chronicle, Person, Written } from "./chronicle.ts";
import { ANA, CAST, type Guest } from "./people.ts";
import { Writing } from "./writing.ts";

/** They were invited and never come. */
const ABSENT = 6;

/** Two who belong to another cohort of the same house, and one of them to nothing else. */
const ELSEWHERE: readonly Guest[] = [
  {
    name: "Dana Elsewhere",
    email: "dana@example.org",
    zone: "Europe/Lisbon",
    language: "en",
    role: "participant",
  },
  { name: "Gil Outside", email: "gil@example.net", zone: "Asia/Tokyo", language: "en", role: "guest" },
];
export const OTHER_ROOM = "Another room";

export interface Story {
  readonly outloud: Outloud;
  readonly chronicle: Chronicle;
  readonly writing: Writing;
  readonly cohort: string;
  readonly otherCohort: string;
  readonly ana: Person;
  /** By which forming people sit in their circles. */
  formation: string | undefined;
  /** When something of the plan was moved. */
  readonly moves: string[];
  /** When the power went: what was sent just before may have been answered to nobody. */
  readonly cuts: string[];
  /** What was brought to the rounds, late things among them. */
  readonly rounds: Written[];
  /** What people were sent to when they were ready to answer. */
  readonly offers: { readonly to: Person; readonly entry: Written; readonly at: string }[];
  /** Bea's calendar, as it read after the launch, after each move, and at the end. */
  readonly feeds: string[];
}

/** Everybody on the list, remembered as invited. */
export async function gather(
  outloud: Outloud,
  ana: Person,
  cohort: string,
  chronicle: Chronicle,
): Promise<Story> {
  const now = await chronicle.now();
  for (const guest of CAST) chronicle.meet(guest, now);
  for (const guest of ELSEWHERE) chronicle.meet(guest, now, true);
  await chronicle.recognise(ana);
  const otherCohort = await launchAnother(ana);
  return {
    outloud,
    chronicle,
    writing: new Writing(chronicle, cohort),
    cohort,
    otherCohort,
    ana,
    formation: undefined,
    moves: [],
    cuts: [],
    rounds: [],
    offers: [],
    feeds: [],
  };
}

/** Another cohort, of the same facilitator and two strangers. */
async function launchAnother({ client }: Person): Promise<string> {
  const workshop = "wsh_social-learning-in-business";
  const draft = { title: OTHER_ROOM, workshop, startsOn: "2027-03-08", zone: "Europe/Lisbon" };
  const { id } = await client.post<{ id: string }>("/cohorts", draft);
  const text = ELSEWHERE.map(({ name, email, zone, language, role }) =>
    [name, email, zone, language, role].join(","),
  ).join("\n");
  await client.post(`/cohorts/${id}/lines`, { text, zone: "Europe/Lisbon" });
  await client.post(`/cohorts/${id}/launch`, {});
  return id;
}

/** They come in by a browser, and are seen doing it. */
const IN_PERSON = ["Marta Okonkwo", "Kenji Sato", "Théo Lambert"];

/** On each of the first days, some press the button of their invitation. */
export async function arrive({ chronicle }: Story, nth: number): Promise<void> {
  const coming = chronicle.people
    .filter(({ name }) => name !== ANA.name && !IN_PERSON.includes(name))
    .filter((_, index, all) => index < 42 || index >= all.length - 5);
  for (const person of coming.slice(nth * 9, nth * 9 + 9)) {
    if (person.welcomedAt) continue;
    await person.client.accept();
    await chronicle.recognise(person);
  }
}
export const ARRIVALS = Math.ceil((CAST.length - ABSENT) / 9) + 1;

/** Ana moves something of the plan: she looks at what it changes, then does it. Everybody's calendar follows. */
async function move(story: Story, what: object): Promise<void> {
  const { ana, cohort, chronicle, moves } = story;
  if (moves.length === 0) await keepFeed(story);
  const preview = await ana.client.post<MovePreview>(`/cohorts/${cohort}/moves/preview`, what);
  await ana.client.post(`/cohorts/${cohort}/moves`, { move: what, revision: preview.revision });
  moves.push(await chronicle.now());
  await keepFeed(story);
}

/** What Bea's calendar programme reads at this moment. */
export async function keepFeed({ chronicle, feeds }: Story): Promise<void> {
  const { url } = await chronicle.named("Bea Costa").client.get<{ url: string }>("/me/calendar");
  feeds.push(await (await fetch(url)).text());
}

/** The stop link of a list, as somebody's mails carry it: pressed by their mail program, without signing in. */
async function stopMails({ outloud }: Story, { email }: Person, list: "digest" | "beats"): Promise<void> {
  const links = (await outloud.mails(email)).flatMap(({ headers }) => headers["List-Unsubscribe"] ?? []);
  const link = links.find((one) => one.includes(`.${list}.`))?.slice(1, -1);
  if (!link) throw new Error(`${email} has no mail of the ${list} to stop.`);
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  const { status } = await fetch(link, { method: "POST", body });
  if (status !== 200) throw new Error(`${link} answered ${status}`);
}

/** What somebody in particular does on a particular day. */
export const DAYS: Readonly<Record<string, (story: Story) => Promise<void>>> = {
  "2027-03-03": async (story) => {
    await move(story, { what: "run", startsOn: "2027-03-15", zone: "Europe/Lisbon" });
  },
  "2027-03-09": async ({ chronicle }) => {
    // Hours that a clock change skips or repeats: New York on the 14th, Lisbon on the 28th, Chatham and Lord Howe on 4 April.
    await wants(chronicle, "Yuki Tanaka", 2);
    await wants(chronicle, "Ingrid Dahl", 1);
    await wants(chronicle, "Sofia Rossi", 3);
    await wants(chronicle, "Fatima Zahra", 1);
    await wants(chronicle, "Noor Haddad", 18);
    await wants(chronicle, "Olga Petrova", 23);
  },
  "2027-03-10": async ({ chronicle }) => {
    await chronicle.named("Tunde Bello").client.must("PATCH", "/me/profile", { language: "fr" });
  },
  "2027-03-12": async (story) => {
    const { chronicle } = story;
    const [hinemoa, salma] = [chronicle.named("Hinemoa Tamahori"), chronicle.named("Salma Idrissi")];
    await stopMails(story, hinemoa, "beats");
    await chronicle.changes(hinemoa, { beatMails: false });
    await stopMails(story, salma, "digest");
    await chronicle.changes(salma, { digestHour: "off" });
  },
  "2027-03-20": async ({ chronicle }) => {
    const lena = chronicle.named("Lena Vogel");
    await lena.client.must("PATCH", "/me/profile", { zone: "Asia/Tokyo" });
    await chronicle.changes(lena, { zone: "Asia/Tokyo" });
  },
  "2027-03-22": async ({ chronicle, cohort }) => {
    const nikos = chronicle.named("Nikos Pappas");
    await nikos.client.must("DELETE", `/cohorts/${cohort}/members/me`);
    await chronicle.changes(nikos, { member: false });
  },
  "2027-03-23": async (story) => {
    await move(story, { what: "beat", slug: "w2-session-opens", on: "2027-03-26", clock: "15:00" });
  },
};

async function wants(chronicle: Chronicle, name: string, digestHour: number) {
  const person = chronicle.named(name);
  await person.client.must("PATCH", "/me/profile", { digestHour });
  await chronicle.changes(person, { digestHour });
}

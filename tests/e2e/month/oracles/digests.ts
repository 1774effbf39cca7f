import { expect } from "vitest";
import type { Note } from "#notify";
import type { Mail } from "../../../../infra/local/mail.ts";
import {
  audienceAt,
  type Chronicle,
  mayRead,
  type Person,
  type Standing,
  type Written,
} from "../chronicle.ts";
import { instantOf, localOf } from "../clockface.ts";
import { daysBetween } from "../days.ts";
import type { Story } from "../story.ts";
import { listOf } from "./post.ts";
import { askedOf } from "./trying.ts";

const DAY = 24 * 3_600_000;
const QUARTER = 15 * 60_000;
/** From when people write until the archive. */
const DATES = daysBetween("2027-03-03", "2027-07-10");

interface Morning {
  readonly date: string;
  readonly strikes: number;
}

/** Everybody's mornings: of each local date, the instant at which the hour they chose came, as they stood then. */
function morningsOf(chronicle: Chronicle, person: Person): Morning[] {
  const standings = chronicle.standingsOf(person);
  return DATES.flatMap((date) =>
    standings.flatMap((standing) => {
      if (standing.digestHour === "off") return [];
      const strikes = instantOf(date, standing.digestHour * 60, standing.zone);
      return chronicle.standing(person, new Date(strikes).toISOString()) === standing
        ? [{ date, strikes }]
        : [];
    }),
  );
}

/** Digests came to whoever had news, once a local date, at the hour they chose on their own clock; and to nobody else. */
export function digestsAtTheirHour(
  { chronicle }: Story,
  mails: readonly Mail[],
  inboxes: ReadonlyMap<Person, readonly Note[]>,
) {
  const wrong: string[] = [];
  let due = 0;
  for (const person of chronicle.people) {
    const theirs = mails.filter((mail) => listOf(mail) === "digest" && mail.to[0] === person.email);
    const mornings = morningsOf(chronicle, person);
    const asked = askedOf(inboxes.get(person) ?? []);
    const dates = theirs.map((mail) => dateOf(mail, chronicle.standing(person, mail.at)));
    for (const [nth, date] of dates.entries()) {
      if (date === undefined)
        wrong.push(`${person.name}: a digest at ${theirs[nth]?.at}, which is not their hour`);
      else if (dates.indexOf(date) !== nth) wrong.push(`${person.name}: two digests on ${date}`);
    }
    for (const [date, struck] of Map.groupBy(mornings, (morning) => morning.date)) {
      const news = struck.map(({ strikes }) => newsFor(chronicle, person, strikes, asked));
      if (news.includes("some")) due++;
      if (news.includes("some") && !dates.includes(date))
        wrong.push(`${person.name}: none on ${date}, with news`);
      if (news.every((one) => one === "none") && dates.includes(date))
        wrong.push(`${person.name}: one on ${date}, without news`);
    }
  }
  expect(wrong).toEqual([]);
  expect(due, "people had many mornings with news").toBeGreaterThan(1_500);
}

/** The local date whose chosen hour struck within the quarter before a digest was sent. */
function dateOf({ at }: Mail, { zone, digestHour }: Standing): string | undefined {
  const sent = Date.parse(at);
  const { date } = localOf(sent, zone);
  if (digestHour === "off") return undefined;
  const strikes = instantOf(date, digestHour * 60, zone);
  return sent >= strikes && sent < strikes + QUARTER ? date : undefined;
}

/** Whether the day before a moment brought somebody something new, nothing at all, or something that may or may not count. */
function newsFor(
  chronicle: Chronicle,
  person: Person,
  strikes: number,
  asked: readonly { readonly at: string }[],
): "some" | "none" | "perhaps" {
  const { welcomedAt } = person;
  const [yesterday, at] = [new Date(strikes - DAY).toISOString(), new Date(strikes).toISOString()];
  if (welcomedAt === undefined || welcomedAt > at) return "none";
  if (welcomedAt > yesterday) return "perhaps";
  // How it goes with what they try is asked in one digest, whether they have read the note or not.
  if (asked.some((one) => one.at > yesterday && one.at <= at)) return "some";
  const reads = chronicle.reads.filter((one) => one.person === person && one.at > yesterday && one.at < at);
  const since = reads.findLast(({ all }) => all)?.at ?? yesterday;
  const recent = (instant: string | undefined) => instant !== undefined && instant > since && instant < at;
  const shared = chronicle.entries.some(
    (entry) =>
      entry.author !== person &&
      recent(audienceAt(entry, at)?.sharedAt) &&
      comesBy(chronicle, person, entry, at),
  );
  const uncertain = reads.some(({ all }) => !all) || chronicle.standing(person, at).quietUntil > at;
  if (shared) return uncertain ? "perhaps" : "some";
  const stirred = chronicle.entries.some(
    ({ replies, signals, readers }) =>
      [...replies, ...signals].some((one) => recent(one.at)) || readers.some((one) => recent(one.at)),
  );
  return stirred ? "perhaps" : "none";
}

/** Whether an entry is in one of somebody's lists: what is public can be read by a guest elsewhere, and is in none of theirs. */
const comesBy = (chronicle: Chronicle, person: Person, entry: Written, at: string) =>
  mayRead(chronicle, person, entry, at) &&
  (person.role !== "guest" || (entry.cohort !== undefined && chronicle.standing(person, at).member));

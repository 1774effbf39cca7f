import { expect } from "vitest";
import type { Beat } from "#cadence/model";
import type { Mail } from "../../../../infra/local/mail.ts";
import type { Person } from "../chronicle.ts";
import { isMailed, PLAN } from "../plan.ts";
import type { Story } from "../story.ts";
import { hears } from "./beats.ts";

/** A mail of a beat leaves within this time, even when the power went in between. */
const LATEST = 5 * 60_000;

/** The list a mail belongs to, by the link that stops it. */
export const listOf = ({ headers }: Mail) =>
  /\.(digest|beats)\./.exec(headers["List-Unsubscribe"] ?? "")?.[1];

/** A mail that was sent so shortly before the power came back may have been answered to nobody: a start is in it. */
const UNANSWERED = 60_000;
/** As many handlers as run at once, and so as many mails as one power cut can catch. */
const AT_ONCE = 8;

/**
 * The mails without those that a power cut made leave twice: it came between the mail service's yes and our note of it
 * (docs/decisions/0010). Nothing else is a reason to send a mail again.
 */
export function withoutCutOff(mails: readonly Mail[], cuts: readonly string[]): Mail[] {
  const again = cuts.flatMap((cut) => {
    const before = (at: string) => Date.parse(cut) - Date.parse(at);
    const unanswered = mails.filter(({ at }) => before(at) >= 0 && before(at) < UNANSWERED);
    return mails.filter((mail) => mail.at >= cut && unanswered.some((one) => sameLetter(one, mail)));
  });
  expect(again.length, "mails that power cuts made leave twice").toBeLessThanOrEqual(AT_ONCE * cuts.length);
  if (again.length > 0)
    process.stdout.write(`  · ${again.length} of ${mails.length} mails left twice, cut off\n`);
  return mails.filter((mail) => !again.includes(mail));
}

/** Links that sign in are made anew each time a mail leaves. */
const sameLetter = (one: Mail, other: Mail) =>
  one.to[0] === other.to[0] && one.subject === other.subject && withoutLinks(one) === withoutLinks(other);
const withoutLinks = ({ text }: Mail) => text.replace(/invitation=\S+/, "");

/** Everybody got exactly the mails there were reasons for: invitations, beats, moves and codes, each once. */
export async function everyMailOnce(story: Story, mails: readonly Mail[]) {
  const { chronicle, ana, cohort, otherCohort } = story;
  const addresses = new Set(chronicle.people.map(({ email }) => email));
  expect(mails.filter(({ to }) => to.length !== 1 || !addresses.has(to[0] ?? ""))).toEqual([]);
  expect(mails.filter(({ text, html }) => text === "" || !html.includes("</html>"))).toEqual([]);

  const { items: beats } = await ana.client.get<{ items: Beat[] }>(`/cohorts/${cohort}/beats`);
  const beatOf = ({ subject }: Mail) =>
    beats.find((beat) => isMailed(beat) && namesOf(beat).some((name) => subject.includes(name)));
  const got = chronicle.people.map((person) => {
    const theirs = mails.filter(({ to }) => to[0] === person.email);
    const here = theirs.filter(
      (mail) => listOf(mail) !== "digest" && !mail.text.includes(`/cohorts/${otherCohort}`),
    );
    return [person.name, here.map((mail) => nameOf(mail, beatOf(mail)?.slug)).toSorted()] as const;
  });
  const wanted = chronicle.people.map((person) => [person.name, due(story, person).toSorted()] as const);
  expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted));

  const late = mails.filter((mail) => {
    const beat = listOf(mail) === "beats" && mail.text.includes(`/cohorts/${cohort}`) && beatOf(mail);
    return beat && !(mail.at >= beat.at && Date.parse(mail.at) < Date.parse(beat.at) + LATEST);
  });
  expect(late.map(({ to, subject, at }) => ({ to, subject, at }))).toEqual([]);
}

/** What a mail calls a beat: its title, or our own word for what nobody gave one. */
const namesOf = ({ kind, title }: Beat) =>
  kind === "close" ? ["The month closes", "Le mois se termine"] : [title];

function nameOf(mail: Mail, beat: string | undefined): string {
  if (listOf(mail) === "beats") return beat ?? "moved";
  if (mail.text.includes("/enter?invitation=")) return "invitation";
  return /\b\d{6}\b/.test(mail.subject) ? "code" : `unknown: ${mail.subject}`;
}

/** The mails somebody had a reason to get, digests aside. */
function due({ chronicle, ana, moves }: Story, person: Person): string[] {
  const reached = (at: string) => {
    const standing = chronicle.standing(person, at);
    return standing.beatMails && hears(standing, at);
  };
  return [
    ...(person === ana ? [] : ["invitation"]),
    ...Array.from({ length: person.client.codes }, () => "code"),
    ...PLAN.filter((beat) => isMailed(beat) && reached(beat.at)).map(({ slug }) => slug),
    ...moves.filter(reached).map(() => "moved"),
  ];
}

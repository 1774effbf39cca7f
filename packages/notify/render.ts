import type { BeatKind } from "#cadence/model";
import * as People from "#people";
import type { PersonId } from "#people/model";
import { settings } from "#platform";
import type { Language } from "#platform/model";
import { layout, type Part } from "./layout.ts";
import { listOf, type MailMatter, type Message } from "./model.ts";
import { stopLink } from "./stop.ts";
import { moment, momentIn } from "./times.ts";
import { en } from "./words/en.ts";
import { fr } from "./words/fr.ts";

/** Who reads a mail: how they are called, in which language, and on which clock. */
export interface Reader {
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
}

const WORDS = { en, fr };

/** Nobody gave these a title but the plan, in the language of its design: the reader's own words say it better. */
const UNTITLED: ReadonlySet<BeatKind> = new Set(["lobby", "close", "archive"]);
const titled = (kind: BeatKind, title: string) => (UNTITLED.has(kind) ? "" : title);

/**
 * Write a mail in its reader's language and zone. Codes and sign-in links are made here, at the last moment; undefined
 * when there is nothing to send any more (the code was used or has lapsed). Without a `person` it is a rehearsal:
 * links lead to the front page.
 */
export async function render(
  matter: MailMatter,
  reader: Reader,
  { person, now }: { person?: PersonId; now: Date },
): Promise<Message | undefined> {
  const words = WORDS[reader.language];
  const origin = settings().OUTLOUD_ORIGIN;
  const list = listOf(matter);
  const stop = person && list ? stopLink(person, list).page : undefined;
  const finish = (subject: string, parts: Part[]) =>
    layout({ subject, parts, words, language: reader.language, stop });
  const when = (at: string, cohortZone: string) =>
    words.when(
      moment(at, reader),
      cohortZone === reader.zone ? undefined : momentIn(at, cohortZone, reader.language),
    );

  switch (matter.kind) {
    case "code": {
      const mail = await People.signInMail(matter.flow, now);
      if (!mail) return undefined;
      if (!mail.code)
        return finish(
          words.unknown.subject,
          words.unknown.parts.map((text) => ({ text })),
        );
      return finish(words.code.subject(mail.code), [
        { text: words.code.intro },
        { code: mail.code },
        { link: { href: `${origin}/enter?token=${mail.linkToken}`, label: words.code.button } },
        { small: words.code.after },
      ]);
    }
    case "invitation": {
      const href = person
        ? `${origin}/enter?invitation=${await People.invitationLink(person, matter.cohort, now)}`
        : origin;
      return finish(words.invitation.subject(matter.by, matter.title), [
        { text: words.invitation.hello(reader.name) },
        { text: words.invitation.intro(matter.by, matter.title) },
        { text: matter.summary },
        { text: words.invitation.starts(when(matter.startsAt, matter.cohortZone)) },
        { link: { href, label: words.invitation.button } },
        { small: words.invitation.after },
      ]);
    }
    case "beat": {
      const title = titled(matter.beatKind, matter.title);
      return finish(words.beat.subject(matter.beatKind, title || matter.cohortTitle), [
        { heading: title || words.beatTitle(matter.beatKind, title) },
        { small: `${matter.cohortTitle} · ${when(matter.at, matter.cohortZone)}` },
        { markdown: matter.text },
        { link: { href: `${origin}/cohorts/${matter.cohort}`, label: words.beat.button(matter.beatKind) } },
        ...(matter.ahead.length > 0 ? [{ heading: words.beat.ahead }] : []),
        ...matter.ahead.map(({ title, kind, at }) => ({
          item: { title: words.beatTitle(kind, titled(kind, title)), note: when(at, matter.cohortZone) },
        })),
      ]);
    }
    case "moved":
      return finish(words.moved.subject(matter.cohortTitle), [
        { text: words.moved.intro(matter.cohortTitle) },
        ...matter.beats.map(({ title, kind, at, cancelled }) => ({
          item: {
            title: words.beatTitle(kind, titled(kind, title)),
            note: cancelled ? words.moved.cancelled : when(at, matter.cohortZone),
          },
        })),
        { link: { href: `${origin}/cohorts/${matter.cohort}`, label: words.moved.button } },
      ]);
    case "digest": {
      const { nudges = [] } = matter;
      const lines = (heading: string, found: typeof matter.said): Part[] =>
        found.length === 0
          ? []
          : [
              { heading },
              ...found.map(({ entry, by, words: quoted, at, place }) => ({
                item: {
                  title: quoted,
                  note: `${by} · ${place} · ${moment(at, reader)}`,
                  href: `${origin}/entries/${entry}`,
                },
              })),
            ];
      const asked: Part[] = matter.asked.map(({ entry, words: title, since }) => ({
        item: {
          title: title || words.digest.untitled,
          note: words.digest.since(moment(since, reader)),
          href: `${origin}/trying/${entry}`,
        },
      }));
      const nudged: Part[] = nudges.map(({ by, words: quoted, at, place }) => ({
        item: {
          title: quoted,
          note: `${by} · ${place} · ${moment(at, reader)}`,
          href: `${origin}/inbox`,
        },
      }));
      const { said, helped, wrote = 0, waiting } = matter;
      const messages = { title: words.digest.wrote(wrote), note: words.digest.between };
      const told = {
        said: said.length + helped.length + nudges.length,
        wrote,
        asked: asked.length,
        waiting: waiting.length,
      };
      return finish(words.digest.subject(told), [
        { text: words.digest.hello(reader.name) },
        ...(nudged.length > 0 ? [{ heading: words.digest.nudges }] : []),
        ...nudged,
        ...lines(words.digest.said, said),
        ...(wrote > 0 ? [{ item: { ...messages, href: `${origin}/messages` } }] : []),
        ...lines(words.digest.helped, helped),
        ...(asked.length > 0 ? [{ heading: words.digest.asked }] : []),
        ...asked,
        ...lines(words.digest.waiting, waiting),
        ...lines(words.digest.unlooked, matter.unlooked ? [matter.unlooked] : []),
        { link: { href: origin, label: words.digest.button } },
      ]);
    }
  }
}

import * as Cadence from "#cadence";
import type { Beat, BeatId, BeatKind, PlannedBeat } from "#cadence/model";
import type { Cohort } from "#cohort/model";
import * as Feedback from "#feedback";
import * as People from "#people";
import { type CohortId, muted, type PersonId } from "#people/model";
import { commit } from "#platform";
import { InboxChanged } from "./events.ts";
import { noteWrites, once } from "./inbox.ts";
import { addressee, mailWrites } from "./mail.ts";
import type { MailMatter, News } from "./model.ts";

/** Beats that people hear of in their inbox, and those that also come by mail to whoever wants such mails. */
const TOLD: ReadonlySet<BeatKind> = new Set([
  "lobby",
  "week",
  "prompt",
  "session-opens",
  "round-opens",
  "digest",
  "check-in",
  "close",
]);
/** Of what lasts and has begun, its end is what moves. */
const ENDS: ReadonlySet<BeatKind> = new Set(["session-closes", "round-closes"]);
const MAILED: ReadonlySet<BeatKind> = new Set(["week", "check-in", "close"]);
const AT_ONCE = 8;
const AHEAD = 6;

/** Tell everybody in a cohort that a beat was reached, each once: a note, and a mail where the kind has one. */
export async function announceBeat(id: BeatId, cohortId: CohortId, at: Date, now: Date) {
  const { cohort, beats } = await Cadence.ofCohort(cohortId);
  const beat = beats.find((one) => one.id === id);
  if (!beat || !TOLD.has(beat.kind)) return;
  const matter: MailMatter | undefined = isMailed(beat) ? beatMatter(cohort, beat, beats) : undefined;
  const news: News = {
    kind: "beat",
    cohort: cohortId,
    beat: beat.id,
    beatKind: beat.kind,
    title: beat.title,
  };
  await tellAll(cohortId, { news, matter, key: `beat ${beat.id}`, at, now });
}

/** A check-in within the month is a note; in the tail, when people have stopped coming by, it is a mail too. */
export const isMailed = (beat: Pick<Beat, "kind" | "slug">) =>
  MAILED.has(beat.kind) && (beat.kind !== "check-in" || beat.slug.startsWith("tail-"));

/** Tell everybody in a cohort, in one notice, which beats of its plan moved. */
export async function announceMove(
  cohortId: CohortId,
  revision: number,
  ids: readonly BeatId[],
  at: Date,
  now: Date,
) {
  const { cohort, beats } = await Cadence.ofCohort(cohortId);
  const moved = beats
    .filter((beat) => ids.includes(beat.id) && isToldMoved(beat, beats))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (moved.length === 0) return;
  await tellAll(cohortId, {
    news: { kind: "moved", cohort: cohortId, revision, beats: moved.length },
    matter: {
      kind: "moved",
      cohort: cohortId,
      cohortTitle: cohort.title,
      cohortZone: cohort.zone,
      beats: moved.map(({ title, kind, at, state }) => ({
        title,
        kind,
        at,
        cancelled: state === "cancelled",
      })),
    },
    key: `moved ${cohortId} ${revision}`,
    at,
    now,
  });
}

function isToldMoved(beat: Beat, beats: readonly Beat[]): boolean {
  if (!ENDS.has(beat.kind)) return TOLD.has(beat.kind) && !hasBegun(beat);
  return beats.some((one) => hasBegun(one) && Cadence.closesSlug(Cadence.momentOf(one.slug)) === beat.slug);
}

const hasBegun = (beat: Beat) => Cadence.isOpening(beat) && beat.state === "reached";

/** Tell those who took part in a round that it is over, each once. Who has left since hears nothing of it. */
export async function tellOfRound(
  { round, cohort }: { readonly round: BeatId; readonly cohort: CohortId },
  { at, now }: { readonly at: Date; readonly now: Date },
) {
  const [{ beats }, people] = await Promise.all([Cadence.ofCohort(cohort), Feedback.whoTookPart(round)]);
  const opening = beats.find(({ id }) => id === round);
  if (!opening) return;
  const news: News = { kind: "round-over", cohort, beat: round, title: opening.title };
  await tellAll(cohort, { news, key: `round over ${round}`, at, now }, new Set(people));
}

type Resurfacing = Omit<Extract<News, { kind: "resurfaced" }>, "kind">;

/** Tell everybody in a cohort that what was kept of a session came up again, each once. */
export const announceResurfacing = (what: Resurfacing, at: Date, now: Date) =>
  tellAll(what.cohort, {
    news: { kind: "resurfaced", ...what },
    key: `resurfaced ${what.session} ${what.weeks}`,
    at,
    now,
  });

/** What the mail of a beat says; the rehearsal shows the same. */
export function beatMatter(
  cohort: Pick<Cohort, "id" | "title" | "zone">,
  beat: PlannedBeat,
  beats: readonly PlannedBeat[],
): MailMatter {
  const ahead =
    beat.kind === "week"
      ? beats
          .filter(({ week, kind, at }) => week === beat.week && AHEAD_KINDS.has(kind) && at > beat.at)
          .slice(0, AHEAD)
      : [];
  return {
    kind: "beat",
    cohort: cohort.id,
    cohortTitle: cohort.title,
    cohortZone: cohort.zone,
    beatKind: beat.kind,
    title: beat.title,
    text: beat.text,
    at: beat.at,
    ahead: ahead.map(({ title, kind, at }) => ({ title, kind, at })),
  };
}

const AHEAD_KINDS: ReadonlySet<BeatKind> = new Set(["prompt", "session-opens", "round-opens", "check-in"]);

interface Announcement {
  readonly news: News;
  readonly matter?: MailMatter;
  readonly key: string;
  readonly at: Date;
  readonly now: Date;
}

/** Tell everybody in a cohort, or those of them who are concerned. */
async function tellAll(cohort: CohortId, announcement: Announcement, concerned?: ReadonlySet<PersonId>) {
  const everybody = await People.roster(cohort);
  const roster = concerned ? everybody.filter(({ person }) => concerned.has(person)) : everybody;
  for (let from = 0; from < roster.length; from += AT_ONCE)
    await Promise.all(
      roster.slice(from, from + AT_ONCE).map(({ person }) => tellOne(person, cohort, announcement)),
    );
}

async function tellOne(id: PersonId, cohort: CohortId, { news, matter, key, at, now }: Announcement) {
  const ctx = await People.standIn(id, now);
  const reading = ctx?.readings.find(({ place }) => place === cohort);
  if (!ctx || muted(reading, now)) return;
  const mail =
    matter && ctx.person.beatMails ? mailWrites(addressee(ctx.person), matter, key, now) : undefined;
  await once(
    commit([...noteWrites(id, news, key, at), ...(mail?.writes ?? [])], {
      now,
      news: [InboxChanged({ person: id }), ...(mail?.news ?? [])],
    }),
  );
}

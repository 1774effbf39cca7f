import * as Cadence from "#cadence";
import * as Cohort from "#cohort";
import type { CohortId, Ctx } from "#people/model";
import {
  commit,
  newId,
  Refused,
  type Row,
  randomLetters,
  room,
  rowsAt,
  sameId,
  slice,
  write,
} from "#platform";
import { CODE_LENGTH, CODE_LETTERS } from "./code.ts";
import { sessionKey } from "./keys.ts";
import { CodeRow, SessionRow } from "./rows.ts";
import { type MakeSession, RoomCode, Session, type SessionCard, SessionId } from "./session.ts";
import { type Kept, publicly, sessionIn } from "./store.ts";

const ATTEMPTS = 5;

export const newCode = () => RoomCode.parse(randomLetters(CODE_LETTERS, CODE_LENGTH));

export const codeTaken = new Refused("conflict", "backchannel.code-taken", "Another room has this code.");

/** Make a session that stands alone, or one more for a cohort one hosts. Refused for guests, and for others' cohorts. */
export async function make({ cohort, ...input }: MakeSession, ctx: Ctx): Promise<Session> {
  if (cohort) await Cohort.hosted(cohort, ctx);
  else if (ctx.person.guest)
    throw new Refused(
      "forbidden",
      "backchannel.guest",
      "As a guest you take part in sessions; others make them.",
    );
  const { id, name, language } = ctx.person;
  return await create({
    ...input,
    id: SessionId.parse(newId("ses", ctx.now)),
    language: input.language ?? language,
    ...(cohort && { cohort }),
    hosts: [{ id, name }],
    place: cohort ?? id,
    now: ctx.now,
    once: ctx.once,
  });
}

interface Plan extends Pick<Session, "id" | "title" | "language" | "hosts" | "cohort" | "beat" | "startsAt"> {
  readonly place: string;
  readonly now: Date;
  readonly once?: Ctx["once"];
}

async function create({ place, now, once, ...plan }: Plan): Promise<Session> {
  for (let attempt = 1; ; attempt++) {
    const kept: Kept = {
      ...plan,
      state: "planned",
      code: newCode(),
      settings: { hold: false, slow: 0 },
      revision: 1,
      words: { languages: [plan.language], own: [] },
      serials: { moderator: 1, speaker: 1, stage: 1 },
    };
    try {
      await commit(
        [
          write(SessionRow.create({ ...kept, place, madeAt: now.toISOString() }), exists),
          write(CodeRow.create({ code: kept.code, session: kept.id }), codeTaken),
        ],
        { now, once, result: publicly(kept) },
      );
      return publicly(kept);
    } catch (error) {
      if (error !== codeTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

const exists = new Refused("conflict", "backchannel.exists", "This session was made already.");

/** The session of a cohort's moment: the same whoever makes it, and however often. */
export const sessionOf = (beat: Pick<Cadence.Beat, "id">) => SessionId.parse(sameId("ses", beat.id));

/** Prepare a cohort's session ahead of its beat, for its facilitators; what was prepared stays as it is. */
export async function prepare(cohort: CohortId, slug: string, ctx: Ctx): Promise<Session> {
  await Cohort.hosted(cohort, ctx);
  const made = await ofBeat(cohort, slug, ctx.now);
  if (made) return made;
  throw new Refused(
    "missing",
    "backchannel.no-such-moment",
    "There is no session at this moment of the month.",
  );
}

/** The session of a cohort's moment, made when it was not there yet: for the system. Undefined when there is no such moment. */
export async function ofBeat(id: CohortId, slug: string, now: Date): Promise<Session | undefined> {
  const { cohort, beats } = await Cadence.ofCohort(id);
  const beat = beats.find(
    (one) => one.slug === slug && one.kind === "session-opens" && one.state !== "cancelled",
  );
  if (!beat) return undefined;
  const session = sessionOf(beat);
  const found = sessionIn(await rowsAt([sessionKey(session)], room));
  if (found) return publicly(found);
  try {
    return await create({
      id: session,
      title: beat.title,
      language: cohort.language,
      cohort: id,
      beat: beat.slug,
      hosts: cohort.facilitators,
      startsAt: beat.at,
      place: id,
      now,
    });
  } catch (error) {
    if (error !== exists) throw error;
    return await ofBeat(id, slug, now);
  }
}

/** The sessions of a cohort in order, for everybody in it: those of its month, made or not, and those added to it. */
export async function ofCohort(id: CohortId, ctx: Ctx): Promise<SessionCard[]> {
  const beats = await Cadence.beats(id, ctx);
  const made = new Map((await listed(id)).map((card) => [card.id, card]));
  const planned = beats
    .filter(({ kind, state }) => kind === "session-opens" && state !== "cancelled")
    .map((beat): SessionCard => {
      const session = sessionOf(beat);
      const card = made.get(session);
      made.delete(session);
      const { title, at: startsAt, slug } = beat;
      // The month may have moved since the room was prepared: the beat knows when it is.
      return card
        ? { ...card, startsAt }
        : { id: session, title, cohort: id, beat: slug, state: "planned", startsAt, made: false };
    });
  return [...planned, ...made.values()].toSorted(byMoment);
}

/** The sessions one made outside of a cohort, the newest first. */
export const hosted = async (ctx: Ctx): Promise<SessionCard[]> => (await listed(ctx.person.id)).toReversed();

const MOST = 300;

async function listed(place: string): Promise<SessionCard[]> {
  const { rows } = await slice({ of: room, index: "place", pk: `SESSIONS#${place}`, limit: MOST });
  return rows.map(card);
}

function card(row: Row): SessionCard {
  const { id, title, cohort, beat, state, code, startsAt, openedAt, closedAt } = Session.parse(row);
  return { id, title, cohort, beat, state, code, startsAt, openedAt, closedAt, made: true };
}

const when = ({ startsAt, openedAt }: SessionCard) => openedAt ?? startsAt ?? "~";
const byMoment = (one: SessionCard, other: SessionCard) => (when(one) < when(other) ? -1 : 1);

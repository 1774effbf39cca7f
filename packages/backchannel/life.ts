import * as Cadence from "#cadence";
import type { BeatId, BeatKind } from "#cadence/model";
import type { CohortId } from "#people/model";
import { commit, Refused, type Write, write } from "#platform";
import { moderating } from "./access.ts";
import { actWrite } from "./acts.ts";
import { roleWord } from "./door-word.ts";
import { Closed, Opened } from "./events.ts";
import { CodeRow } from "./rows.ts";
import type { GivenRole, RoleLink, Visitor } from "./seat.ts";
import type { ChangeSession, Session, SessionId } from "./session.ts";
import { codeTaken, newCode, ofBeat } from "./sessions.ts";
import { find, type Kept, publicly, settleWrite, stale } from "./store.ts";

/** Open a room, or open it again; it takes part in nothing else. Refused for others than its moderators. */
export const open = (id: SessionId, visitor: Visitor): Promise<Session> => turn(id, "open", visitor);

/** Close a room: from now on it is read. Refused for others than its moderators, and before it was open. */
export const close = (id: SessionId, visitor: Visitor): Promise<Session> => turn(id, "closed", visitor);

async function turn(id: SessionId, to: "open" | "closed", visitor: Visitor): Promise<Session> {
  const standing = await moderating(id, visitor);
  const { session } = standing;
  if (session.state === to) return publicly(session);
  if (to === "closed" && session.state === "planned")
    throw new Refused(
      "conflict",
      "backchannel.not-open-yet",
      "This room was not open yet: there is nothing to close.",
    );
  const act = actWrite({ what: to === "open" ? "opened" : "closed" }, standing, visitor);
  return await turned(session, to, visitor.now, [act]);
}

async function turned(
  session: Kept,
  to: "open" | "closed",
  now: Date,
  more: readonly Write[] = [],
): Promise<Session> {
  const { id, cohort, stage, ...rest } = session;
  const at = now.toISOString();
  const opens = to === "open";
  const changed = opens ? { state: to, openedAt: session.openedAt ?? at } : { state: to, closedAt: at };
  await commit([settleWrite(session, { ...changed, ...(!opens && { stage: null }) }), ...more], {
    now,
    news: [(opens ? Opened : Closed)({ session: id, cohort })],
  });
  const revision = session.revision + 1;
  return publicly({ ...rest, id, cohort, ...(opens && stage && { stage }), ...changed, revision });
}

const ATTEMPTS = 5;

/**
 * What a beat does to its session: it opens with the first edge and closes with the second, each once, whoever was faster.
 * For the system; beats of other kinds do nothing.
 */
export async function follow(
  beat: { id: BeatId; cohort: CohortId; kind: BeatKind },
  now: Date,
): Promise<void> {
  if (beat.kind !== "session-opens" && beat.kind !== "session-closes") return;
  const slug = await openingOf(beat);
  const made = slug && (await ofBeat(beat.cohort, slug, now));
  if (!made) return;
  const to = beat.kind === "session-opens" ? "open" : "closed";
  for (let attempt = 1; ; attempt++) {
    const session = await find(made.id);
    // A room that somebody closed early stays closed, and one that was never opened has nothing to close.
    if (!session || session.state !== (to === "open" ? "planned" : "open")) return;
    try {
      await turned(session, to, now);
      return;
    } catch (error) {
      if (!(error instanceof Refused && error.code === stale().code) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function openingOf({ id, cohort }: { id: BeatId; cohort: CohortId }): Promise<string | undefined> {
  const { beats } = await Cadence.ofCohort(cohort);
  const beat = beats.find((one) => one.id === id);
  return beat && Cadence.opensSlug(Cadence.momentOf(beat.slug));
}

/** Change how a room is run, or what it is called. Refused for others than its moderators, and when it was changed meanwhile. */
export async function change(
  id: SessionId,
  { settings, ...input }: ChangeSession,
  visitor: Visitor,
): Promise<Session> {
  const standing = await moderating(id, visitor);
  const { session } = standing;
  const changed = { ...input, ...(settings && { settings: { ...session.settings, ...settings } }) };
  await commit(
    [
      settleWrite(session, changed),
      actWrite({ what: "changed", text: JSON.stringify({ ...input, ...settings }) }, standing, visitor),
    ],
    { now: visitor.now },
  );
  return publicly({ ...session, ...changed, revision: session.revision + 1 });
}

/** Give a room a new code: the one before opens nothing from now on. Who is in stays in. */
export async function renewCode(id: SessionId, visitor: Visitor): Promise<Session> {
  for (let attempt = 1; ; attempt++) {
    const standing = await moderating(id, visitor);
    const { session } = standing;
    const code = newCode();
    try {
      await commit(
        [
          settleWrite(session, { code }),
          write(CodeRow.delete({ code: session.code })),
          write(CodeRow.create({ code, session: id }), codeTaken),
          actWrite({ what: "renewed-code" }, standing, visitor),
        ],
        { now: visitor.now },
      );
      return publicly({ ...session, code, revision: session.revision + 1 });
    } catch (error) {
      if (error !== codeTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Make the link of a role anew: the one before gives nothing from now on. Who has the role keeps it. */
export async function renewLink(id: SessionId, role: GivenRole, visitor: Visitor): Promise<RoleLink> {
  const standing = await moderating(id, visitor);
  const { session } = standing;
  const serials = { ...session.serials, [role]: session.serials[role] + 1 };
  await commit(
    [settleWrite(session, { serials }), actWrite({ what: "renewed-link", to: role }, standing, visitor)],
    { now: visitor.now },
  );
  return { role, word: roleWord({ id, serials }, role) };
}

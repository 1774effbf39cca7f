import { check, commit, type News, type Write } from "#platform";
import { running } from "./access.ts";
import { actWrite } from "./acts.ts";
import { asItStands } from "./as-it-stands.ts";
import { type AtDesk, type Contribution, type Fate, isShown, type State, type Turn } from "./contribution.ts";
import { Fated } from "./events.ts";
import { saidKeys } from "./keys.ts";
import { SessionRow } from "./rows.ts";
import { reached, saidIn, unless } from "./said.ts";
import type { Visitor } from "./seat.ts";
import { atDesk, deskWrites } from "./seen-at-desk.ts";
import type { ContributionId, SessionId } from "./session.ts";
import { changeWrite, type Kept, settleWrite, stale } from "./store.ts";
import { turnObstacle } from "./ways.ts";

/** The states in which a question is over: who asked is told, and it leaves the stage. */
const FATAL: readonly State[] = ["answered", "later", "declined"] satisfies Fate[];

/**
 * Move something along: let it in, line it up, call it answered, put it off, decline it, or take any of these back. Refused
 * for who neither moderates nor speaks, when it changed since `revision` (with how it stands), and where no way leads. Two
 * table calls.
 */
export const turn = (
  id: SessionId,
  contribution: ContributionId,
  { state, revision }: Turn,
  visitor: Visitor,
): Promise<AtDesk> =>
  asItStands(async () => {
    const standing = await running(id, visitor, saidKeys(id, contribution));
    const said = saidIn(standing, contribution);
    if (standing.role === "speaker" && !isShown(said)) unless("not-moderator");
    // What was done already is no conflict: it is the same tap again, or another moderator was faster.
    if (said.state === state) return atDesk(said);
    if (said.revision !== revision) throw stale(atDesk(said));
    unless(turnObstacle(said, state, standing.role), said);
    const turned: Contribution = {
      ...said,
      state,
      moments: reached(said, state, visitor.now),
      heldFor: state === "shown" ? undefined : said.heldFor,
      revision: said.revision + 1,
    };
    const act = {
      what: said.state === "asked" && state === "shown" ? "let-in" : "turned",
      to: state,
    } as const;
    await commit(
      [
        changeWrite(said, { state, moments: turned.moments, heldFor: turned.heldFor }),
        ...deskWrites(said, turned),
        ...(state === "next" ? [] : [offStage(standing.session, said)]),
        actWrite({ ...act, about: said.id, text: said.text }, standing, visitor),
      ],
      { now: visitor.now, news: FATAL.includes(state) ? fateOf(said, state as Fate) : [] },
    );
    return atDesk(turned);
  });

/** The news of what became of a question, for who asked it; who said something else asked nothing. */
export const fateOf = (
  { session, id, kind, voice }: Contribution,
  fate: Fate,
  into?: ContributionId,
): News[] => (kind === "question" ? [Fated({ session, contribution: id, asker: voice, fate, into })] : []);

/**
 * Take something off the stage, or put `instead` of it there; when it is not on it, hold the change to that. What was put on
 * the stage since the session was read is stale, and everything is decided again.
 */
export const offStage = (
  session: Kept,
  { id }: Contribution,
  instead: ContributionId | null = null,
): Write =>
  session.stage === id
    ? settleWrite(session, { stage: instead })
    : check(
        SessionRow.delete({ id: session.id }).where(
          ({ stage }, { ne, notExists }) => `${notExists(stage)} OR ${ne(stage, id as string)}`,
        ),
        stale(),
      );

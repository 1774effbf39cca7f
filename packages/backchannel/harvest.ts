import * as Cohort from "#cohort";
import type { CohortId, Ctx, PersonId } from "#people/model";
import { partition, room, rowsAt, slice } from "#platform";
import { type Contribution, type Fate, isShown, shown } from "./contribution.ts";
import { floorOf, saidKeys, sessionKey } from "./keys.ts";
import { fateOf, isOwed, standsFor, type Unanswered } from "./outcome.ts";
import { type ContributionId, Session, type SessionId } from "./session.ts";
import { contributionIn, contributionsIn, find, publicly, sessionIn } from "./store.ts";

/** Everything on the floor of a room, the oldest first. */
async function floor(id: SessionId): Promise<Contribution[]> {
  const rows = await partition(floorOf(id), { of: room, begins: "SAID#", consistent: true });
  return contributionsIn(rows).toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** What is worth keeping of a session. */
interface Harvest {
  readonly session: Session;
  readonly links: readonly Contribution[];
  readonly answered: readonly Contribution[];
}

/** The links that were shared in a session and the questions that were answered, for the system. Undefined when there is none. */
export async function harvest(id: SessionId): Promise<Harvest | undefined> {
  const [session, said] = await Promise.all([find(id), floor(id)]);
  if (!session) return undefined;
  return {
    session: publicly(session),
    links: said.filter((one) => one.kind === "link" && one.state === "shown" && isShown(one)),
    answered: said.filter((one) => one.kind === "question" && fateOf(one) === "answered"),
  };
}

/** Something said in a room, and the room it was said in. */
interface Said {
  readonly session: Session;
  readonly contribution: Contribution;
}

/** Whether the whole room may read it; what was declined before anybody let it in was never theirs to read. */
const isTheirs = (one: Contribution) => isShown(one) && (one.state !== "declined" || "shown" in one.moments);

/** Something the whole room may read, with its session, for the system. Undefined when there is no such thing. */
export async function said(id: SessionId, contribution: ContributionId): Promise<Said | undefined> {
  const rows = await rowsAt([sessionKey(id), ...saidKeys(id, contribution)], room);
  const session = sessionIn(rows);
  const found = contributionIn(rows, contribution);
  if (!session || !found || !isTheirs(found)) return undefined;
  return { session: publicly(session), contribution: found };
}

/** Which of several things said the whole room may read now, for the system: one call for each fifty. */
export async function shownAmong(
  wanted: readonly { readonly session: SessionId; readonly contribution: ContributionId }[],
): Promise<Contribution[]> {
  const keys = wanted.flatMap(({ session, contribution }) => saidKeys(session, contribution));
  return contributionsIn(await rowsAt(keys, room)).filter(isTheirs);
}

/** As many sessions as a cohort's desk looks back on. */
const MOST = 300;

/** The questions that the closed sessions of a cohort owe an answer, the longest waiting first. For its facilitators. */
export async function unanswered(cohort: CohortId, ctx: Ctx): Promise<Unanswered[]> {
  await Cohort.hosted(cohort, ctx);
  const { rows } = await slice({ of: room, index: "place", pk: `SESSIONS#${cohort}`, limit: MOST });
  const closed = rows.map((row) => Session.parse(row)).filter(({ state }) => state === "closed");
  const left = await Promise.all(
    closed.map(async ({ id, title, closedAt }) =>
      (await floor(id)).filter(isOwed).map((question) => ({
        session: { id, title, ...(closedAt && { closedAt }) },
        question: shown(question),
      })),
    ),
  );
  return left.flat().toSorted((one, other) => (one.question.at < other.question.at ? -1 : 1));
}

/** Who asked a question, and what became of it. `stands` is the question it was merged into, or itself. */
export interface Asker {
  readonly contribution: ContributionId;
  readonly text: string;
  readonly voice: PersonId;
  readonly account?: PersonId;
  readonly fate: Fate;
  readonly stands: ContributionId;
}

/** Everybody who asked something in a room, once for each question, for the system: whom to tell what became of it. */
export async function askersOf(id: SessionId): Promise<{ session: Session; askers: Asker[] } | undefined> {
  const [session, all] = await Promise.all([find(id), floor(id)]);
  const questions = all.filter(({ kind }) => kind === "question");
  const askers = questions.map((question) => {
    const { id: contribution, text, voice, account } = question;
    const stands = standsFor(question, questions).id;
    return { contribution, text, voice, ...(account && { account }), fate: fateOf(question), stands };
  });
  return session && { session: publicly(session), askers };
}

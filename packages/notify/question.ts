import * as Backchannel from "#backchannel";
import type { ContributionId, Fate, Session, SessionId } from "#backchannel/model";
import * as People from "#people";
import type { PersonId } from "#people/model";
import { tell } from "./inbox.ts";

interface Moment {
  readonly at: Date;
  readonly now: Date;
}

interface Fated {
  readonly session: SessionId;
  readonly contribution: ContributionId;
  readonly fate: Fate;
}

/** What happens to one question alone, and not to those that were merged into it. */
const ITS_OWN: ReadonlySet<Fate> = new Set(["merged", "hidden"]);

/**
 * Tell who asked a question what became of it, once for each fate, and those whose questions were merged into it. They are told
 * by their account, under whatever name they asked; who has none sees it in the room.
 */
export async function tellOfFate({ session: id, contribution, fate }: Fated, moment: Moment): Promise<void> {
  const { session, askers = [] } = (await Backchannel.askersOf(id)) ?? {};
  if (!session) return;
  const concerned = askers.filter(
    (asker) => asker.contribution === contribution || (!ITS_OWN.has(fate) && asker.stands === contribution),
  );
  await tellAll(concerned, { session, fate }, moment);
}

/** Tell everybody whose question had no answer when its session closed: it waits for one. Who was answered since is left in peace. */
export async function tellOfClosing(id: SessionId, moment: Moment): Promise<void> {
  const { session, askers = [] } = (await Backchannel.askersOf(id)) ?? {};
  if (session?.state !== "closed") return;
  const fates = new Map(askers.map(({ contribution, fate }) => [contribution, fate]));
  const waiting = askers.filter(({ stands }) => fates.get(stands) === "unanswered");
  await tellAll(waiting, { session, fate: "unanswered" }, moment);
}

const AT_ONCE = 8;

interface What {
  readonly session: Session;
  readonly fate: Fate;
}

async function tellAll(askers: readonly Backchannel.Asker[], what: What, moment: Moment) {
  for (let from = 0; from < askers.length; from += AT_ONCE)
    await Promise.all(askers.slice(from, from + AT_ONCE).map((asker) => tellOne(asker, what, moment)));
}

const WORDS = 120;

async function tellOne(
  asker: Backchannel.Asker,
  { session: { id: session, cohort, title }, fate }: What,
  { at, now }: Moment,
) {
  const person = await accountOf(asker);
  if (!person) return;
  const words = beginning(asker.text);
  await tell(
    person,
    { kind: "question", session, ...(cohort && { cohort }), title, words, fate },
    `question ${asker.contribution} ${fate}`,
    at,
    now,
  );
}

/** Who is behind a voice: somebody who had an account when they asked, or who has signed up since and kept their id. */
const accountOf = async ({ account, voice }: Backchannel.Asker): Promise<PersonId | undefined> =>
  account ?? (await People.person(voice))?.id;

function beginning(text: string) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= WORDS ? line : `${line.slice(0, line.lastIndexOf(" ", WORDS) + 1 || WORDS).trim()}…`;
}

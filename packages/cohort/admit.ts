import * as People from "#people";
import { type Membership, membershipIn, type Person } from "#people/model";
import { commit, type News, type Write } from "#platform";
import { kept } from "./access.ts";
import { openedFor } from "./circles.ts";
import { Invited, ListGrew } from "./events.ts";
import * as lineStore from "./line-store.ts";
import { type CohortId, LIMITS } from "./model.ts";
import { type Roster, roleFor, seated } from "./seats.ts";
import { inTurn, rosterWrite } from "./turn.ts";

/** Four rows each, one for the roster and one to go on: a transaction holds a hundred. */
const TOGETHER = 24;
/** As many as fit well into one call; the rest is asked for again by the news that the list grew. */
const ROUNDS = 10;

/**
 * Let in everybody who waits on the list of a launched cohort: an account, a seat in a circle, an invitation. For the
 * system; called again, twice at once, or after a crash in the middle, it lets in whoever is still outside, once.
 */
export async function admit(id: CohortId, now: Date): Promise<void> {
  for (let round = 1; round <= ROUNDS; round++) {
    const left = await inTurn(() => admitSome(id, { now, last: round === ROUNDS }));
    if (left === 0) return;
  }
}

async function admitSome(id: CohortId, { now, last }: { now: Date; last: boolean }): Promise<number> {
  const seen = await kept(id);
  const { cohort } = seen;
  if (cohort.state === "draft" || cohort.state === "closed") return 0;
  const waiting = (await lineStore.all(id)).filter(({ invitedAt }) => !invitedAt);
  const some = waiting.slice(0, Math.min(TOGETHER, LIMITS.people - cohort.people));
  if (some.length === 0) return 0;
  const arrivals = await Promise.all(some.map((line) => arrival(id, line, now)));

  const seats = waiting.filter(({ role }) => role !== "facilitator").length;
  let roster: Roster = { ...cohort, circles: openedFor(cohort, seats) };
  const writes: Write[] = [];
  const news: News[] = [];
  for (const { line, person, member } of arrivals) {
    const at = now.toISOString();
    writes.push(lineStore.admittedWrite(id, line, { person: person.id, at, welcomed: person.welcomed }));
    if (member) continue;
    const role = roleFor(person, line.role);
    const { circle, ...seat } = seated(roster, person, role);
    roster = seat.roster;
    writes.push(
      People.membershipWrite({ person: person.id, cohort: id, role, circle, joinedAt: at }, person),
    );
    news.push(Invited({ cohort: id, person: person.id, by: line.addedBy }));
  }
  const left = waiting.length - some.length;
  if (last && left > 0) news.push(ListGrew({ cohort: id }));
  await commit([rosterWrite(seen, roster), ...writes], { now, news });
  return left;
}

interface Arrival {
  readonly line: lineStore.KeptLine;
  readonly person: Person;
  /** Set when they are in already, by link. */
  readonly member?: Membership;
}

async function arrival(id: CohortId, line: lineStore.KeptLine, now: Date): Promise<Arrival> {
  const { email, name, zone, language, role, organisation } = line;
  const guest = role === "guest";
  const person = await People.ensure({ email, name, zone, language, organisation, guest }, now);
  const member = membershipIn({ memberships: await People.memberships(person.id) }, id);
  return { line, person, member };
}

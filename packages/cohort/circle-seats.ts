import * as People from "#people";
import type { CircleId, Membership, PersonId } from "#people/model";
import { commit, Refused, rowsAt } from "#platform";
import { kept } from "./access.ts";
import * as store from "./circle-store.ts";
import { takesPart } from "./circles.ts";
import { CirclesSeated } from "./events.ts";
import type { CohortId, FormationId } from "./model.ts";
import { smallestTaken } from "./seats.ts";
import { findShort } from "./store.ts";
import { inTurn, moved, rosterWrite } from "./turn.ts";

const AT_ONCE = 25;

/**
 * Have everybody take the seat a forming gave them, keeping the circle they leave as one they read. For the system; called
 * again, twice at once, or after a crash in the middle, each is seated once. Who has left stays away, who came since keeps
 * the seat they got, and once circles were formed anew, the seats of that forming are the ones that count.
 */
export async function takeSeats(id: CohortId, formation: FormationId, now: Date): Promise<void> {
  const formed = await store.formation(id, formation);
  if (!formed || formed.seatedAt) return;
  const people = Object.keys(formed.seats) as PersonId[];
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const still = await seatSome(people.slice(from, from + AT_ONCE), formed, { id, now });
    if (!still) return;
  }
  await inTurn(() => settle(formed, { id, now }));
}

interface Circumstances {
  readonly id: CohortId;
  readonly now: Date;
}

/** Answers whether these seats are still the ones that count. */
async function seatSome(
  some: readonly PersonId[],
  formed: store.Formation,
  { id, now }: Circumstances,
): Promise<boolean> {
  for (let left = some; left.length > 0; ) {
    const readers = People.readersIn(await rowsAt(People.readerKeys(left, id)));
    // Looked at after them: whoever a later forming has seated by now is not seated back.
    const [cohort] = await findShort([id]);
    if (cohort?.formation !== formed.id) return false;
    const current = new Set(cohort.circles.map((circle) => circle.id));
    const standing = readers
      .flatMap(({ memberships }) => memberships)
      .filter(({ leftAt, circle }) => !leftAt && !(circle && current.has(circle)));
    const seated = await Promise.all(
      standing.map((member) => sit(member, store.seatIn(formed, id, member.person), now)),
    );
    left = standing.filter((_, index) => !seated[index]).map(({ person }) => person);
  }
  return true;
}

/** Answers whether they sit there now: not when they left or moved a moment ago. */
async function sit(member: Membership, circle: CircleId | undefined, now: Date): Promise<boolean> {
  try {
    await commit([seatWrite(member, circle)], { now });
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === elsewhere.code) return false;
    throw error;
  }
}

const elsewhere = new Refused("conflict", "cohort.elsewhere", "They sit somewhere else by now.");

const seatWrite = (member: Membership, circle: CircleId | undefined) => {
  const { circle: before, circlesBefore = [] } = member;
  const kept = before ? { circlesBefore: [...circlesBefore, before] } : {};
  return People.changeWrite(member, { circle, ...kept }, elsewhere);
};

/** Who sits where is counted by now, whoever was passed over gets a seat in the smallest, and the forming is done. */
async function settle(formed: store.Formation, { id, now }: Circumstances): Promise<void> {
  const seen = await kept(id);
  const { cohort } = seen;
  if ((await store.formation(id, formed.id))?.seatedAt) return;
  if (cohort.formation !== formed.id || cohort.state === "closed") return;
  const rows = await People.roster(id);
  if (rows.length !== cohort.people) throw moved();
  const current = new Set(cohort.circles.map((circle) => circle.id));
  // The roster may not show yet where somebody has just sat down.
  const seatOf = ({ person, circle }: Membership) =>
    circle && current.has(circle) ? circle : store.seatIn(formed, id, person);
  const sitting = Map.groupBy(rows.filter(takesPart), seatOf);
  let circles = cohort.circles.map((circle) => ({ ...circle, people: sitting.get(circle.id)?.length ?? 0 }));
  const passedOver = (sitting.get(undefined) ?? []).map((row) => {
    const taken = smallestTaken({ ...cohort, circles });
    circles = taken.circles;
    return seatWrite(row, taken.circle);
  });
  await commit(
    [rosterWrite(seen, { ...cohort, circles }), store.seatedWrite(id, formed.id, now), ...passedOver],
    { now, news: [CirclesSeated({ cohort: id, formation: formed.id })] },
  );
}

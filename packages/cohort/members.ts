import * as People from "#people";
import {
  type Ctx,
  type Membership,
  membershipIn,
  type Person,
  type PersonId,
  type Role,
  type RosterRow,
} from "#people/model";
import { commit, Refused, type Write } from "#platform";
import { hostedOpen, open, openKept, refuseClosed } from "./access.ts";
import { actWrite } from "./audit.ts";
import { Invited } from "./events.ts";
import { inviting } from "./limits.ts";
import { forgetWrite } from "./line-store.ts";
import type { CohortId, Member } from "./model.ts";
import { seated, smallestTaken, unseated, withoutHost } from "./seats.ts";
import type { Kept } from "./store.ts";
import { inTurn, moved, rosterWrite } from "./turn.ts";

/** Everybody in a cohort by name, for those who belong to it. */
export async function members(id: CohortId, ctx: Ctx): Promise<Member[]> {
  await open(id, ctx);
  return (await People.roster(id)).map(memberOf);
}

/** Somebody on the roster as the others may see them: without their address. */
export const memberOf = (row: RosterRow): Member => {
  const { person, name, role, zone, language, about, organisation, topics, circle, joinedAt } = row;
  return { id: person, name, role, zone, language, about, organisation, topics, circle, joinedAt };
};

/**
 * Make somebody a facilitator, or a participant again. Whoever begins to host keeps their circle; whoever stops and has
 * none gets a seat. A facilitator may also be called from outside the cohort, into a draft as well. Refused for guests,
 * and for the last facilitator.
 */
export async function giveRole(
  id: CohortId,
  who: PersonId,
  role: Exclude<Role, "guest">,
  ctx: Ctx,
): Promise<Membership> {
  return await inTurn(async () => {
    const seen = await hostedOpen(id, ctx);
    const { person, member } = await acquainted(id, who);
    if (!member) return await call(seen, person, role, ctx);
    if (member.role === role) return member;
    if (person.guest) throw guestsCannot();
    const after = role === "facilitator" ? host(seen, person) : step(seen, member);
    const changes = { role, circle: member.circle ?? after.circle };
    await commit(
      [
        rosterWrite(seen, after.roster),
        People.changeWrite(member, changes, moved()),
        actWrite(id, { what: role, whom: named(person) }, ctx),
      ],
      { now: ctx.now },
    );
    return { ...member, ...changes };
  });
}

const host = ({ cohort }: Kept, { id, name }: Person) => ({
  roster: { ...cohort, facilitators: [...cohort.facilitators, { id, name }] },
  circle: undefined,
});

/** Down from hosting: into the smallest circle, for those who had none. */
function step({ cohort }: Kept, member: Membership) {
  if (cohort.state === "draft")
    throw new Refused("conflict", "cohort.draft", "A draft has facilitators only. Remove them instead.");
  const roster = withoutHost(cohort, member);
  if (member.circle) return { roster, circle: member.circle };
  const { circles, circle } = smallestTaken(roster);
  return { roster: { ...roster, circles }, circle };
}

async function call(seen: Kept, person: Person, role: Role, ctx: Ctx): Promise<Membership> {
  const {
    now,
    person: { id: by },
  } = ctx;
  const cohort = seen.cohort.id;
  if (role !== "facilitator") throw notMember();
  if (person.guest) throw guestsCannot();
  const membership = { person: person.id, cohort, role, joinedAt: now.toISOString() };
  const { roster } = seated(seen.cohort, person, role);
  await commit(
    [
      rosterWrite(seen, roster),
      People.membershipWrite(membership, person),
      inviting(1, ctx),
      actWrite(cohort, { what: role, whom: named(person) }, ctx),
    ],
    {
      now,
      // In a draft there is nothing yet to be told about.
      news: seen.cohort.state === "draft" ? [] : [Invited({ cohort, person: person.id, by })],
    },
  );
  return membership;
}

/** Take somebody out of a cohort: from this moment they read nothing in it. Refused for the last facilitator. */
export async function remove(id: CohortId, who: PersonId, ctx: Ctx): Promise<void> {
  await inTurn(async () => {
    const removed = (person: Person) => actWrite(id, { what: "removed", whom: named(person) }, ctx);
    await part(await hostedOpen(id, ctx), who, ctx, removed);
  });
}

/** Leave a cohort. Refused for its last facilitator, and when it is closed: an archive keeps its people. */
export async function leave(id: CohortId, ctx: Ctx): Promise<void> {
  await inTurn(async () => {
    const seen = await openKept(id, ctx);
    refuseClosed(seen.cohort);
    await part(seen, ctx.person.id, ctx);
  });
}

async function part(seen: Kept, who: PersonId, { now }: Ctx, audit?: (person: Person) => Write) {
  const { id } = seen.cohort;
  const { person, member } = await acquainted(id, who);
  if (!member) throw notMember();
  await commit(
    [
      rosterWrite(seen, unseated(seen.cohort, member)),
      People.leaveWrite(member, person, now),
      // Off the list as well: so they can be invited again, and an invitation told twice does not bring them back.
      forgetWrite(id, person.email),
      ...(audit ? [audit(person)] : []),
    ],
    { now },
  );
}

const named = ({ id, name }: Person) => ({ id, name });

/** Somebody and their membership here, as both are now. */
async function acquainted(id: CohortId, who: PersonId) {
  const [person, memberships] = await Promise.all([People.person(who), People.memberships(who)]);
  if (!person) throw notMember();
  return { person, member: membershipIn({ memberships }, id) };
}

const notMember = () => new Refused("missing", "cohort.not-a-member", "They do not belong to this cohort.");
const guestsCannot = () => new Refused("conflict", "cohort.guest", "A guest cannot host a cohort.");

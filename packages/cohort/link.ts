import * as People from "#people";
import { type Ctx, type Membership, membershipIn } from "#people/model";
import { commit, isSealed, Refused, seal, write } from "#platform";
import { hostedKept, hostedOpen, refuseClosed } from "./access.ts";
import { CohortId, type Invitation, type InviteLink, type LinkRole } from "./model.ts";
import { roleFor, seated } from "./seats.ts";
import { find, type Kept, LinkRow } from "./store.ts";
import { inTurn, rosterWrite } from "./turn.ts";

const TOKEN = /^([0-9A-Za-z]{10,40})-(\d{1,6})-([\w-]{22})$/;

/** The join link in force, for facilitators; undefined when there is none. */
export async function inviteLink(id: CohortId, ctx: Ctx): Promise<InviteLink | undefined> {
  return linkOf(await hostedKept(id, ctx));
}

/** Make the join link, or a new one: the one before opens nothing any more. Refused when the cohort is closed. */
export async function renewLink(id: CohortId, role: LinkRole, ctx: Ctx): Promise<InviteLink> {
  const { link } = await hostedOpen(id, ctx);
  const serial = (link?.serial ?? 0) + 1;
  const madeAt = ctx.now.toISOString();
  const made = { token: tokenOf(id, serial), role, madeAt };
  const row = write(LinkRow.put({ id, serial, role, madeAt, ended: false }));
  await commit([row], { now: ctx.now, once: ctx.once, result: made });
  return made;
}

/** End the join link: from this moment nobody comes in by it. */
export async function endLink(id: CohortId, ctx: Ctx): Promise<void> {
  const { link } = await hostedKept(id, ctx);
  if (!link || link.ended) return;
  await commit([write(LinkRow.patch({ id }).set({ ended: true }))], { now: ctx.now });
}

/** What a join link opens, for whoever holds it. Refused when it opens nothing (any more), or not yet. */
export async function invitation(token: string): Promise<Invitation> {
  const { cohort, link } = await behind(token);
  return {
    cohort: cohort.id,
    title: cohort.title,
    summary: cohort.design.summary,
    startsOn: cohort.startsOn,
    weeks: cohort.design.weeks.length,
    zone: cohort.zone,
    language: cohort.language,
    facilitators: cohort.facilitators.map(({ name }) => name),
    role: link.role,
  };
}

/**
 * For signing in: what a token invites to, or undefined when it opens nothing now. An address that nobody knows may have
 * an account when it comes with one that does.
 */
export async function linkFor(token: string): Promise<Invitation | undefined> {
  try {
    return await invitation(token);
  } catch (error) {
    if (error instanceof Refused) return;
    throw error;
  }
}

/** Come in by a join link; who is in already stays what they are. Refused when it opens nothing, or the cohort is full. */
export async function joinByLink(token: string, ctx: Ctx): Promise<Membership> {
  return await inTurn(async () => {
    const seen = await behind(token);
    const { person, now } = ctx;
    const cohort = seen.cohort.id;
    const member = membershipIn({ memberships: await People.memberships(person.id) }, cohort);
    if (member) return member;
    const role = roleFor(person, seen.link.role);
    const { roster, circle } = seated(seen.cohort, person, role);
    const joined: Membership = { person: person.id, cohort, role, circle, joinedAt: now.toISOString() };
    await commit([rosterWrite(seen, roster), People.membershipWrite(joined, person)], { now });
    return joined;
  });
}

async function behind(token: string) {
  const [, body = "", serial = ""] = TOKEN.exec(token) ?? [];
  const id = CohortId.safeParse(`coh_${body}`);
  if (!id.success || !isSealed(() => tokenOf(id.data, Number(serial)), token)) throw ended();
  const seen = await find(id.data);
  const link = seen?.link;
  if (!seen || !link || link.ended || link.serial !== Number(serial)) throw ended();
  refuseClosed(seen.cohort);
  if (seen.cohort.state === "draft")
    throw new Refused(
      "conflict",
      "cohort.not-open-yet",
      "This cohort is still being prepared. Come back later.",
    );
  return { ...seen, link };
}

const linkOf = ({ cohort, link }: Kept): InviteLink | undefined =>
  link && !link.ended
    ? { token: tokenOf(cohort.id, link.serial), role: link.role, madeAt: link.madeAt }
    : undefined;

/** Sealed, not stored: whoever reads the table cannot come in. */
const tokenOf = (id: CohortId, serial: number) =>
  `${id.slice("coh_".length)}-${serial}-${seal("join", id, `${serial}`).subarray(0, 16).toString("base64url")}`;

const ended = () =>
  new Refused(
    "gone",
    "cohort.link-ended",
    "This link opens nothing any more. Ask for a new one where you got it.",
  );

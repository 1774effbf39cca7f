import { isSealed, Refused, seal, write } from "#platform";
import { person } from "./accounts.ts";
import { type Entered, enter, type From } from "./entering.ts";
import { CohortId, type Ctx, PersonId } from "./model.ts";
import { SingleUseRow } from "./sign-in-store.ts";
import { MembershipRow } from "./store.ts";

const DAYS = 30;

/** The token of a link that signs exactly this person in, once, within thirty days: for the system's invitation mails. */
export async function invitationLink(whom: PersonId, cohort: CohortId, now: Date): Promise<string> {
  const until = Math.floor(now.getTime() / 1000) + DAYS * 24 * 3600;
  return `${whom}.${cohort}.${until}.${sealOf(whom, cohort, until)}`;
}

/**
 * Accept an invitation: a session for exactly who was invited. Refused when the link is not ours, used or over, when the
 * invitation was withdrawn, or when somebody else is signed in here (`as`).
 */
export async function acceptInvitation(
  token: string,
  from: From,
  as: Ctx | undefined,
): Promise<Entered & { cohort: CohortId }> {
  const { whom, cohort, until } = read(token);
  if (until * 1000 <= from.now.getTime()) throw over();
  const [invited, membership] = await Promise.all([
    person(whom),
    MembershipRow.get({ person: whom, cohort }).go({ consistent: true }),
  ]);
  if (!invited || !membership.data || membership.data.leftAt) throw over();
  if (as && as.person.id !== whom)
    throw new Refused(
      "conflict",
      "people.other-person",
      `You are signed in as ${as.person.name}, and this invitation is for somebody else. Sign out first to use it.`,
    );
  const used = SingleUseRow.create({
    what: `invitation#${sealOf(whom, cohort, until)}`,
    whose: whom,
    expiresAt: until,
  });
  return { ...(await enter(invited, [write(used, over())], from)), cohort };
}

function read(token: string) {
  const [first, second, third = "", sealed = ""] = token.split(".");
  const [whom, cohort] = [PersonId.safeParse(first), CohortId.safeParse(second)];
  if (!whom.success || !cohort.success || !/^\d{10,12}$/.test(third)) throw over();
  if (!isSealed(() => sealOf(whom.data, cohort.data, Number(third)), sealed)) throw over();
  return { whom: whom.data, cohort: cohort.data, until: Number(third) };
}

const sealOf = (whom: PersonId, cohort: CohortId, until: number) =>
  seal("invitation", whom, cohort, `${until}`).toString("base64url");

const over = () =>
  new Refused(
    "gone",
    "people.invitation-over",
    "This invitation was used or is too old. Sign in with your mail address instead.",
  );

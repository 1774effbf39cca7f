import * as Cadence from "#cadence";
import * as People from "#people";
import type { CohortId, PersonId } from "#people/model";
import { commit, Refused } from "#platform";
import { InboxChanged } from "./events.ts";
import { noteWrites, once } from "./inbox.ts";
import { addressee, mailWrites } from "./mail.ts";

/** Mail the code of a sign-in to the address that asked, once; says kindly when nobody invited that address. */
export async function mailCode(flow: string, now: Date) {
  const mail = await People.signInMail(flow, now);
  if (!mail) return;
  const { writes, news } = mailWrites(
    { to: mail.email, name: "", language: mail.language, zone: "UTC" },
    { kind: "code", flow },
    `code ${flow}`,
    now,
  );
  await once(commit(writes, { now, news }));
}

/** Invitations that one person is mailed; who is taken out and let in all day long finds the rest in their inbox. */
const INVITATIONS_TO_SOMEBODY: People.Limit = { of: "invitations-to", most: 5, within: "day" };
const enough = new Refused("slow", "notify.enough-invitations", "They were mailed enough invitations today.");

/** Invite somebody to a cohort, once for each time they were let in: a note, and a mail unless they had five of them today. */
export async function invite(cohortId: CohortId, id: PersonId, by: PersonId, at: Date, now: Date) {
  const [{ cohort, beats }, person, host] = await Promise.all([
    Cadence.ofCohort(cohortId),
    People.person(id),
    People.person(by),
  ]);
  if (!person) return;
  const key = `invitation ${cohortId} ${id} ${at.toISOString()}`;
  const mail = mailWrites(
    addressee(person),
    {
      kind: "invitation",
      cohort: cohortId,
      title: cohort.title,
      summary: cohort.design.summary,
      by: host?.name ?? cohort.facilitators[0]?.name ?? "",
      startsAt: beats.find(({ kind }) => kind === "week")?.at ?? now.toISOString(),
      cohortZone: cohort.zone,
    },
    key,
    now,
  );
  const note = noteWrites(id, { kind: "joined", cohort: cohortId, title: cohort.title }, key, at);
  const news = [InboxChanged({ person: id })];
  const mailed = People.counted(INVITATIONS_TO_SOMEBODY, id, now, enough);
  try {
    await once(commit([...note, ...mail.writes, mailed], { now, news: [...news, ...mail.news] }));
  } catch (error) {
    if (error !== enough) throw error;
    await once(commit(note, { now, news }));
  }
}

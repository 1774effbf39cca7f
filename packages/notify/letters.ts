import * as Cadence from "#cadence";
import * as People from "#people";
import type { CohortId, PersonId } from "#people/model";
import { commit } from "#platform";
import { InboxChanged } from "./events.ts";
import { noteWrites, once } from "./inbox.ts";
import { addressee, mailWrites } from "./post.ts";

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

/** Invite somebody to a cohort, once for each time they were let in: a mail and a note. */
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
  await once(commit([...note, ...mail.writes], { now, news: [InboxChanged({ person: id }), ...mail.news] }));
}

import type { CohortId } from "#people/model";
import { newId } from "#platform";

const NOON = new Date("2026-03-02T12:00:00Z");
const AT = NOON.toISOString();
const id = (kind: string) => newId(kind, NOON);

const circle = id("cir");
const entry = id("ent");
const person = id("per");
const session = id("ses");
const round = id("bea");
const author = id("per");
const mentions = [id("per")];

/** One of everything that happens, as the relay tells it, in a cohort and about people and things that are not there any more. */
export function happened(cohort: CohortId): Readonly<Record<string, object>> {
  const where = { cohort, circle, audience: "cohort" };
  return {
    "backchannel.closed": { session, cohort },
    "backchannel.fated": { session, contribution: id("con"), asker: person, fate: "answered" },
    "backchannel.merged": { session, from: id("con"), into: id("con") },
    "cadence.beat-reached": { id: round, cohort, kind: "week", week: 1 },
    "cadence.plan-moved": { cohort, revision: 2, beats: [round] },
    "cohort.circles-formed": { cohort, formation: id("frm") },
    "cohort.circles-seated": { cohort, formation: id("frm") },
    "cohort.invited": { cohort, person, by: author },
    "cohort.launched": { cohort },
    "cohort.list-grew": { cohort },
    "feedback.helped": { id: id("rep"), entry, author, entryAuthor: person, given: true, ...where },
    "feedback.loop-closed": { entry, author, toldAt: AT, ...where },
    "feedback.replied": {
      id: id("rep"),
      entry,
      author,
      entryAuthor: person,
      mentions,
      feedback: true,
      round,
      ...where,
    },
    "feedback.reply-edited": { id: id("rep"), entry, round },
    "feedback.round-over": { round, cohort },
    "feedback.signalled": { entry, person, entryAuthor: author, kind: "helped-me", given: true, ...where },
    "feedback.try-asked": { entry, person, since: AT },
    "journal.asked": { id: entry, author, open: true, ...where },
    "journal.entry-changed": { id: entry, author, mentions, ...where },
    "journal.entry-shared": { id: entry, author, mentions, adapted: true, ...where },
    "messaging.changed": { conversation: id("cnv"), people: [person, author] },
    "messaging.sent": { id: id("msg"), conversation: id("cnv"), author, people: [person, author] },
    "notify.inbox-changed": { person },
    "notify.mail-due": { id: id("mai") },
    "people.code-asked": { flow: "flw_nobodys" },
    "people.renamed": { person, name: "Ana Duarte" },
    "people.welcomed": { person },
    "safety.decided": { desk: cohort, case: id("cas"), decision: "leave", revision: 2 },
    "safety.reported": { desk: cohort, case: id("cas") },
    "shelf.kept": { cohort, items: [id("she")] },
    "shelf.resurfaced": {
      cohort,
      session,
      weeks: 2,
      title: "Ask anything",
      items: 1,
      first: ["Who decides?"],
    },
  };
}

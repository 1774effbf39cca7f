import * as People from "#people";
import { type Ctx, PersonId } from "#people/model";
import { book, Entity, isSealed, Refused, seal, settings } from "#platform";
import { asLived, type Beat } from "./beat.ts";
import type { CalendarLink } from "./model.ts";
import { ofCohort } from "./of-cohort.ts";

/** How often somebody renewed the secret address of their calendar: only the last one opens. */
const CalendarRow = new Entity(
  {
    model: { service: "outloud", entity: "calendar", version: "1" },
    attributes: {
      person: { type: "string", required: true },
      renewals: { type: "number", required: true },
    },
    indexes: {
      one: {
        pk: { field: "pk", composite: ["person"], template: "PERSON#${person}", casing: "none" },
        sk: { field: "sk", composite: [], template: "CALENDAR", casing: "none" },
      },
    },
  },
  book,
);

/** The secret address of one's own calendar. */
export const calendarLink = async ({ person }: Ctx): Promise<CalendarLink> =>
  linkOf(person.id, await renewals(person.id));

/** A new secret address of one's own calendar; the old one opens nothing any more. */
export async function renewCalendarLink({ person }: Ctx): Promise<CalendarLink> {
  const { data } = await CalendarRow.upsert({ person: person.id })
    .add({ renewals: 1 })
    .go({ response: "all_new" });
  return linkOf(person.id, Number(data.renewals));
}

/** The feed behind a secret address, for whoever has it. Refused alike when there is no such address and when there no longer is. */
export async function calendar(token: string): Promise<string> {
  const missing = new Refused("missing", "cadence.no-calendar", "There is no calendar at this address.");
  const [, word = "", renewal = "", mark = ""] = TOKEN.exec(token) ?? [];
  const id = PersonId.safeParse(`per_${word}`);
  if (!id.success || !isSealed(() => markOf(id.data, Number(renewal)), mark)) throw missing;
  const [person, renewed] = await Promise.all([People.person(id.data), renewals(id.data)]);
  if (!person || renewed !== Number(renewal)) throw missing;

  const active = (await People.memberships(id.data)).filter(({ leftAt }) => !leftAt);
  const runs = await Promise.all(active.map(async ({ cohort }) => asLivedIn(await ofCohort(cohort))));
  const { feed } = await import("./feed.ts"); // read when a calendar asks, and not when the API starts
  return feed(runs, { origin: settings().OUTLOUD_ORIGIN, language: person.language });
}

/** A calendar is often shown to others: what a prompt asks is not in it before its moment, not even in a host's. */
const asLivedIn = <Run extends { readonly beats: readonly Beat[] }>(run: Run) => ({
  ...run,
  beats: run.beats.map(asLived),
});

const TOKEN = /^([0-9A-Za-z]{10,40})-(\d{1,6})-([\w-]{32})$/;

async function renewals(person: PersonId): Promise<number> {
  const { data } = await CalendarRow.get({ person }).go({ consistent: true });
  return data?.renewals ?? 0;
}

const linkOf = (person: PersonId, renewal: number): CalendarLink => ({
  url: `${settings().OUTLOUD_ORIGIN}/api/calendar/${person.slice("per_".length)}-${renewal}-${markOf(person, renewal)}.ics`,
});

const markOf = (person: PersonId, renewal: number) =>
  seal("calendar", person, `${renewal}`).toString("base64url").slice(0, 32);

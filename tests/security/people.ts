import * as Backchannel from "#backchannel";
import type { Visitor } from "#backchannel/model";
import * as Cohort from "#cohort";
import * as People from "#people";
import { anAdmin } from "../world/admin.ts";
import { circled, gone } from "../world/circles.ts";
import { aCohort, joined } from "../world/cohort.ts";
import { anAttendee, aSession, visiting } from "../world/room.ts";
import { type Asking, ask, type Someone, someone } from "../world.ts";
import type { Operation } from "./document.ts";
import { house } from "./examples.ts";

/** Every kind of person there is to a house, from the farthest to the nearest. */
export const KINDS = [
  "nobody",
  "attendee elsewhere",
  "attendee",
  "guest elsewhere",
  "participant elsewhere",
  "admin",
  "former participant",
  "guest",
  "participant",
  "circle mate",
  "co-facilitator",
  "facilitator",
] as const;
export type Kind = (typeof KINDS)[number];

/** Asks the API as one of them. */
export type Asks = (path: string, asking?: Asking) => Promise<Response>;

/**
 * A house in which the facilitator has done everything that can be done once, and somebody of every kind around it. `session`
 * is the room that the attendee sits in; the co-facilitator hosts every cohort of the house.
 */
export async function everybody() {
  const at = await house();
  const { ana, cohort } = at;
  const elsewhere = await someone({ name: "Eva" });
  const guestElsewhere = await someone({ name: "Gil", guest: true });
  await aCohort({ host: elsewhere, people: [guestElsewhere] });
  const [former, guest] = [await someone({ name: "Fay" }), await someone({ name: "Gus", guest: true })];
  const [participant, mate, cohost] = [
    await someone({ name: "Pia" }),
    await someone({ name: "Mia" }),
    await someone({ name: "Cora" }),
  ];
  for (const one of [former, guest, participant, mate]) await Cohort.joinByLink(at.link, await one.ctx());
  await circled(cohort, [mate], at.circle);
  await circled(cohort, [participant, guest]);
  for (const one of at.hosted.launched) await joined(one, ana, [guest, participant, mate]);
  for (const one of [cohort, ...at.hosted.launched, ...at.hosted.drafts])
    await Cohort.giveRole(one.id, cohost.person.id, "facilitator", await ana.ctx());
  for (const { id } of at.rooms) await Backchannel.takeSeat(id, { as: "name" }, await visiting(cohost));
  await gone(cohort, former);
  const [{ session: other }, attendee] = [await aSession(), await anAttendee(at.session)];
  const people: Record<Kind, Someone | Visitor | undefined> = {
    nobody: undefined,
    "attendee elsewhere": await anAttendee(other),
    attendee,
    "guest elsewhere": guestElsewhere,
    "participant elsewhere": elsewhere,
    admin: await anAdmin(),
    "former participant": former,
    guest,
    participant,
    "circle mate": mate,
    "co-facilitator": cohost,
    facilitator: ana,
  };
  return { at, people, as: (kind: Kind): Asks => asksAs(people[kind]) };
}

function asksAs(who: Someone | Visitor | undefined): Asks {
  if (!who) return ask;
  if ("person" in who)
    return async (path, asking) => {
      // Signing out ends the session it is asked in.
      const own = path.endsWith("/current") && (await People.openSession(who.person.id, new Date()));
      return await who.ask(path, { ...asking, ...(own && { cookie: own }) });
    };
  const cookie = `${Backchannel.PASS_COOKIE}=${Backchannel.passOf(who.id)}`;
  return (path, asking = {}) => ask(path, { ...asking, headers: { ...asking.headers, cookie } });
}

/** One good way to ask for an operation, with the real names of what it is about. */
export async function wellAsked(
  at: Awaited<ReturnType<typeof house>>,
  { name, path, method, parameters, body }: Operation,
): Promise<[path: string, asking: Asking]> {
  let place = path;
  for (const { name: parameter } of parameters.filter((one) => one.in === "path"))
    place = place.replace(
      `{${parameter}}`,
      encodeURIComponent(String(await at.nameOf(name, path, parameter))),
    );
  return [place, { method, ...(body && { json: at.bodyOf(name) }) }];
}

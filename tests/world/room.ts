import * as Backchannel from "#backchannel";
import type { ContributionId, GivenRole, RoomSettings, Session, Visitor } from "#backchannel/model";
import { ContributionId as Id } from "#backchannel/model";
import type { CohortId } from "#people/model";
import { newId } from "#platform";
import { type Someone, someone } from "../world.ts";

/** A network address that no other test knocks from. */
export const aNetwork = () => newId("net", new Date());

/** An id as a browser makes one for what it is about to send. */
export const anId = (): ContributionId => Id.parse(`con_${newId("c", new Date()).slice(2)}`);

/** Somebody with an account, as they act in a room. */
export const visiting = async (who: Someone, now = new Date()): Promise<Visitor> => ({
  id: who.person.id,
  ctx: await who.ctx(now),
  now,
});

/** A session, open unless it is said otherwise, made by `host`: standing alone, or of a cohort they host. */
export async function aSession({
  host,
  cohort,
  title = "What we stopped doing",
  state = "open",
  now = new Date(),
}: {
  host?: Someone;
  cohort?: CohortId;
  title?: string;
  state?: Session["state"];
  now?: Date;
} = {}): Promise<{ host: Someone; moderator: Visitor; session: Session }> {
  const hosting = host ?? (await someone({ name: "Ana Silva" }, now));
  const moderator = await visiting(hosting, now);
  const made = await Backchannel.make({ title, cohort, language: "en" }, await hosting.ctx(now));
  await Backchannel.takeSeat(made.id, { as: "name" }, moderator);
  const opened = state === "planned" ? made : await Backchannel.open(made.id, moderator);
  const session = state === "closed" ? await Backchannel.close(made.id, moderator) : opened;
  return { host: hosting, moderator, session };
}

/** An attendee without an account who came in by the code of a session. */
export async function anAttendee(
  { code }: Pick<Session, "code">,
  appear: Partial<Backchannel.Appear> = {},
  now = new Date(),
): Promise<Visitor> {
  const visitor = { id: Backchannel.newcomer(now), now };
  await Backchannel.comeIn({ word: code, as: "alias", ...appear }, visitor, { network: aNetwork(), now });
  return visitor;
}

/** A question asked in a room, in the words given. */
export const asked = (session: Pick<Session, "id">, visitor: Visitor, text: string) =>
  Backchannel.say(session.id, { id: anId(), kind: "question", text }, visitor);

/** Somebody who came in by the link of a role; the link before it is over. */
export async function inRole(
  role: GivenRole,
  { id }: Pick<Session, "id">,
  moderator: Visitor,
  appear: Partial<Backchannel.Appear> = {},
): Promise<Visitor> {
  const { now } = moderator;
  const { word } = await Backchannel.renewLink(id, role, moderator);
  const visitor = { id: Backchannel.newcomer(now), now };
  await Backchannel.comeIn({ word, as: "alias", ...appear }, visitor, { network: aNetwork(), now });
  return visitor;
}

/** An open room with its moderator, and people in it who came by the code, each under an alias or as said. */
export async function aRoom({
  people = 1,
  settings,
  ...session
}: Parameters<typeof aSession>[0] & {
  people?: number | readonly Partial<Backchannel.Appear>[];
  settings?: Partial<RoomSettings>;
} = {}) {
  const made = await aSession(session);
  const { now } = made.moderator;
  const appearing = typeof people === "number" ? Array.from({ length: people }, () => ({})) : people;
  const attendees: Visitor[] = [];
  for (const appear of appearing) attendees.push(await anAttendee(made.session, appear, now));
  if (settings) await Backchannel.change(made.session.id, { settings }, made.moderator);
  return { ...made, people: attendees };
}

/** A room with three questions, each of somebody's own, and others who vote. */
export async function threeQuestions(now: Date, voters = 3) {
  const made = await aRoom({ now, people: 3 + voters });
  const [kenji, marta, omar, ...others] = made.people as [Visitor, Visitor, Visitor, ...Visitor[]];
  const a = await asked(made.session, kenji, "Who decides that something has stopped?");
  const b = await asked(made.session, marta, "Who says that we stop?");
  const c = await asked(made.session, omar, "Who stops it?");
  return { ...made, kenji, marta, omar, others, a, b, c };
}

/** A room as somebody sees it who has followed these frames from its beginning. */
export function following(session: Session, frames: readonly Backchannel.Frame[]): Backchannel.Room {
  const empty = { n: 0, here: 0, questions: [], links: [], messages: [], polls: [], reactions: {} };
  return frames.reduce<Backchannel.Room>(Backchannel.after, { session, ...empty });
}

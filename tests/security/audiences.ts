import type * as Feedback from "#feedback";
import * as Journal from "#journal";
import { AUDIENCES, type Audience, type Entry } from "#journal/model";
import * as Notify from "#notify";
import { newId } from "#platform";
import { answered, mentionOf, written } from "../world/writing.ts";
import type { Someone } from "../world.ts";
import { everybody, type Kind } from "./people.ts";

/** Which entries each kind of person may read, of those that somebody in the facilitator's circle wrote in the cohort. */
export const MAY_READ: Record<Kind, readonly Audience[]> = {
  nobody: [],
  "attendee elsewhere": [],
  attendee: [],
  "guest elsewhere": ["public"],
  "participant elsewhere": ["network", "public"],
  admin: ["network", "public"],
  "former participant": ["network", "public"],
  guest: ["cohort", "network", "public"],
  participant: ["cohort", "network", "public"],
  "circle mate": ["circle", "cohort", "network", "public"],
  "co-facilitator": ["cohort", "network", "public"],
  // Not by hosting: she sits in the author's circle.
  facilitator: ["circle", "cohort", "network", "public"],
};

export interface Shared {
  readonly audience: Audience;
  readonly entry: Entry;
  readonly reply: Feedback.Reply;
  /** Words that stand nowhere but in this entry, in its title, in what was changed of it, and in what was said to it. */
  readonly phrase: string;
}

/** The house with everybody, and one entry for each audience, which names everybody and of which everybody has heard who may. */
export async function sharing() {
  const world = await everybody();
  const { ben: author } = world.at;
  const named = Object.values(world.people)
    .flatMap((who) => (who && "person" in who ? [mentionOf(who)] : []))
    .join(" ");
  const shared: Shared[] = [];
  for (const audience of AUDIENCES) shared.push(await share(author, audience, named));
  return { ...world, author, shared };

  async function share(by: Someone, audience: Audience, named: string): Promise<Shared> {
    const phrase = `of-${audience}-${newId("w", new Date()).slice(-12)}`;
    const words = { title: `Trees ${phrase}`, text: `They grow ${phrase}. ${named}` };
    const entry = await written(by, { in: world.at.cohort, audience, ...words });
    await Journal.edit(entry.id, { ...words, revision: 1, kind: "learned" }, await by.ctx());
    const reply = await answered(entry, by, { text: `And on, ${phrase}. ${named}` });
    const now = new Date();
    await Notify.tellOfSharing(entry, { at: now, now });
    await Notify.tellOfReply({ ...reply, author: by.person.id }, { at: now, now });
    return { audience, entry, reply, phrase };
  }
}

import * as z from "zod";
import { PersonId } from "#people/model";
import { Instant, words } from "#platform/model";
import { LIMITS } from "./limits.ts";
import { Naming } from "./seat.ts";
import { ContributionId, SessionId } from "./session.ts";
import { STATES } from "./states.ts";

export const KINDS = ["question", "message", "link"] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/**
 * `asked` waits for review, `shown` is read by the whole room, `next` is lined up for the stage. The last four are how a
 * question ends, each told to who asked it. Messages and links are only ever asked or shown.
 */
export const State = z.enum(STATES);
export type State = z.infer<typeof State>;

/** Only what a browser may safely follow. */
export const Url = z
  .url({ protocol: /^https?$/, error: "An address begins with https:// or http://." })
  .max(LIMITS.url);

export const Answer = z.object({ text: words(LIMITS.answer), by: z.string(), at: Instant });
export type Answer = z.infer<typeof Answer>;

/** A word between the moderators and who asked, who stays unknown to them. */
export const Aside = z.object({ at: Instant, by: z.enum(["moderator", "asker"]), text: words(LIMITS.aside) });
export type Aside = z.infer<typeof Aside>;

/** Why something waits for review. */
export const HELD_FOR = ["review", "word"] as const;

/** Something said in a room, whole, as only the store and its moderators see it. */
export const Contribution = z.object({
  id: ContributionId,
  session: SessionId,
  kind: Kind,
  text: words(LIMITS.text),
  url: Url.optional(),
  /** Who said it: told to nobody. */
  voice: PersonId,
  as: Naming,
  name: z.string(),
  account: PersonId.optional(),
  state: State,
  /** The moment each state was first reached. */
  moments: z.partialRecord(State, Instant),
  at: Instant,
  heldFor: z.enum(HELD_FOR).optional(),
  hiddenAt: Instant.optional(),
  /** The question it was merged into, and in how many ways this one was asked. */
  into: ContributionId.optional(),
  ways: z.number().int().min(1),
  /** Kept by the pump alone, from the votes there are. */
  votes: z.number().int().min(0),
  answer: Answer.optional(),
  asides: z.array(Aside),
  /** Counts changes by people; tallies do not count. */
  revision: z.number().int().min(1),
});
export type Contribution = z.infer<typeof Contribution>;

/** What is sent to say something. A link's `text` is its title, in the words of who shares it. */
export const Say = Contribution.pick({ id: true, kind: true, text: true, url: true }).refine(
  ({ kind, url }) => (kind === "link") === (url !== undefined),
  {
    path: ["url"],
    error: "A link has an address, and only a link.",
  },
);
export type Say = z.infer<typeof Say>;

/** How somebody appears beside what they said; absent for who is unnamed. `person` only under the name of an account. */
export const By = z.object({ name: z.string(), person: PersonId.optional() });

/** Something said, as everybody in the room sees it. */
export const Shown = Contribution.pick({
  id: true,
  kind: true,
  text: true,
  url: true,
  state: true,
  moments: true,
  at: true,
  into: true,
  ways: true,
  votes: true,
  answer: true,
  revision: true,
}).extend({ by: By.optional() });
export type Shown = z.infer<typeof Shown>;

/** Something of one's own, with what only oneself is told. */
export const Mine = Shown.extend({
  heldFor: Contribution.shape.heldFor,
  hiddenAt: Contribution.shape.hiddenAt,
  asides: z.array(Aside),
});
export type Mine = z.infer<typeof Mine>;

/** As moderators see it. `mark` is the same for all that one person said here, and says nothing else about them. */
export const AtDesk = Mine.extend({ mark: z.string() });
export type AtDesk = z.infer<typeof AtDesk>;

/** Whether the whole room may read it now. What was declined before anybody else had read it stays between its author and the desk. */
export const isShown = ({ state, moments, hiddenAt }: Pick<Contribution, "state" | "moments" | "hiddenAt">) =>
  hiddenAt === undefined && state !== "asked" && (state !== "declined" || moments.shown !== undefined);

const bySomebody = ({ as, name, account }: Pick<Contribution, "as" | "name" | "account">) =>
  as === "unnamed" ? undefined : { name, ...(as === "name" && account && { person: account }) };

/** What everybody in the room may see of it. */
export const shown = (contribution: Contribution): Shown => {
  const { id, kind, text, url, state, moments, at, into, ways, votes, answer, revision } = contribution;
  const by = bySomebody(contribution);
  return { id, kind, text, url, state, moments, at, into, ways, votes, answer, revision, ...(by && { by }) };
};

/** What its author may see of it. */
export const mine = (contribution: Contribution): Mine => {
  const { heldFor, hiddenAt, asides } = contribution;
  return { ...shown(contribution), heldFor, hiddenAt, asides };
};

/** What a moderator sends to move a question along. */
export const Turn = z.object({ state: State.exclude(["merged"]), revision: Contribution.shape.revision });
export type Turn = z.infer<typeof Turn>;

/** How a question that is over stands for who asked it. */
export const FATES = ["answered", "later", "declined", "merged", "hidden", "unanswered"] as const;
export const Fate = z.enum(FATES);
export type Fate = z.infer<typeof Fate>;

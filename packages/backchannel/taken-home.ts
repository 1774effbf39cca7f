import * as z from "zod";
import { Contribution } from "./contribution.ts";
import { Poll } from "./poll.ts";
import { Session } from "./session.ts";

/** Whether the whole room reads it: for moderators, who also take home what waits for review and what was hidden. */
const Standing = z.enum(["shown", "held", "hidden"]);

/** Something said, as it is taken home: under the name it was said under, and without an id of anybody. */
export const SaidAtHome = Contribution.pick({
  id: true,
  kind: true,
  at: true,
  text: true,
  url: true,
  state: true,
  moments: true,
  votes: true,
  ways: true,
  into: true,
  answer: true,
}).extend({ by: z.string().optional(), standing: Standing });
export type SaidAtHome = z.infer<typeof SaidAtHome>;

export const PollAtHome = Poll.omit({ session: true, revision: true });
export type PollAtHome = z.infer<typeof PollAtHome>;

/** A whole session, to be taken home: everything in order of its moment, the same bytes for the same room. */
export const TakenHome = z.object({
  session: Session.pick({
    id: true,
    title: true,
    state: true,
    language: true,
    startsAt: true,
    openedAt: true,
    closedAt: true,
  }).extend({ hosts: z.array(z.string()) }),
  questions: z.array(SaidAtHome),
  links: z.array(SaidAtHome),
  polls: z.array(PollAtHome),
  messages: z.array(SaidAtHome),
});
export type TakenHome = z.infer<typeof TakenHome>;

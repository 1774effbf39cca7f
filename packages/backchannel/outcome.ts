import * as z from "zod";
import { type Contribution, type Fate, Shown } from "./contribution.ts";
import { Session } from "./session.ts";

/** A question that its session left without an answer: it waits for a written one. */
export const Unanswered = z.object({
  session: Session.pick({ id: true, title: true, closedAt: true }),
  question: Shown,
});
export type Unanswered = z.infer<typeof Unanswered>;

type Ended = Pick<Contribution, "state" | "hiddenAt">;

/** What became of a question by the end of its session. */
export function fateOf({ state, hiddenAt }: Ended): Fate {
  if (hiddenAt) return "hidden";
  return state === "answered" || state === "later" || state === "declined" || state === "merged"
    ? state
    : "unanswered";
}

/** Whether somebody still owes a question an answer, once its session is over. */
export const isOwed = (question: Pick<Contribution, "kind" | "state" | "hiddenAt">) =>
  question.kind === "question" && (fateOf(question) === "unanswered" || fateOf(question) === "later");

type Merged = Pick<Contribution, "id" | "into">;

/** The question that another was merged into, and that into a third, to the one that stands for all of them. */
export function standsFor<Question extends Merged>(question: Question, among: readonly Question[]): Question {
  const next = among.find(({ id }) => id === question.into);
  if (!next) return question;
  return standsFor(
    next,
    among.filter((one) => one !== next),
  );
}

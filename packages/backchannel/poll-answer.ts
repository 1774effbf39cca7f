import { unlessFew } from "#people/model";
import type { Poll, PollAnswer } from "./poll.ts";

export type AnswerRefusal = "poll-closed" | "wrong-answer";

/** Why this is no answer to this poll; undefined when it is one. */
export function answerRefusal(
  poll: Pick<Poll, "form" | "state">,
  answer: PollAnswer,
): AnswerRefusal | undefined {
  if (poll.state === "closed") return "poll-closed";
  const { form } = poll;
  if ("words" in answer) return form.type === "cloud" ? undefined : "wrong-answer";
  if (form.type === "cloud") return "wrong-answer";
  const most = form.type === "scale" ? form.steps : form.options.length;
  const distinct = new Set(answer.choices).size === answer.choices.length;
  const few = form.type === "multiple" || answer.choices.length === 1;
  return distinct && few && answer.choices.every((choice) => choice < most) ? undefined : "wrong-answer";
}

/** The same word, however it is written: clouds count *Trust* and *trust* together. */
export const sameWordAs = (word: string) => word.normalize("NFKC").toLocaleLowerCase();

/** A poll as those see it who see what it has come to: while few have answered, that would say who chose what. */
export function comesTo({ results, ...poll }: Poll): Poll {
  const told = unlessFew(poll.answers, results);
  return { ...poll, ...(told && { results: told }) };
}

/** A poll as everybody in the room sees it: its results are for who has answered, until it is closed. */
export const roomSees = (poll: Poll): Poll =>
  comesTo(poll.state === "closed" ? poll : { ...poll, results: undefined });

import type { TOPICS } from "../shape/topics.ts";

/** What a function can be given (`powers.ts`): something it may do, or something it is told. */
export type Need =
  | "book" // rows of the Book
  | "room" // rows of the Room
  | "bus" // to say what happened
  | "schedules" // to make and take away the schedules of beats
  | "mail" // to send one
  | `live:${(typeof TOPICS)[number]}` // to say something to whoever listens to topics of a kind
  | "tickets" // where browsers listen
  | "front" // the word by which the front is known
  | "origin" // how browsers name us
  | "seal"; // what codes, tickets, passes and links are sealed with

/**
 * What each function needs, by the file of its handler: it is given this and nothing else. `tests/aws/needs.test.ts` reads
 * every function's bundle and says which line is too long or too short.
 */
export const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  "functions/api/index": ["book", "room", "tickets", "front", "origin", "seal"],
  "functions/cadence/beat": ["book"],
  "functions/cadence/digest": ["book"],
  "functions/cadence/sweep": ["book", "schedules"],
  "functions/cadence/tries": ["book"],
  "functions/on/beat-reached-announce": ["book"],
  "functions/on/beat-reached-end-round": ["book"],
  "functions/on/beat-reached-form": ["book"],
  "functions/on/beat-reached-open": ["book", "seal"],
  "functions/on/beat-reached-resurface": ["book", "room"],
  "functions/on/beat-reached-room": ["book", "room", "seal"],
  "functions/on/circles-formed-seat": ["book"],
  "functions/on/circles-seated-tell": ["book"],
  "functions/on/code-asked-mail": ["book", "seal"],
  "functions/on/cohort-launched-admit": ["book"],
  "functions/on/cohort-launched-schedule": ["book", "schedules"],
  "functions/on/decided-tell": ["book"],
  "functions/on/helped-tell": ["book"],
  "functions/on/hint": ["live:place", "live:entry", "live:person"],
  "functions/on/invited-mail": ["book", "seal"],
  "functions/on/list-grew-admit": ["book"],
  "functions/on/loop-closed-tell": ["book"],
  "functions/on/mail-due-send": ["book", "mail", "origin", "seal"],
  "functions/on/mail-returned-mark": ["book"],
  "functions/on/merged-unite": ["book", "room"],
  "functions/on/plan-moved-announce": ["book"],
  "functions/on/plan-moved-end-round": ["book"],
  "functions/on/plan-moved-schedule": ["book", "schedules"],
  "functions/on/question-fated-harvest": ["book", "room", "seal"],
  "functions/on/question-fated-tell": ["book", "room", "seal"],
  "functions/on/renamed-bylines": ["book"],
  "functions/on/renamed-name-hosts": ["book"],
  "functions/on/replied-balance": ["book"],
  "functions/on/replied-tell": ["book"],
  "functions/on/reported-tell": ["book"],
  "functions/on/resurfaced-tell": ["book"],
  "functions/on/round-list": ["book"],
  "functions/on/round-over-tell": ["book"],
  "functions/on/session-closed-harvest": ["book", "room", "seal"],
  "functions/on/session-closed-tell": ["book", "room", "seal"],
  "functions/on/shared-end-try": ["book"],
  "functions/on/shared-tell": ["book"],
  "functions/on/shared-tell-origin": ["book"],
  "functions/on/signalled-tell": ["book"],
  "functions/on/try-asked-tell": ["book"],
  "functions/on/welcomed-mark-lists": ["book"],
  "functions/pump/index": ["book", "room", "live:person", "live:room", "seal"],
  "functions/realtime/authorizer": ["tickets", "seal"],
  "functions/relay/index": ["bus"],
};

/** What a handler needs, named as `functions/on/hint.shared`. A handler that nobody wrote down stops the deploy. */
export function needsOf(handler: string): readonly Need[] {
  const needs = NEEDS[handler.slice(0, handler.lastIndexOf("."))];
  if (!needs) throw new Error(`Write down in infra/app/needs.ts what ${handler} needs.`);
  return needs;
}

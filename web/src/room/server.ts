import type {
  Appear,
  ComeIn,
  ContributionId,
  Door,
  Frame,
  Mine,
  MySeat,
  MyThings,
  Poll,
  PollAnswer,
  Reaction,
  Say,
  SessionId,
  Snapshot,
} from "#backchannel/model";
import { send } from "../api/client.ts";
import type { Ticket } from "../live/connection.ts";

/** What the room's server is asked, one function a question; refused as every answer is, with a `ProblemError`. */
const at = (session: SessionId, ...rest: string[]) => ["", "api", "rooms", session, ...rest].join("/");

export const knock = (word: string) => send<Door>("GET", `/api/door/${encodeURIComponent(word)}`);
export const comeIn = (how: ComeIn) => send<MySeat>("POST", "/api/door", how);
export const snapshot = (session: SessionId) => send<Snapshot>("GET", at(session));
export const appear = (session: SessionId, how: Appear) => send<MySeat>("PUT", at(session, "seat"), how);
export const mine = (session: SessionId) => send<MyThings>("GET", at(session, "mine"));
export const ticket = (session: SessionId) => send<Ticket>("POST", at(session, "ticket"));
export const beat = (session: SessionId) =>
  send<{ here: number; n: number; sample: number }>("POST", at(session, "here"));
export const framesAfter = (session: SessionId, n: number) =>
  send<{ items: Frame[]; head: number }>("GET", `${at(session, "frames")}?after=${n}`);

export const say = (session: SessionId, what: Say) => send<Mine>("POST", at(session, "contributions"), what);
export const vote = (session: SessionId, question: ContributionId, on: boolean) =>
  send<void>(on ? "PUT" : "DELETE", at(session, "votes", question));
export const react = (session: SessionId, kind: Reaction) =>
  send<void>("PUT", at(session, "reactions", kind));
export const answerPoll = (session: SessionId, poll: ContributionId, answer: PollAnswer) =>
  send<Poll>("PUT", at(session, "polls", poll, "answer"), answer);
export const pollWithResults = (session: SessionId, poll: ContributionId) =>
  send<Poll>("GET", at(session, "polls", poll));
export const sayAside = (session: SessionId, question: ContributionId, text: string, key: string) =>
  send<Mine>("POST", at(session, "asides", question), { text }, key);

import type {
  Appear,
  ComeIn,
  ContributionId,
  PollAnswer,
  Reaction,
  Say,
  SessionId,
} from "#backchannel/model";
import { api, read } from "../api/client.ts";

const room = api.rooms[":session"];
const of = (session: SessionId) => ({ param: { session } });
const ofSaid = (session: SessionId, contribution: ContributionId) => ({ param: { session, contribution } });
const ofPoll = (session: SessionId, poll: ContributionId) => ({ param: { session, poll } });

export const knock = (word: string) => read(api.door[":word"].$get({ param: { word } }));
export const comeIn = (json: ComeIn) => read(api.door.$post({ json }));
export const snapshot = (session: SessionId) => read(room.$get(of(session)));
export const appear = (session: SessionId, json: Appear) => read(room.seat.$put({ ...of(session), json }));
export const mine = (session: SessionId) => read(room.mine.$get(of(session)));
export const beat = (session: SessionId) => read(room.here.$post(of(session)));
export const framesAfter = (session: SessionId, n: number) =>
  read(room.frames.$get({ ...of(session), query: { after: `${n}` } }));

export const say = (session: SessionId, json: Say) =>
  read(room.contributions.$post({ ...of(session), json }));
export async function vote(session: SessionId, question: ContributionId, on: boolean): Promise<void> {
  const to = room.votes[":contribution"];
  await (on ? to.$put(ofSaid(session, question)) : to.$delete(ofSaid(session, question)));
}
export async function react(session: SessionId, kind: Reaction): Promise<void> {
  await room.reactions[":kind"].$put({ param: { session, kind } });
}
export const answerPoll = (session: SessionId, poll: ContributionId, json: PollAnswer) =>
  read(room.polls[":poll"].answer.$put({ ...ofPoll(session, poll), json }));
export const pollWithResults = (session: SessionId, poll: ContributionId) =>
  read(room.polls[":poll"].$get(ofPoll(session, poll)));
/** The same words again are the same aside. */
export const sayAside = (session: SessionId, question: ContributionId, text: string) =>
  read(room.asides[":contribution"].$post({ ...ofSaid(session, question), json: { text } }));

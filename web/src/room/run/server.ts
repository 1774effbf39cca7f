import type { AtDesk, ContributionId, MakePoll, SessionId, Turn } from "#backchannel/model";
import { api, read } from "../../api/client.ts";
import { sayAside } from "../server.ts";

const room = api.rooms[":session"];
const of = (session: SessionId) => ({ param: { session } });
const ofSaid = (session: SessionId, contribution: ContributionId) => ({ param: { session, contribution } });

export const turn = (session: SessionId, id: ContributionId, json: Turn) =>
  read(room.contributions[":contribution"].$patch({ ...ofSaid(session, id), json }));
export const putOnStage = (session: SessionId, id: ContributionId) =>
  read(room.stage[":contribution"].$put(ofSaid(session, id)));
export const clearStage = (session: SessionId) => read(room.stage.$delete(of(session)));
export const merge = (session: SessionId, id: ContributionId, into: ContributionId) =>
  read(room.merges[":contribution"].$put({ ...ofSaid(session, id), json: { into } }));
export const writeAnswer = (session: SessionId, id: ContributionId, text: string) =>
  read(room.answers[":contribution"].$put({ ...ofSaid(session, id), json: { text } }));
export const askBack = sayAside;
export const hide = (session: SessionId, id: ContributionId, hidden: boolean): Promise<AtDesk> => {
  const to = room.hidden[":contribution"];
  return read(hidden ? to.$put(ofSaid(session, id)) : to.$delete(ofSaid(session, id)));
};
export async function mute(session: SessionId, id: ContributionId, muted: boolean): Promise<void> {
  const to = room.mutes[":contribution"];
  await (muted ? to.$put(ofSaid(session, id)) : to.$delete(ofSaid(session, id)));
}

export const makePoll = (session: SessionId, json: MakePoll) =>
  read(room.polls.$post({ ...of(session), json }));
export const closePoll = (session: SessionId, poll: ContributionId) =>
  read(room.polls[":poll"].closure.$put({ param: { session, poll } }));

/** What was done to run a room, page by page, the newest first. */
export const actsOf = (session: SessionId, cursor?: string) =>
  read(room.acts.$get({ ...of(session), query: cursor ? { cursor } : {} }));

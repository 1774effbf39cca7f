import type { ChangeSession, Desk, GivenRole, MakeSession, SessionId } from "#backchannel/model";
import { api, read } from "../api/client.ts";
import { ProblemError } from "../api/problem.ts";

const room = api.rooms[":session"];
const of = (session: SessionId) => ({ param: { session } });

export const mySessions = async () => (await read(api.sessions.$get())).items;
export const sessionsOf = async (cohort: string) =>
  (await read(api.cohorts[":cohort"].sessions.$get({ param: { cohort } }))).items;
export const makeSession = (json: MakeSession, intention: { headers: { "idempotency-key": string } }) =>
  read(api.sessions.$post({ json }, intention));
/** Makes the session of a cohort's moment before the clock does; asked twice, it is the same one. */
export const prepareSession = (cohort: string, beat: string) =>
  read(api.cohorts[":cohort"].sessions[":beat"].$post({ param: { cohort, beat } }));

/** The desk of a room. Who runs it is seated by looking into it, and need not have done so before. */
export async function deskOf(session: SessionId): Promise<Desk> {
  try {
    return await read(room.desk.$get(of(session)));
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === "backchannel.not-seated")) throw error;
    await read(room.$get(of(session)));
    return await read(room.desk.$get(of(session)));
  }
}

export const changeSession = (session: SessionId, json: ChangeSession) =>
  read(room.$patch({ ...of(session), json }));
export const openRoom = (session: SessionId) => read(room.opening.$put(of(session)));
export const closeRoom = (session: SessionId) => read(room.closure.$put(of(session)));
export const renewCode = (session: SessionId) => read(room.code.$post(of(session)));
export const renewLink = (session: SessionId, role: GivenRole) =>
  read(room.links[":role"].$post({ param: { session, role } }));

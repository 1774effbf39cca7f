export { byEmail, digestDue, digestZones, ensure, type Newcomer, person } from "./accounts.ts";
export { leaveWrite, memberships, membershipWrite, roster } from "./memberships.ts";
export * from "./model.ts";
export { type Reader, readerKeys, readersIn } from "./readers.ts";
export { recognise } from "./recognise.ts";
export { openSession, revoke, revokeOthers, sessions } from "./sessions.ts";

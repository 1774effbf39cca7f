export { admins, byEmail, digestDue, digestZones, ensure, keepDigestHour, person } from "./accounts.ts";
export { answeredWrite, answering, answeringWrite, ELSEWHERE } from "./answering.ts";
export { apartAmong, block, blocked, unblock } from "./apart.ts";
export { deviceOf } from "./device.ts";
export type { Entered, From } from "./entering.ts";
export { acceptInvitation, invitationLink } from "./invitation.ts";
export { counted, type Limit, spent } from "./limits.ts";
export { askForCode, enterByLink, signInMail, tryCode } from "./mail-code.ts";
export { changeWrite, leaveWrite, memberships, membershipWrite, roster } from "./memberships.ts";
export * from "./model.ts";
export { acquaintance, organisations } from "./others.ts";
export {
  addPasskey,
  enterByPasskey,
  passkeyChallenge,
  passkeyInvitation,
  passkeys,
  removePasskey,
} from "./passkeys.ts";
export { change, stopMails } from "./profile.ts";
export { apartIn, apartKeys, readerKeys, readersIn } from "./readers.ts";
export { mute, setReading } from "./readings.ts";
export { recognise } from "./recognise.ts";
export { openSession, revoke, revokeOthers, sessions } from "./sessions.ts";
export { standIn } from "./stand-in.ts";
export { hush } from "./threads.ts";
export { wroteToWrite } from "./wrote-to.ts";

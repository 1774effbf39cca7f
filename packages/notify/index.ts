export { announceBeat, announceMove } from "./announce.ts";
export { digests } from "./digest.ts";
export { inbox, read, unread } from "./inbox.ts";
export { invite, mailCode } from "./letters.ts";
export * from "./model.ts";
export { send } from "./post.ts";
export { rehearse } from "./rehearse.ts";
export { stop } from "./stop.ts";
export { tellOfReply, tellOfSharing, tellOfSignal } from "./thread.ts";

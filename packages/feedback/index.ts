export { follow } from "./byline.ts";
export { markHelped, unmarkHelped } from "./helped.ts";
export { hideReply, replyAt, restoreReply } from "./hide.ts";
export { closeLoop, giversTo } from "./loop.ts";
export * from "./model.ts";
export { edit, reply } from "./reply.ts";
export { signal, unsignal } from "./signal.ts";
export { hush, repliesAmong, thread } from "./thread.ts";

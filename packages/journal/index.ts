export { asItStands, MEANWHILE } from "./as-it-stands.ts";
export { follow } from "./byline.ts";
export { countReply, countSignal } from "./counts.ts";
export { discardDraft, drafts, dropDraft, saveDraft } from "./drafts.ts";
export { countIn, type Except, inPlace, type Listed, mine, type Stretch, waitingIn } from "./lists.ts";
export * from "./model.ts";
export { answerable, editions, entry, fromRows, mayRead, readable } from "./read.ts";
export { edit, move } from "./revise.ts";
export { mentionedIn, write } from "./write.ts";

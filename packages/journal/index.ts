export { asItStands, MEANWHILE } from "./as-it-stands.ts";
export { ask, unask } from "./asking.ts";
export { bring } from "./bring.ts";
export { follow } from "./byline.ts";
export { sayChanged } from "./changed.ts";
export { claimWrite, giveBackWrite, offer, passWrite, TAKEN } from "./claims.ts";
export { countReply, countSignal, recountReply } from "./counts.ts";
export { discardDraft, drafts, dropDraft, saveDraft } from "./drafts.ts";
export { offersIn } from "./entry-row.ts";
export { hideEntry, restoreEntry } from "./hide.ts";
export { comesFrom, isMet, lineage, linksIn, originsAmong, traced } from "./lineage.ts";
export { countIn, inPlace, type Listed, mine, type Stretch, waitingIn, waitingOffers } from "./lists.ts";
export * from "./model.ts";
export { openWith } from "./opening.ts";
export { writeOutcome } from "./outcome.ts";
export {
  answerable,
  answerableAgain,
  closed,
  editions,
  entries,
  entry,
  fromRows,
  readable,
  readableAmong,
  unveiled,
} from "./read.ts";
export { edit, move } from "./revise.ts";
export { enterRound, unveil } from "./round.ts";
export { mentionedIn, write } from "./write.ts";

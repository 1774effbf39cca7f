export { check, commit, type Write, write } from "./commit.ts";
export { type EventDefinition, event, type News } from "./event.ts";
export { fingerprint, newId, sameId, secretWord } from "./id.ts";
export { log } from "./log.ts";
export type { Once } from "./once.ts";
export { type FieldProblem, Refused, Repeated } from "./refused.ts";
export { settings } from "./settings.ts";
export { book, kindOf, partition, type Row, store } from "./table.ts";

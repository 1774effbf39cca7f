export { get, hosted, open } from "./access.ts";
export * from "./model.ts";
export { launchWrite, reviseWrite, stateWrite } from "./plan.ts";
export { stateIn, stateKey } from "./state.ts";

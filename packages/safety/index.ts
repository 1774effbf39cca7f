export { decide } from "./decide.ts";
export { judgesOf } from "./judges.ts";
export * from "./model.ts";
export { report } from "./report.ts";
export { review } from "./review.ts";
export { caseAt, reportersOf } from "./store.ts";

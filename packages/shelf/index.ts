export { follow } from "./byline.ts";
export { harvest } from "./harvest.ts";
export { explain, keep, putBack, remove } from "./keep.ts";
export { shelf } from "./list.ts";
export * from "./model.ts";
export { resurface } from "./resurface.ts";

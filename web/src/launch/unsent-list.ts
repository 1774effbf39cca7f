import { createKept } from "./kept-in-tab.ts";

const lists = createKept(
  "unsent-list",
  (stored) => (typeof stored === "string" ? stored : ""),
  (text) => text === "",
);

/** What was pasted or typed for a cohort's list and is not on it yet. It outlives a reload in this tab. */
export const unsentList = lists.of;

/** Keeps it as it is written now. */
export const keepUnsentList = lists.keep;

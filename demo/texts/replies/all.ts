import type { Threads } from "../script.ts";
import { lobbyReplies } from "./lobby.ts";
import { weekOneEarlyReplies } from "./week-one-early.ts";
import { weekOneLateReplies } from "./week-one-late.ts";
import { weekThreeReplies } from "./week-three.ts";
import { weekTwoEarlyReplies } from "./week-two-early.ts";
import { weekTwoLateReplies } from "./week-two-late.ts";

/** Who answered whom. What is not here nobody has answered yet. */
export const THREADS: Threads = {
  ...lobbyReplies,
  ...weekOneEarlyReplies,
  ...weekOneLateReplies,
  ...weekTwoEarlyReplies,
  ...weekTwoLateReplies,
  ...weekThreeReplies,
};

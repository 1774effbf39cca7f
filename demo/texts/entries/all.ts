import type { Narration } from "../script.ts";
import { lobby } from "./lobby.ts";
import { weekOneEarly } from "./week-one-early.ts";
import { weekOneLate } from "./week-one-late.ts";
import { weekThreeEarly } from "./week-three-early.ts";
import { weekThreeToday } from "./week-three-today.ts";
import { weekTwoEarly } from "./week-two-early.ts";
import { weekTwoLate } from "./week-two-late.ts";

/** Everything the cohort has narrated until now, roughly in its order. */
export const NARRATIONS: readonly Narration[] = [
  ...lobby,
  ...weekOneEarly,
  ...weekOneLate,
  ...weekTwoEarly,
  ...weekTwoLate,
  ...weekThreeEarly,
  ...weekThreeToday,
];

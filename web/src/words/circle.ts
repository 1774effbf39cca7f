import { chapter } from "./chapter.ts";
import { circle } from "./en/circle.ts";

const own = { circle };
export type CircleWords = typeof circle;
export const useCircleWords = await chapter(own, async () => ({
  circle: (await import("./fr/circle.ts")).circle,
}));

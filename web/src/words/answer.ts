import { chapter } from "./chapter.ts";
import { answer } from "./en/answer.ts";

export type AnswerWords = typeof answer;
export const useAnswerWords = await chapter(answer, async () => (await import("./fr/answer.ts")).answer);

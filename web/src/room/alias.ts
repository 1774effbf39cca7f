import type { AudienceWords } from "../words/audience.ts";

const pick = (list: readonly string[], dice: number) => list[dice % list.length] ?? "";

/** A name for a day, made up: calm words and birds, so that nobody is a clown against their will. */
export function madeUpAlias({ manners, birds, of }: AudienceWords["room"]["alias"]): string {
  const [manner = 0, bird = 0] = crypto.getRandomValues(new Uint16Array(2));
  return of(pick(manners, manner), pick(birds, bird));
}

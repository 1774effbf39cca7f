import { expect } from "vitest";
import type { Letter } from "./letter.ts";

/**
 * Each of these addresses has one letter of a kind: it may have left twice, when a process died or an answer was lost between
 * the mail service's yes and our note of it (docs/decisions/0010), but it is the same letter. Answers how many left.
 */
export function oneLetterEach(
  all: readonly Letter[],
  addresses: readonly string[],
  kind: (letter: Letter) => boolean,
) {
  const letters = all.filter((letter) => addresses.includes(letter.to) && kind(letter));
  const each = addresses.map((address) => {
    const theirs = letters.filter(({ to }) => to === address);
    return [address, new Set(theirs.map(({ tag }) => tag)).size];
  });
  expect(each).toEqual(addresses.map((address) => [address, 1]));
  return letters.length;
}

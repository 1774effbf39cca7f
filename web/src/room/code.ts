import { CODE_LENGTH, CODE_LETTERS, plainCode } from "#backchannel/model";

const LINK = /\/live\/([^/?#\s]+)/;

/** The word behind what somebody typed or pasted: a code with blanks and in small letters, or the whole link. */
export function wordIn(typed: string): string | undefined {
  const [, linked] = LINK.exec(typed) ?? [];
  if (linked) return decodeURIComponent(linked);
  const code = plainCode(typed);
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter))
    ? code
    : undefined;
}

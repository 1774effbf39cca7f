import type { Session } from "#backchannel/model";

/** The address that a picture or a short link of a room leads to. */
export const wayIn = ({ code, word }: Pick<Session, "code" | "word">) =>
  `${location.origin}/live/${word ?? code}`;

/** The address of a link that gives a role. */
export const wayInAs = (word: string) => `${location.origin}/live/${word}`;

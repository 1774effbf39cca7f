import type { ContributionId } from "#backchannel/model";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 22;
/** Bytes from here on are thrown away, so that every letter is as likely as any other. */
const FAIR = 256 - (256 % LETTERS.length);

/** A new name for something said, made here: sent twice, it is still one thing. */
export function newContributionId(): ContributionId {
  let made = "";
  while (made.length < LENGTH)
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      if (byte < FAIR && made.length < LENGTH) made += LETTERS[byte % LETTERS.length];
  return `con_${made}` as ContributionId;
}

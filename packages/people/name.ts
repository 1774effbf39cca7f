/**
 * What can hide in a name without being seen: control and formatting characters, among them the marks that turn the
 * direction of all that follows, and fillers that look like nothing. Persian and the scripts of India need two of them
 * between letters (the first half of the pattern), and keep them there.
 */
const UNSEEN =
  /((?<=[^\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zinh}\p{sc=Zyyy}])[\u200c\u200d](?=[^\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zinh}\p{sc=Zyyy}]))|\u034f|\u17b4|\u17b5|[\p{C}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** More marks on one letter than any script stacks only paint over the neighbours. */
const TOWER = /(\p{M}{4})\p{M}+/gu;

/** A name as it may stand beside somebody's words: in any script, nothing invisible, no direction tricks, one line. */
export const seemly = (name: string) =>
  name
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(UNSEEN, (_, glue: string | undefined) => glue ?? "")
    .replace(TOWER, "$1")
    .trim();

/** Where the first words of a text are looked for: one of 50,000 brackets is read in no time. */
const FIRST = 4_000;

/** Words cut at a blank, when they are more than so many characters. */
export const cut = (words: string, most: number) =>
  words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most) + 1 || most).trim()}…`;

/** A text without its blocks of code, which stand between two fences. */
const proseOf = (text: string) =>
  text
    .split(/^ *(?:```|~~~).*$/m)
    .filter((_, nth) => nth % 2 === 0)
    .join("\n");

/** The first words of a text without Markdown's signs and blocks of code, on one line, cut at a blank. */
export const excerpt = (text: string, most: number): string =>
  cut(
    proseOf(text.slice(0, FIRST))
      .replace(/@\[([^\]]*)\]\([^)]*\)/g, "@$1")
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/^\s*(?:#{1,6}|[-+*]|\d+[.)])\s+/gm, "")
      .replace(/[*`~]+|^\s*>+/gm, "")
      .replace(/(^|\s)_+(?=\S)|(?<=\S)_+(?=\s|$)/gm, "$1")
      .replace(/\s+/g, " ")
      .trim(),
    most,
  );

/** Where the first words of a text are looked for: one of 50,000 brackets is read in no time. */
const FIRST = 4_000;

const cut = (words: string, most: number) =>
  words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most) + 1 || most).trim()}…`;

/** The first words of a text without Markdown's signs, on one line, cut at a blank. */
export const excerpt = (text: string, most: number): string =>
  cut(
    text
      .slice(0, FIRST)
      .replace(/@\[([^\]]*)\]\([^)]*\)/g, "@$1")
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/^\s*(?:#{1,6}|[-+*]|\d+[.)])\s+/gm, "")
      .replace(/[*_`>~]+/g, "")
      .replace(/\s+/g, " ")
      .trim(),
    most,
  );

const ADDRESS = 120;

/** What a link is called when nobody said: its address, without what every address begins with. */
export function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return cut(`${host.replace(/^www\./, "")}${pathname === "/" ? "" : decoded(pathname)}`, ADDRESS);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

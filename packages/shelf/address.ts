import { cut } from "#platform";

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

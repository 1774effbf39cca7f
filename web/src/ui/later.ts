import { type Component, lazy } from "solid-js";

/**
 * A component fetched when it is first wanted: `later(async () => (await import("./big.tsx")).Big)`. A link to a route
 * made with it fetches it as soon as somebody points at the link.
 */
// biome-ignore lint/suspicious/noExplicitAny: the props of a component are its own business, as in Solid's lazy
export const later = <Props extends Component<any>>(load: () => Promise<Props>) =>
  lazy(async () => ({ default: await load() }));

/** As `later`, for what a page shows first of all: it is fetched together with the page and not when the page has its data. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export function soon<Props extends Component<any>>(load: () => Promise<Props>) {
  const part = later(load);
  part.preload().catch(() => undefined); // the page fetches it again, and misses it where it stands
  return part;
}

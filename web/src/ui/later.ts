import { type Component, lazy } from "solid-js";

/**
 * A component fetched when it is first wanted: `later(async () => (await import("./big.tsx")).Big)`. A link to a route
 * made with it fetches it as soon as somebody points at the link.
 */
// biome-ignore lint/suspicious/noExplicitAny: the props of a component are its own business, as in Solid's lazy
export const later = <Props extends Component<any>>(load: () => Promise<Props>) =>
  lazy(async () => ({ default: await load() }));

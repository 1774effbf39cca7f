import { buildSite } from "../bin/site.mjs";

/** The browser tests look at the built site; it is built here when its sources changed since the last time. */
export const setup = () => buildSite();

/** Where somebody wanted to go before they had to sign in: an address of ours, else home. */
export const wayBack = (to: string | undefined) =>
  to && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";

/** Whoever is here for the first time says what their clock and language are, then goes on to where they wanted. */
export const welcomeTo = (to: string) => `/settings?first&to=${encodeURIComponent(to)}`;

/** Where somebody wanted to go before they had to sign in: an address of ours, else home. */
export const wayBack = (to: string | undefined) =>
  to && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";

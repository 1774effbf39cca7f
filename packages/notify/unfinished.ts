/** What a template leaves for its writer to say: words that still have it are not finished. */
export const UNFINISHED = "[…]";

/** What may be said in a room, in characters, and how often. */
export const LIMITS = {
  text: 1_000,
  answer: 4_000,
  aside: 1_000,
  url: 1_000,
  /** How much one person says in a minute. */
  aMinute: 12,
  asides: 20,
} as const;

/** How long a poll may be, and an answer in words. */
export const POLL_LIMITS = {
  options: 10,
  fewest: 2,
  scale: 10,
  words: 3,
  word: 30,
  distinct: 1_000,
} as const;

/** Languages that a list of words comes with. */
export const WORD_LANGUAGES = ["en", "fr", "de", "es", "pt", "it"] as const;

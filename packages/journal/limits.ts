/** What an entry holds, in characters and in marks. */
export const LIMITS = {
  text: 50_000,
  title: 200,
  topics: 200,
  mentions: 50,
  question: 300,
  passage: 1_000,
} as const;

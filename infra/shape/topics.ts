/** The kinds of topics that live messages are published under: `place/coh_…`. Nothing may be said under any other. */
export const TOPICS = ["place", "entry", "person", "room"] as const;

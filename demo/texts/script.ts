/** Somebody of the demo cohort. `key` is how the other texts speak of them; everybody is invented. */
export interface Player {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  /** Of the screens and mails; `native` is the language they grew up with. */
  readonly language: "en" | "fr";
  readonly native: string;
  readonly role: "facilitator" | "participant" | "guest";
  readonly organisation: string;
  readonly about: string;
  readonly topics: readonly string[];
}

/** A moment of the month, on the cohort's clock (Lisbon). Week 0 is the lobby: its day 1 is seven days before day one. */
export interface When {
  readonly week: number;
  readonly day: number;
  readonly at: string;
}

export type Rung = "self" | "circle" | "cohort" | "network";

/** One piece of narration. `answers` is the slug of the prompt it was written under. */
export interface Narration extends When {
  readonly key: string;
  readonly by: string;
  readonly audience: Rung;
  readonly kind?: "did" | "learned" | "stuck" | "surprised" | "did-not-work";
  readonly answers?: string;
  /** The key of the narration whose practice it adapts. */
  readonly adapts?: string;
  readonly title?: string;
  /** Markdown; `@[Name](key)` speaks of somebody by their key. */
  readonly text: string;
  /** That its author opened it to more people later. */
  readonly climbed?: When & { readonly to: Rung };
}

/**
 * A precise question of an author: about all of a narration, or a passage of it, letter for letter; and what they changed
 * `after` so many hours, with whose help.
 */
export interface Asked {
  readonly question: string;
  readonly help: "view" | "check" | "who-knows" | "challenge";
  readonly about?: string;
  readonly changed?: { readonly after: number; readonly text: string; readonly helped: readonly string[] };
}

/** What somebody said under a narration, `after` so many hours; `quote` is a passage of it, letter for letter. */
export interface Answer {
  readonly by: string;
  readonly after: number;
  readonly text: string;
  readonly quote?: string;
}

/** The answers by the key of what they answer, each thread in its order. */
export type Threads = Readonly<Record<string, readonly Answer[]>>;

/** Who responded to a narration without words, and how. */
export type Signals = Readonly<
  Partial<Record<"same-here" | "helped-me" | "trying-this" | "tell-me-more", readonly string[]>>
>;

/** The workshop these texts were written in, and the moment at which the story stops: a Wednesday, in the third week. */
export const STORY = {
  workshop: "wsh_social-learning-in-business",
  zone: "Europe/Lisbon",
  now: { week: 3, day: 3, at: "14:12" },
} as const;

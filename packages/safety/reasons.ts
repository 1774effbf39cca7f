/** Why something is reported, as those who report it say. */
export const REASONS = ["unkind", "unsafe", "selling", "other"] as const;

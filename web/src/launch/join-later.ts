const KEPT = "outloud.joining";
const HOUR = 3_600_000;

/** Keep in mind that somebody was about to join by a link, while they look for the mail that lets them in. */
export function joinLater(token: string): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ token, until: Date.now() + HOUR }));
  } catch {
    // Without storage the button in the mail leads home, and the join link still works.
  }
}

/** The join link somebody came from within the hour, once. */
export function takeJoin(): string | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "null");
    localStorage.removeItem(KEPT);
    if (typeof kept !== "object" || kept === null || !("token" in kept) || !("until" in kept))
      return undefined;
    const fresh = typeof kept.until === "number" && kept.until > Date.now();
    return fresh && typeof kept.token === "string" && /^[\w-]+$/.test(kept.token) ? kept.token : undefined;
  } catch {
    return undefined;
  }
}

import type { RosterRow } from "#people/model";

/** Where everybody has an address, whatever they come from. */
const EVERYBODYS =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|fastmail|zoho|orange|wanadoo|free|sfr|laposte|bbox|libero|sapo|uol|terra|yandex|qq|163|126|naver|t-online)\.[a-z.]+$/;

/**
 * A word that people of one organisation have in common, for mixing them and for nothing else: what they say, or else where
 * their mail goes, which is shown to nobody. "" when neither tells.
 */
export function originOf({ organisation = "", email }: Pick<RosterRow, "organisation" | "email">): string {
  const said = sameName(organisation);
  if (said) return said;
  const domain = email.split("@").at(-1) ?? "";
  return EVERYBODYS.test(domain) ? "" : `@${domain}`;
}

/** One name, however it is written: `Harbour Lifts`, `HARBOUR LIFTS`, `harbour-lifts`. */
export const sameName = (organisation: string) =>
  organisation
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

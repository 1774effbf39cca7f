import { createHash, randomBytes, randomInt } from "node:crypto";
import { ulid } from "ulid";

const dice = () => (randomBytes(1)[0] ?? 0) / 256;

/** A new id `<prefix>_<ulid>`; ids of one prefix sort by the moment they were made. */
export const newId = (prefix: string, now: Date) => `${prefix}_${ulid(now.getTime(), dice)}`;

/** The same parts always give the same id: for rows that must exist once however often they are written. */
export const sameId = (prefix: string, ...parts: readonly string[]) =>
  `${prefix}_${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 26)}`;

/** An unguessable word of `bytes` random bytes, safe in a URL. */
export const secretWord = (bytes = 24) => randomBytes(bytes).toString("base64url");

/** A fingerprint to store in place of a secret. */
export const fingerprint = (secret: string) => createHash("sha256").update(secret).digest("base64url");

/** So many letters of these, each as likely as another. */
export const randomLetters = (letters: string, length: number) =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join("");

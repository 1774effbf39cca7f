import { Refused } from "./refused.ts";

/** A place in a list as an opaque word for its reader. */
export const toCursor = (key: string) => Buffer.from(key).toString("base64url");

/** The key a cursor names. Refused when it is none of a list whose keys look like `shape`. */
export function fromCursor(cursor: string | undefined, shape: RegExp): string | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, "base64url").toString();
  if (shape.test(key)) return key;
  throw new Refused(
    "invalid",
    "request.cursor",
    "This is not a place in this list. Begin again without a cursor.",
  );
}

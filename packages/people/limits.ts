import { type Refused, seal, type Write, write } from "#platform";
import { CountRow } from "./sign-in-store.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How often, within an hour or a UTC day. */
export interface Limit {
  readonly of: string;
  readonly most: number;
  readonly within: "hour" | "day";
}

/** Codes that one address is sent; generous to who tries on every device, dull to who floods somebody's mailbox. */
export const CODES_TO_AN_ADDRESS: Limit = { of: "codes-to", most: 12, within: "hour" };

/** The same for a day: who begins anew every hour does not fill a mailbox either. */
export const CODES_TO_AN_ADDRESS_A_DAY: Limit = { of: "codes-to-daily", most: 40, within: "day" };

/** Codes asked for from one network address: a whole venue, or a company on the morning of a launch, signs in through one. */
export const CODES_FROM_A_NETWORK: Limit = { of: "codes-from", most: 300, within: "hour" };

/** Passkey sign-ins begun from one network address. */
export const CHALLENGES_FROM_A_NETWORK: Limit = { of: "challenges-from", most: 300, within: "hour" };

/**
 * Codes tried for one address, over all browsers. A guess is right once in 10^6, and any 24 hours touch two UTC days,
 * so an address is guessed at most 2 × 50 times: a chance of 10^-4. The button in the mail works all the same.
 */
export const TRIES_FOR_AN_ADDRESS: Limit = { of: "tries-for", most: 50, within: "day" };

/** Tries for one code; the sixth is not looked at. */
export const TRIES_FOR_A_CODE = 5;

/** Count one more, or `by` more, in a transaction, or refuse it. `whom` is stored sealed: counters name no address. */
export function counted(
  { of, most, within }: Limit,
  whom: string,
  now: Date,
  refusal: Refused,
  by = 1,
): Write {
  const { key, expiresAt } = windowOf({ of, within }, whom, now);
  return write(
    CountRow.upsert({ of: key, expiresAt })
      .add({ n: by })
      .where(({ n }, is) => `${is.notExists(n)} OR ${is.lte(n, most - by)}`),
    refusal,
  );
}

/** Whether a limit is reached: for what is counted only when it went wrong, and must be asked before it is tried. */
export async function spent(limit: Limit, whom: string, now: Date): Promise<boolean> {
  const { data } = await CountRow.get({ of: windowOf(limit, whom, now).key }).go({ consistent: true });
  return (data?.n ?? 0) >= limit.most;
}

function windowOf({ of, within }: Pick<Limit, "of" | "within">, whom: string, now: Date) {
  const length = within === "hour" ? HOUR : DAY;
  const window = Math.floor(now.getTime() / 1000 / length);
  const sealed = seal("count", of, whom).toString("base64url").slice(0, 22);
  return { key: `${of}#${sealed}#${window}`, expiresAt: (window + 2) * length };
}

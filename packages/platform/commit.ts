import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { StoreError } from "./dynamo/ask.ts";
import type { News } from "./event.ts";
import { type Once, Receipt } from "./once.ts";
import { Outbox, outboxRow } from "./outbox.ts";
import { Refused, Repeated } from "./refused.ts";
import type { Row } from "./row.ts";
import { store } from "./table.ts";

/** One change of one row: what ElectroDB's `.params()` gives, and what to say when its condition does not hold. */
export interface Write {
  readonly verb: "Put" | "Update" | "Delete" | "ConditionCheck";
  readonly params: object;
  readonly refusal?: Refused;
}

interface Operation {
  params: () => object;
}

/** Wrap an ElectroDB create/put/patch/delete for `commit`; `refusal` is thrown when its condition fails. */
export function write(operation: Operation, refusal?: Refused): Write {
  const params = operation.params();
  const verb = "Item" in params ? "Put" : "UpdateExpression" in params ? "Update" : "Delete";
  return { verb, params, refusal };
}

/** Change nothing, but hold the transaction to a condition: written as `Entity.delete(key).where(…)`, which never runs. */
export const check = (operation: Operation, refusal: Refused): Write => ({
  verb: "ConditionCheck",
  params: operation.params(),
  refusal,
});

interface Circumstances {
  readonly now: Date;
  readonly news?: readonly News[];
  /** With a key: the transaction also keeps a receipt with `result`, and a repetition throws `Repeated`. */
  readonly once?: Once;
  readonly result?: unknown;
}

const DAY = 24 * 3600;
const ATTEMPTS = 8;

/**
 * Write everything and the news of it, in one transaction, or nothing. Throws the `Refused` of the first write whose
 * condition failed; throws `Repeated` when the same intention was carried out before; retries when transactions collide.
 * At most 100 rows together (DynamoDB's limit).
 */
export async function commit(writes: readonly Write[], { now, news = [], once, result }: Circumstances) {
  const receipt = once && {
    ...once,
    result: JSON.stringify(result ?? null),
    expiresAt: Math.floor(now.getTime() / 1000) + DAY,
  };
  const all: Write[] = [
    ...(receipt ? [write(Receipt.create(receipt))] : []),
    ...writes,
    ...news.map((item) => write(Outbox.create(outboxRow(item, now)))),
  ];
  const items = all.map(({ verb, params }) => ({
    [verb]: { ...params, ReturnValuesOnConditionCheckFailure: "ALL_OLD" },
  }));
  for (let attempt = 1; ; attempt++) {
    try {
      await store.transactWrite({ TransactItems: items as never });
      return;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      refuse(error, all, receipt);
      if (attempt === ATTEMPTS) throw error;
      // Those who collided wait for different times, or they would meet again.
      await setTimeout(randomInt(1, 20 * 2 ** attempt));
    }
  }
}

/** A failed condition is the caller's news; a collision is ours to retry; anything else is thrown as it is. */
function refuse(error: StoreError, all: readonly Write[], receipt?: { hash: string }) {
  const reasons = error.CancellationReasons;
  for (const [index, reason] of reasons.entries()) {
    if (reason.Code !== "ConditionalCheckFailed") continue;
    if (receipt && index === 0) {
      const before: Row = reason.Item ?? {};
      if (before.hash === receipt.hash) throw new Repeated(JSON.parse(String(before.result)));
      throw new Refused(
        "conflict",
        "request.key-reused",
        "This idempotency key was used for something else.",
      );
    }
    throw (
      all[index]?.refusal ??
      new Refused("conflict", "write.conflict", "This changed in the meantime. Look again and retry.")
    );
  }
  if (!reasons.some(({ Code }) => Code === "TransactionConflict" || Code === "ThrottlingError")) throw error;
}

import type { PersonId } from "#people/model";

/** Seats and votes of a room are spread over so many partitions: each takes a thousand writes a second. */
export const SHARDS = 16;

/** The shard of somebody's seat and votes: always the same for the same id. */
export function shardOf(person: PersonId): number {
  let hash = 0;
  for (let at = 0; at < person.length; at++) hash = (hash * 31 + person.charCodeAt(at)) >>> 0;
  return hash % SHARDS;
}

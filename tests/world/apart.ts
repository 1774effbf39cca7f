import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { book, store } from "#platform";
import type { Someone } from "../world.ts";

/** Somebody wants to be kept apart from somebody: it stands with both. */
export async function keptApart(by: Someone, from: Someone, at = new Date()) {
  for (const [one, other] of [
    [by, from],
    [from, by],
  ] as const)
    await store.send(
      new PutCommand({
        TableName: book.table,
        Item: {
          pk: `PERSON#${one.person.id}`,
          sk: `A#APART#${other.person.id}`,
          __edb_e__: "apart",
          __edb_v__: "1",
          person: one.person.id,
          other: other.person.id,
          by: by.person.id,
          name: other.person.name,
          at: at.toISOString(),
        },
      }),
    );
}

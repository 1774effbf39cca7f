import { book, store } from "#platform";

/** What the outbox says of one kind of thing that happened to one thing, in order. */
export async function newsOf(type: string, about: (data: Record<string, unknown>) => boolean) {
  const told: { at: string; id: string; data: Record<string, unknown> }[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await store.scan({
      TableName: book.table,
      FilterExpression: "begins_with(pk, :outbox) AND #type = :type",
      ExpressionAttributeNames: { "#type": "type" },
      ExpressionAttributeValues: { ":outbox": "OUTBOX#", ":type": type },
      ExclusiveStartKey: from,
    });
    told.push(...((page.Items ?? []) as typeof told));
    from = page.LastEvaluatedKey;
  } while (from);
  return told
    .filter(({ data }) => about(data))
    .toSorted((one, other) => (`${one.at}${one.id}` < `${other.at}${other.id}` ? -1 : 1))
    .map(({ data }) => data);
}

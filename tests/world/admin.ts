import { book, store } from "#platform";
import { type Someone, someone } from "../world.ts";

/** Somebody who looks after the deployment. Only the first account of a house becomes that by itself. */
export async function anAdmin(named: Parameters<typeof someone>[0] = {}, now = new Date()): Promise<Someone> {
  const admin = await someone({ name: "Ada", ...named }, now);
  const { id } = admin.person;
  await store.update({
    TableName: book.table,
    Key: { pk: `PERSON#${id}`, sk: "A#PERSON" },
    UpdateExpression: "SET #admin = :yes",
    ExpressionAttributeNames: { "#admin": "admin" },
    ExpressionAttributeValues: { ":yes": true },
  });
  const Item = { pk: "HOUSE#here", sk: `ADMIN#${id}`, house: "here", person: id };
  await store.put({ TableName: book.table, Item });
  return { ...admin, person: { ...admin.person, admin: true } };
}

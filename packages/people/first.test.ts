import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test, vi } from "vitest";
import { type Email, PersonId } from "#people/model";

const now = new Date("2026-03-02T09:00:00.000Z");

/** A deployment of its own, where nobody has ever been: the suite's store is full of people. */
async function emptyHouse(name: string) {
  const client = new DynamoDBClient({});
  const { Table } = await client.send(new DescribeTableCommand({ TableName: "Book" }));
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: Table?.KeySchema,
      AttributeDefinitions: Table?.AttributeDefinitions,
      GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    }),
  );
  vi.stubEnv("OUTLOUD_BOOK", name);
  vi.resetModules();
  return await import("./index.ts");
}

test("whoever signs in first in an empty deployment looks after it, and nobody after them", async () => {
  const People = await emptyHouse(`Empty-${crypto.randomUUID()}`);
  const signIn = async (email: string, network: string) => {
    const from = { now, network, device: "" };
    const { flow, browser } = await People.askForCode({ email: email as Email, zone: "Asia/Tokyo" }, from);
    const { code = "000000" } = (await People.signInMail(flow, now)) ?? {};
    return await People.tryCode({ flow, code }, { ...from, browser });
  };
  const { person, first } = await signIn("ana-maria.silva@example.org", "a");
  expect(person).toMatchObject({ name: "Ana Maria Silva", zone: "Asia/Tokyo", admin: true, guest: false });
  expect(first).toBe(true);
  expect(PersonId.safeParse(person.id).success).toBe(true);
  await expect(signIn("ben@example.org", "b")).rejects.toMatchObject({ code: "people.wrong-code" });
  expect(await People.byEmail("ben@example.org" as Email)).toBeUndefined();
  const back = await signIn("ana-maria.silva@example.org", "a");
  expect(back).toMatchObject({ first: false, person: { id: person.id, admin: true } });
});

test("of several who are first at once, one is", async () => {
  const People = await emptyHouse(`Empty-${crypto.randomUUID()}`);
  const begun = await Promise.all(
    ["ana", "ben", "eva"].map(async (name) => {
      const from = { now, network: name, device: "" };
      const { flow, browser } = await People.askForCode({ email: `${name}@example.org` as Email }, from);
      const mail = await People.signInMail(flow, now);
      return { flow, code: mail?.code ?? "", from: { ...from, browser } };
    }),
  );
  const outcomes = await Promise.allSettled(
    begun.map(({ flow, code, from }) => People.tryCode({ flow, code }, from)),
  );
  const entered = outcomes.filter(({ status }) => status === "fulfilled");
  expect(entered).toHaveLength(1);
});

test("a deployment with people in it, even if none has signed in yet, has no first", async () => {
  const People = await emptyHouse(`Empty-${crypto.randomUUID()}`);
  const newcomer = {
    email: "ana@example.org" as Email,
    name: "Ana",
    zone: "UTC",
    language: "en" as const,
    guest: false,
  };
  expect(await People.ensure(newcomer, now)).toMatchObject({ admin: false });
  const { flow } = await People.askForCode(
    { email: "ben@example.org" as Email },
    { now, network: "b", device: "" },
  );
  expect(await People.signInMail(flow, now)).toEqual({ email: "ben@example.org", language: "en" });
});

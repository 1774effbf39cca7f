import { expect, test } from "vitest";
import { newFolder, startMachine, until } from "./fixture/machine.ts";

const says = (sk: string) => ({ pk: { S: "a" }, sk: { S: sk }, says: { S: "thing.said" } });

test("what is written is relayed in order, in the shape of a DynamoDB stream", async () => {
  const machine = await startMachine(newFolder());
  for (const sk of ["one", "two", "three"]) await machine.write(says(sk));
  await until(() => machine.notes("heard").length === 3);
  const relayed = machine.notes("relayed");
  expect(relayed.map(({ sk }) => sk)).toEqual(["one", "two", "three"]);
  expect(relayed[0]).toMatchObject({
    eventName: "INSERT",
    eventSourceARN: expect.stringMatching(/^arn:aws:dynamodb:.*:table\/Book\/stream\//),
    sequence: expect.stringMatching(/^\d+$/),
  });
});

test("from the first record that failed on, everything is told again, and nothing before it", async () => {
  const machine = await startMachine(newFolder());
  machine.shut("relay-two");
  for (const sk of ["one", "two", "three"]) await machine.write(says(sk));
  await until(() => machine.notes("relayed").filter(({ sk }) => sk === "two").length >= 2);
  expect(machine.notes("heard").map(({ text }) => text)).toEqual(["one"]);
  machine.open("relay-two");
  await until(() => machine.notes("heard").length === 3);
  expect(machine.notes("heard").map(({ text }) => text)).toEqual(["one", "two", "three"]);
  expect(machine.notes("relayed").filter(({ sk }) => sk === "one")).toHaveLength(1);
});

test("a hundred rows and more at once all arrive", async () => {
  const machine = await startMachine(newFolder());
  const rows = Array.from({ length: 250 }, (_, index) => says(`row ${index}`));
  await Promise.all(rows.map(machine.write));
  await until(() => machine.notes("heard").length === 250);
  expect(new Set(machine.notes("heard").map(({ text }) => text)).size).toBe(250);
});

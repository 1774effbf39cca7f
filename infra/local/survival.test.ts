import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { expect, test } from "vitest";
import { newFolder, startMachine, until } from "./fixture/machine.ts";

const said = (text: string, more: object = {}) => ({
  Entries: [{ Source: "test", DetailType: "thing.said", Detail: JSON.stringify({ text, ...more }) }],
});

test("a row that was written but not yet relayed when the machine was killed is heard at the next start", async () => {
  const folder = newFolder();
  const first = await startMachine(folder);
  first.shut("relay");
  const { status } = await first.write({ pk: { S: "a" }, sk: { S: "hello" }, says: { S: "thing.said" } });
  expect(status).toBe(201);
  await first.end("SIGKILL");
  first.open("relay");

  const second = await startMachine(folder);
  const heard = await until(() => second.notes("heard")[0]);
  expect(heard.text).toBe("hello");
});

test("an event whose handler was still at work when the machine was killed is delivered again", async () => {
  const folder = newFolder();
  const first = await startMachine(folder);
  await new EventBridgeClient(first.client).send(new PutEventsCommand(said("slow", { takes: 700 })));
  await until(() => first.notes("began")[0]);
  await first.end("SIGKILL");
  expect(first.notes("heard")).toEqual([]);

  const second = await startMachine(folder);
  await until(() => second.notes("heard")[0]);
  expect(second.notes("heard").map(({ text }) => text)).toEqual(["slow"]);
});

test("the clock goes on from where it had been moved to", async () => {
  const folder = newFolder();
  const first = await startMachine(folder, "--at", "2026-03-02T08:00:00Z");
  await first.moveClock({ to: "2026-03-02T09:05:00Z" });
  await first.end("SIGKILL");

  const second = await startMachine(folder);
  const { now } = (await (await fetch(`${second.origin}/dev/clock`)).json()) as { now: string };
  expect(now).toMatch(/^2026-03-02T09:0[5-9]/);
});

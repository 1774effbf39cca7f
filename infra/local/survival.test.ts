import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
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

test("what was said in a room before the machine was killed in the middle of a tick is heard at the next start", async () => {
  const folder = newFolder();
  const first = await startMachine(folder);
  const said: string[] = [];
  const talking = (async () => {
    for (let count = 0; ; count++) {
      await first.writeInRoom({ pk: { S: "a" }, sk: { S: `word ${count}` } });
      said.push(`word ${count}`);
    }
  })().catch(() => undefined); // it was killed, as planned
  await until(() => said.length > 20);
  await first.end("SIGKILL");
  await talking;

  const second = await startMachine(folder);
  const pumped = () => new Set(second.notes("pumped").flatMap(({ rows }) => rows));
  await until(() => said.every((word) => pumped().has(word)));
});

test("an event whose handler was still at work when the machine was killed is delivered again", async () => {
  const folder = newFolder();
  const first = await startMachine(folder);
  first.shut("work");
  await new EventBridgeClient(first.client).send(new PutEventsCommand(said("slow", { takes: true })));
  await until(() => first.notes("began")[0]);
  await first.end("SIGKILL");
  expect(first.notes("heard")).toEqual([]);
  first.open("work");

  const second = await startMachine(folder);
  await until(() => second.notes("heard")[0]);
  expect(second.notes("heard").map(({ text }) => text)).toEqual(["slow"]);
});

test("a schedule whose handler was still at work when the machine was killed is called again", async () => {
  const folder = newFolder();
  const first = await startMachine(folder, "--at", "2026-03-02T08:00:00Z");
  first.shut("work");
  await new SchedulerClient(first.client).send(
    new CreateScheduleCommand({
      Name: "slow",
      GroupName: "outloud",
      ScheduleExpression: "at(2026-03-02T08:00:01)",
      FlexibleTimeWindow: { Mode: "OFF" },
      ActionAfterCompletion: "DELETE",
      Target: {
        Arn: "arn:aws:lambda:local:000000000000:function:functions/cadence/beat.handler",
        RoleArn: "arn:aws:iam::000000000000:role/any",
        Input: JSON.stringify({ name: "slow", takes: true }),
      },
    }),
  );
  await until(() => first.notes("began")[0]);
  await first.end("SIGKILL");
  expect(first.notes("beat")).toEqual([]);
  first.open("work");

  const second = await startMachine(folder);
  await until(() => second.notes("beat")[0]);
  expect(second.notes("beat").map(({ name }) => name)).toEqual(["slow"]);
});

test("mails, events and rows that were answered are there after a kill in the middle of writing", async () => {
  const folder = newFolder();
  const first = await startMachine(folder);
  const ses = new SESv2Client(first.client);
  const bus = new EventBridgeClient(first.client);
  const answered = { mails: [] as string[], events: [] as string[], rows: [] as string[] };
  const keepOn = async (kept: string[], send: (name: string) => Promise<unknown>) => {
    for (let number = 0; ; number++) {
      await send(String(number));
      kept.push(String(number));
    }
  };
  const mail = (Data: string) =>
    ses.send(
      new SendEmailCommand({
        FromEmailAddress: "hello@outloud.local",
        Destination: { ToAddresses: ["ana@example.org"] },
        Content: { Simple: { Subject: { Data }, Body: { Text: { Data } } } },
      }),
    );
  const writing = Promise.allSettled([
    keepOn(answered.mails, mail),
    keepOn(answered.events, (name) => bus.send(new PutEventsCommand(said(`event ${name}`)))),
    keepOn(answered.rows, (name) =>
      first.write({ pk: { S: "a" }, sk: { S: `row ${name}` }, says: { S: "thing.said" } }),
    ),
  ]);
  await until(() => Object.values(answered).every((kept) => kept.length > 20));
  await first.end("SIGKILL");
  await writing;

  const second = await startMachine(folder);
  const heard = () => new Set(second.notes("heard").map(({ text }) => text));
  await until(() => answered.events.every((name) => heard().has(`event ${name}`)));
  await until(() => answered.rows.every((name) => heard().has(`row ${name}`)));
  const mails = (await (await fetch(`${second.origin}/outbox.json`)).json()) as { subject: string }[];
  const subjects = mails.map(({ subject }) => subject);
  expect(answered.mails.filter((name) => !subjects.includes(name))).toEqual([]);
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

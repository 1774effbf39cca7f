import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
  ValidationException,
} from "@aws-sdk/client-scheduler";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { describe, expect, test } from "vitest";
import { newFolder, startMachine, until } from "./fixture/machine.ts";

const beat = (name: string, expression: string, more: object = {}) => ({
  Name: name,
  GroupName: "outloud",
  ScheduleExpression: expression,
  FlexibleTimeWindow: { Mode: "OFF" as const },
  ActionAfterCompletion: "DELETE" as const,
  Target: {
    Arn: "arn:aws:lambda:local:000000000000:function:functions/cadence/beat.handler",
    RoleArn: "arn:aws:iam::000000000000:role/any",
    Input: JSON.stringify({ name, ...more }),
  },
});

describe("the bus, through its own client", () => {
  test("an event reaches its subscriber in EventBridge's shape", async () => {
    const machine = await startMachine(newFolder());
    const bus = new EventBridgeClient(machine.client);
    const Time = new Date("2026-03-02T08:00:00Z");
    const answer = await bus.send(
      new PutEventsCommand({
        Entries: [
          {
            Source: "test",
            DetailType: "thing.said",
            Detail: '{"text":"hello"}',
            Time,
            Resources: ["arn:a"],
          },
          { Source: "test", DetailType: "thing.nobody-hears", Detail: "{}" },
        ],
      }),
    );
    expect(answer.FailedEntryCount).toBe(0);
    const { event } = await until(() => machine.notes("heard")[0]);
    expect(event).toEqual({
      version: "0",
      id: answer.Entries?.[0]?.EventId,
      "detail-type": "thing.said",
      source: "test",
      account: "000000000000",
      time: "2026-03-02T08:00:00Z",
      region: "eu-west-1",
      resources: ["arn:a"],
      detail: { text: "hello" },
    });
  });

  test("an entry that is not one fails alone, and too many fail together", async () => {
    const machine = await startMachine(newFolder());
    const bus = new EventBridgeClient(machine.client);
    const good = { Source: "test", DetailType: "thing.said", Detail: "{}" };
    const { FailedEntryCount, Entries } = await bus.send(
      new PutEventsCommand({ Entries: [{ ...good, Detail: "not json" }, good, { ...good, Source: "" }] }),
    );
    expect(FailedEntryCount).toBe(2);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      "MalformedDetail",
      undefined,
      "InvalidArgument",
    ]);
    await expect(bus.send(new PutEventsCommand({ Entries: Array(11).fill(good) }))).rejects.toThrow(
      "1 to 10",
    );
  });

  test("a delivery that keeps failing is parked, shown, and heard when it is replayed", async () => {
    const machine = await startMachine(newFolder());
    machine.shut("note");
    const Entries = [{ Source: "test", DetailType: "thing.said", Detail: '{"text":"stubborn"}' }];
    await new EventBridgeClient(machine.client).send(new PutEventsCommand({ Entries }));
    await machine.moveClock({ by: "PT10M" });

    const letters = await (await fetch(`${machine.origin}/dev/dead-letters`)).json();
    expect(letters).toMatchObject({
      deadLetters: [{ handler: "functions/on/note.handler", tries: 6, error: "Error: the test closed note" }],
    });
    machine.open("note");
    await fetch(`${machine.origin}/dev/dead-letters/replay`, { method: "POST" });
    expect((await until(() => machine.notes("heard")[0])).text).toBe("stubborn");
  });

  test("nobody without the machine's key may use the services", async () => {
    const machine = await startMachine(newFolder());
    const stranger = {
      ...machine.client,
      credentials: { accessKeyId: "AKIASTRANGER", secretAccessKey: "local" },
    };
    await expect(new SchedulerClient(stranger).send(new ListSchedulesCommand({}))).rejects.toThrow(
      "access key",
    );
  });
});

describe("the scheduler, through its own client", () => {
  test("a schedule is made, read, changed, listed and deleted", async () => {
    const scheduler = new SchedulerClient((await startMachine(newFolder())).client);
    const made = await scheduler.send(
      new CreateScheduleCommand(beat("coh_1.open", "at(2030-03-02T08:00:00)")),
    );
    expect(made.ScheduleArn).toMatch(/schedule\/outloud\/coh_1\.open$/);
    await scheduler.send(new CreateScheduleCommand(beat("coh_1.close", "at(2030-03-30T08:00:00)")));
    await scheduler.send(new CreateScheduleCommand(beat("coh_2.open", "rate(2 days)")));

    await scheduler.send(new UpdateScheduleCommand(beat("coh_1.open", "at(2030-03-03T08:00:00)")));
    const read = await scheduler.send(new GetScheduleCommand({ Name: "coh_1.open", GroupName: "outloud" }));
    expect(read).toMatchObject({ ScheduleExpression: "at(2030-03-03T08:00:00)", State: "ENABLED" });
    expect(read.CreationDate).toBeInstanceOf(Date);

    const query = { GroupName: "outloud", NamePrefix: "coh_1.", MaxResults: 1 };
    const first = await scheduler.send(new ListSchedulesCommand(query));
    const second = await scheduler.send(new ListSchedulesCommand({ ...query, NextToken: first.NextToken }));
    const names = [first, second].map(({ Schedules }) => Schedules?.map(({ Name }) => Name));
    expect(names).toEqual([["coh_1.close"], ["coh_1.open"]]);
    expect(second.NextToken).toBeUndefined();

    const one = { Name: "coh_1.open", GroupName: "outloud" };
    await scheduler.send(new DeleteScheduleCommand(one));
    await expect(scheduler.send(new GetScheduleCommand(one))).rejects.toThrow(ResourceNotFoundException);
  });

  test("what AWS refuses is refused with the error the client knows", async () => {
    const scheduler = new SchedulerClient((await startMachine(newFolder())).client);
    const create = (input: ReturnType<typeof beat>) => scheduler.send(new CreateScheduleCommand(input));
    const good = beat("one", "at(2030-03-02T08:00:00)");
    await create(good);
    await expect(create(good)).rejects.toThrow(ConflictException);
    await expect(create({ ...good, Name: "spaces are not" })).rejects.toThrow(ValidationException);
    await expect(create(beat("two", "at(2030-02-31T08:00:00)"))).rejects.toThrow(ValidationException);
    await expect(create({ ...beat("two", "rate(1 day)"), GroupName: "elsewhere" })).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(scheduler.send(new UpdateScheduleCommand(beat("gone", "rate(1 day)")))).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(scheduler.send(new DeleteScheduleCommand({ Name: "gone" }))).rejects.toThrow(
      ResourceNotFoundException,
    );
  });

  test("the same request sent twice makes one schedule and no conflict", async () => {
    const scheduler = new SchedulerClient((await startMachine(newFolder())).client);
    const input = { ...beat("one", "at(2030-03-02T08:00:00)"), ClientToken: "the-same" };
    await scheduler.send(new CreateScheduleCommand(input));
    await expect(scheduler.send(new CreateScheduleCommand(input))).resolves.toHaveProperty("ScheduleArn");
  });

  test("a schedule that has fallen due calls its handler with Scheduler's words filled in, and is gone", async () => {
    const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:00:00Z");
    const scheduler = new SchedulerClient(machine.client);
    const words = {
      at: "<aws.scheduler.scheduled-time>",
      arn: "<aws.scheduler.schedule-arn>",
      id: "<aws.scheduler.execution-id>",
    };
    await scheduler.send(new CreateScheduleCommand(beat("soon", "at(2026-03-02T08:00:03)", words)));
    const called = await until(() => machine.notes("beat").find(({ name }) => name === "soon"));
    expect(called).toMatchObject({
      meant: "2026-03-02T08:00:03Z",
      arn: expect.stringMatching(/schedule\/outloud\/soon$/),
    });
    expect(called.id).not.toContain("<");
    const gone = scheduler.send(new GetScheduleCommand({ Name: "soon", GroupName: "outloud" }));
    await expect(gone).rejects.toThrow(ResourceNotFoundException);
  });
});

describe("mail, through its own client", () => {
  const simple = (to: string, subject: string) => ({
    FromEmailAddress: "Outloud <hello@outloud.local>",
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        Subject: { Data: subject },
        Body: {
          Text: { Data: "Come in: http://localhost/in?x=1&y=2." },
          Html: { Data: "<p>Come <a href='/in'>in</a></p>" },
        },
        Headers: [{ Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" }],
      },
    },
  });

  test("a mail is in the outbox once it is answered, and found by a part of its address", async () => {
    const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:00:00Z");
    const ses = new SESv2Client(machine.client);
    await ses.send(new SendEmailCommand(simple("Ana <ana@example.org>", "Your code")));
    const { MessageId } = await ses.send(new SendEmailCommand(simple("ben@example.org", "Week two")));
    expect(MessageId).toBeTruthy();

    const outbox = async (query: string) => (await fetch(`${machine.origin}/outbox.json${query}`)).json();
    expect(await outbox("")).toMatchObject([{ subject: "Week two" }, { subject: "Your code" }]);
    expect(await outbox("?to=ANA@")).toMatchObject([
      {
        from: "Outloud <hello@outloud.local>",
        to: ["Ana <ana@example.org>"],
        at: expect.stringMatching(/^2026-03-02T08:00:/),
        headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
        html: "<p>Come <a href='/in'>in</a></p>",
      },
    ]);
    expect(await outbox("?since=2026-03-02T09:00:00Z")).toEqual([]);
  });

  test("a whole message with its headers is read as well", async () => {
    const machine = await startMachine(newFolder());
    const Data = Buffer.from("Subject: Raw\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>");
    await new SESv2Client(machine.client).send(
      new SendEmailCommand({ ...simple("ana@example.org", ""), Content: { Raw: { Data } } }),
    );
    expect(await (await fetch(`${machine.origin}/outbox.json`)).json()).toMatchObject([
      { subject: "Raw", html: "<p>Hi</p>" },
    ]);
  });

  test("a mail to nobody, or to no address, is refused", async () => {
    const ses = new SESv2Client((await startMachine(newFolder())).client);
    await expect(ses.send(new SendEmailCommand(simple("ana", "Hello")))).rejects.toThrow("mail addresses");
    const nobody = { ...simple("", "Hello"), Destination: {} };
    await expect(ses.send(new SendEmailCommand(nobody))).rejects.toThrow("mail addresses");
  });
});

import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { expect, test } from "vitest";
import { newFolder, startMachine, until } from "./fixture/machine.ts";

type Machine = Awaited<ReturnType<typeof startMachine>>;

const schedule = (machine: Machine, name: string, at: string, more: object = {}) =>
  new SchedulerClient(machine.client).send(
    new CreateScheduleCommand({
      Name: name,
      GroupName: "outloud",
      ScheduleExpression: `at(${at})`,
      FlexibleTimeWindow: { Mode: "OFF" },
      ActionAfterCompletion: "DELETE",
      Target: {
        Arn: "arn:aws:lambda:local:000000000000:function:functions/cadence/beat.handler",
        RoleArn: "arn:aws:iam::000000000000:role/any",
        Input: JSON.stringify({ name, at: "<aws.scheduler.scheduled-time>", ...more }),
      },
    }),
  );

test("everything due on the way fires once, in order of time, each at its own time", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:05:00Z");
  await schedule(machine, "later", "2026-03-02T08:50:00");
  await schedule(machine, "sooner", "2026-03-02T08:20:00");

  const moved = await machine.moveClock({ by: "PT1H" });
  expect(moved).toEqual({ now: expect.stringMatching(/^2026-03-02T09:05:/), fired: 6 });
  const beats = machine.notes("beat").map(({ name, meant, at }) => `${name} ${meant} ${at.slice(11, 16)}`);
  expect(beats).toEqual([
    "tick 2026-03-02T08:15:00Z 08:15",
    "sooner 2026-03-02T08:20:00Z 08:20",
    "tick 2026-03-02T08:30:00Z 08:30",
    "tick 2026-03-02T08:45:00Z 08:45",
    "later 2026-03-02T08:50:00Z 08:50",
    "tick 2026-03-02T09:00:00Z 09:00",
  ]);
});

test("what follows from a beat has happened before the next one fires", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:05:00Z");
  await schedule(machine, "why", "2026-03-02T08:06:00", { asks: true });
  await schedule(machine, "next", "2026-03-02T08:07:00");
  await machine.moveClock({ to: "2026-03-02T08:10:00Z" });

  const said = machine.notes().filter(({ what }) => what !== "relayed");
  expect(said.map(({ what, name, text }) => `${what} ${name ?? text}`)).toEqual([
    "beat why",
    "asked why",
    "heard answer to why",
    "beat next",
  ]);
  expect(said.map(({ at }) => at.slice(11, 16))).toEqual(["08:06", "08:06", "08:06", "08:07"]);
});

test("a beat that fails is tried again on the way, by the machine's clock", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:05:00Z");
  machine.shut("beat-tick");
  await machine.moveClock({ to: "2026-03-02T08:16:00Z" });
  expect(machine.notes("beat")).toEqual([]);
  machine.open("beat-tick");
  await machine.moveClock({ to: "2026-03-02T08:29:00Z" });
  expect(machine.notes("beat")).toMatchObject([{ meant: "2026-03-02T08:15:00Z" }]);
});

test("four months of quarter hours pass, none left out and none twice, while people are served", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:05:00Z");
  const moving = machine.moveClock({ by: "P120D" });
  expect((await fetch(`${machine.origin}/api/event`)).status).toBe(201);
  expect(await moving).toMatchObject({ fired: 120 * 96 });
  const times = machine.notes("beat").map(({ meant }) => meant);
  expect(new Set(times).size).toBe(120 * 96);
  expect(times).toEqual([...times].sort());
});

test("the clock moves forward only, and only where it can read", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:05:00Z");
  expect(await machine.moveClock({ to: "2026-03-02T08:00:00Z" })).toMatchObject({
    status: 400,
    code: "clock.backwards",
  });
  expect(await machine.moveClock({ by: "-PT1H" })).toMatchObject({ code: "clock.backwards" });
  expect(await machine.moveClock({ by: "P1000Y" })).toMatchObject({ code: "clock.too-far" });
  for (const body of [
    {},
    { to: "tomorrow" },
    { by: "an hour" },
    { to: "2026-03-03T00:00:00Z", by: "PT1H" },
  ]) {
    expect(await machine.moveClock(body)).toMatchObject({ status: 400, code: "clock.unreadable" });
  }
});

test("the clock moves on while a room is never quiet", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:05:00Z");
  let talking = true;
  const talk = (async () => {
    for (let count = 0; talking; count++)
      await machine.writeInRoom({ pk: { S: "a" }, sk: { S: `word ${count}` } });
  })();
  await until(() => machine.notes("pumped").length > 1);
  expect(await machine.moveClock({ by: "PT1H" })).toMatchObject({ fired: 4 });
  talking = false;
  await talk;
});

test("rows past their expiry are gone once the clock has passed it", async () => {
  const machine = await startMachine(newFolder(), "--at", "2026-03-02T08:05:00Z");
  const expiring = (sk: string, instant: string) =>
    machine.write({ pk: { S: "x" }, sk: { S: sk }, expiresAt: { N: String(Date.parse(instant) / 1000) } });
  await expiring("old", "2026-03-02T09:00:00Z");
  await expiring("fresh", "2026-03-09T09:00:00Z");
  await machine.moveClock({ by: "P1D" });
  await machine.moveClock({ by: "PT1S" });
  const removed = machine.notes("relayed").filter(({ eventName }) => eventName === "REMOVE");
  expect(removed.map(({ sk }) => sk)).toEqual(["old"]);
});

test("what fell due while the machine was off fires at the next start, in order of time", async () => {
  const folder = newFolder();
  const first = await startMachine(folder, "--at", "2026-03-02T08:05:00Z");
  await schedule(first, "later", "2026-03-02T08:40:00");
  await schedule(first, "sooner", "2026-03-02T08:20:00");
  await first.end("SIGKILL");

  const second = await startMachine(folder, "--at", "2026-03-02T08:42:00Z");
  await second.moveClock({ by: "PT1S" });
  expect(second.notes("beat").map(({ meant }) => meant)).toEqual([
    "2026-03-02T08:15:00Z",
    "2026-03-02T08:20:00Z",
    "2026-03-02T08:30:00Z",
    "2026-03-02T08:40:00Z",
  ]);
});

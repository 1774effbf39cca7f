import { expect, onTestFinished, test } from "vitest";
import { openDeliveries } from "./deliveries.ts";
import { isFull } from "./disk.ts";
import { newFolder, until } from "./fixture/machine.ts";
import { fact, openLedger, together } from "./ledger.ts";
import { openSchedules } from "./schedules.ts";
import { keepTime } from "./time.ts";

const clock = { now: Date.now, reach: () => undefined, mark: () => undefined };

/** A ledger that has room for nothing more, until it is told that it has. */
function aFullLedger() {
  const ledger = openLedger(newFolder());
  onTestFinished(() => ledger.close());
  return {
    ledger,
    fill() {
      const { page_count: pages } = ledger.prepare("PRAGMA page_count").get() as { page_count: number };
      ledger.exec(`PRAGMA max_page_count = ${pages}`);
      const note = fact(ledger, "filler");
      for (let size = 100; size < 100_000; size += 100)
        try {
          note.set("x".repeat(size));
        } catch {
          return; // that was the last of it
        }
    },
    makeRoom: () => ledger.exec("PRAGMA max_page_count = 100000"),
  };
}

test("what cannot be written is said to be for want of room, and nothing of it is there", () => {
  const { ledger, fill } = aFullLedger();
  fill();
  const write = () =>
    together(ledger, () => {
      for (let nth = 0; nth < 50; nth++) fact(ledger, `fact ${nth}`).set("x".repeat(1_000));
    });
  expect(write).toThrow(/full/);
  try {
    write();
  } catch (error) {
    expect(isFull(error)).toBe(true);
  }
  expect(fact(ledger, "fact 0").get()).toBeUndefined();
});

test("a schedule that fell due while there was no room fires when there is", async () => {
  const { ledger, fill, makeRoom } = aFullLedger();
  const called: unknown[] = [];
  const functions = {
    has: () => true,
    warm: async () => undefined,
    call: async (_: string, event: unknown) => void called.push(event),
  };
  const deliveries = openDeliveries(ledger, functions, clock);
  const schedules = openSchedules({ ledger, deliveries, clock });
  const stream = {
    settled: async () => undefined,
    behind: () => false,
    nextDue: () => undefined,
    caughtUp: async () => undefined,
  };
  const nothing = {
    ...stream,
    heard: () => ({ table: "Room", after: undefined }),
    stop: async () => undefined,
  };
  const time = keepTime({ clock, schedules, deliveries, streams: [], room: nothing });
  onTestFinished(() => time.stop());
  onTestFinished(() => deliveries.stop());
  const at = new Date(Date.now() + 1_200).toISOString().slice(0, 19);
  schedules.keep(
    {
      ...{
        Name: "soon",
        GroupName: "outloud",
        ScheduleExpression: `at(${at})`,
        ActionAfterCompletion: "DELETE",
      },
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: "arn:aws:lambda:local:0:function:any.handler",
        RoleArn: "any",
        Input: JSON.stringify({ long: "x".repeat(9_000) }),
      },
    },
    0,
  );
  fill();
  await until(() => new Date().toISOString() > `${at}.500Z`);
  expect(called).toEqual([]);
  makeRoom();
  await until(() => called.length > 0);
});

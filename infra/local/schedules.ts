import { randomUUID } from "node:crypto";
import type { Clock } from "./clock.ts";
import type { Deliveries } from "./deliveries.ts";
import { type Times, timesOf } from "./expression.ts";
import { type Ledger, together } from "./ledger.ts";

/** A schedule as CreateSchedule takes it; dates in epoch seconds, as REST-JSON writes them. */
export interface Schedule {
  Name: string;
  GroupName: string;
  ScheduleExpression: string;
  ScheduleExpressionTimezone?: string;
  StartDate?: number;
  EndDate?: number;
  State?: "ENABLED" | "DISABLED";
  ActionAfterCompletion?: "NONE" | "DELETE";
  FlexibleTimeWindow: { Mode: "OFF" | "FLEXIBLE"; MaximumWindowInMinutes?: number };
  Target: { Arn: string; RoleArn: string; Input?: string };
  ClientToken?: string;
}

export interface Kept extends Schedule {
  CreationDate: number;
  LastModificationDate: number;
}

export type Schedules = ReturnType<typeof openSchedules>;

/** The times of a schedule, or undefined when its expression cannot be read. */
export const timesFor = (schedule: Schedule): Times | undefined =>
  timesOf(schedule.ScheduleExpression, {
    zone: schedule.ScheduleExpressionTimezone ?? "UTC",
    start: schedule.StartDate === undefined ? undefined : schedule.StartDate * 1000,
    end: schedule.EndDate === undefined ? undefined : schedule.EndDate * 1000,
  });

/** What the clock will call and when; a schedule that falls due becomes a delivery in the same stroke that moves it on. */
export function openSchedules({
  ledger,
  deliveries,
  clock,
}: {
  ledger: Ledger;
  deliveries: Deliveries;
  clock: Clock;
}) {
  ledger.exec(`
    CREATE TABLE IF NOT EXISTS schedules (
      grp TEXT NOT NULL, name TEXT NOT NULL, schedule TEXT NOT NULL, due INTEGER, PRIMARY KEY (grp, name)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS due ON schedules (due) WHERE due IS NOT NULL;
  `);
  const write = ledger.prepare(
    "INSERT OR REPLACE INTO schedules (grp, name, schedule, due) VALUES (?, ?, ?, ?)",
  );
  const one = ledger.prepare("SELECT schedule FROM schedules WHERE grp = ? AND name = ?");
  const some = ledger.prepare(
    "SELECT schedule FROM schedules WHERE grp LIKE ? AND name > ? AND substr(name, 1, length(?)) = ? ORDER BY name, grp LIMIT ?",
  );
  const remove = ledger.prepare("DELETE FROM schedules WHERE grp = ? AND name = ?");
  const clear = ledger.prepare("DELETE FROM schedules WHERE grp = ?");
  const soonest = ledger.prepare("SELECT min(due) AS due FROM schedules WHERE due IS NOT NULL");
  const fallen = ledger.prepare(
    "SELECT schedule, due FROM schedules WHERE due <= ? ORDER BY due, name LIMIT 1",
  );
  const moveOn = ledger.prepare("UPDATE schedules SET due = ? WHERE grp = ? AND name = ?");

  const parse = (row: Record<string, unknown> | undefined) =>
    row === undefined ? undefined : (JSON.parse(String(row.schedule)) as Kept);

  function fire(schedule: Kept, due: number) {
    const { Name, GroupName, Target, ActionAfterCompletion } = schedule;
    const [, handler = ""] = Target.Arn.split(":function:");
    deliveries.add(handler, inputOf(schedule, due));
    const next = timesFor(schedule)?.after(due);
    if (next === undefined && ActionAfterCompletion === "DELETE") remove.run(GroupName, Name);
    else moveOn.run(next ?? null, GroupName, Name);
  }

  let changed: () => void = () => undefined;

  return {
    /** Tells `listener` whenever the next due moment may be an earlier one. */
    watch(listener: () => void) {
      changed = listener;
    },
    get: (group: string, name: string) => parse(one.get(group, name)),
    list: (group: string, prefix: string, after: string, most: number) =>
      some.all(group, after, prefix, prefix, most).map((row) => parse(row) as Kept),
    /** Keeps a schedule whose expression has been checked, in place of an earlier one by that name. */
    keep(schedule: Schedule, created: number) {
      const kept: Kept = { ...schedule, CreationDate: created, LastModificationDate: clock.now() / 1000 };
      const due = schedule.State === "DISABLED" ? undefined : timesFor(schedule)?.first(clock.now());
      write.run(schedule.GroupName, schedule.Name, JSON.stringify(kept), due ?? null);
      changed();
    },
    remove: (group: string, name: string) => void remove.run(group, name),
    clear: (group: string) => void clear.run(group),
    nextDue: () => (soonest.get()?.due ?? undefined) as number | undefined,
    /** Turns the earliest schedule due by `until` into a delivery. False when there is none. */
    fireOne(until: number): boolean {
      const row = fallen.get(until);
      const schedule = parse(row);
      if (row === undefined || schedule === undefined) return false;
      together(ledger, () => {
        clock.mark();
        fire(schedule, Number(row.due));
      });
      return true;
    },
  };
}

/** What the target is told, with Scheduler's own words filled in. */
function inputOf({ Name, GroupName, Target }: Kept, due: number): unknown {
  const words: Record<string, string> = {
    "scheduled-time": `${new Date(due).toISOString().slice(0, 19)}Z`,
    "schedule-arn": arnOf(GroupName, Name),
    "execution-id": randomUUID(),
    "attempt-number": "1",
  };
  const text = (Target.Input ?? "{}").replace(
    /<aws\.scheduler\.([a-z-]+)>/g,
    (all, word) => words[word] ?? all,
  );
  return JSON.parse(text);
}

export const arnOf = (group: string, name: string) =>
  `arn:aws:scheduler:eu-west-1:000000000000:schedule/${group}/${name}`;
